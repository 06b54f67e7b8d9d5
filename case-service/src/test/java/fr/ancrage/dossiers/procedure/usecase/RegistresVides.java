package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.References;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registers that know nothing: under {@link RegistresSimules}, the memory of use-case tests. */
public final class RegistresVides {

    private RegistresVides() {}

    public static Registres registres() {
        return new Registres(
                vide(Revendications.class),
                vide(Menages.class),
                vide(Dossiers.class),
                vide(References.class),
                vide(Propositions.class));
    }

    private static <T> T vide(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, methode, _) -> {
                            Class<?> type = methode.getReturnType();
                            if (type == Optional.class) {
                                return Optional.empty();
                            }
                            if (type == List.class) {
                                return List.of();
                            }
                            if (type == Map.class) {
                                return Map.of();
                            }
                            return type == boolean.class ? false : null;
                        }));
    }
}
