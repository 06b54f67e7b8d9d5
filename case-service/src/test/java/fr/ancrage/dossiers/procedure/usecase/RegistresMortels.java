package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.References;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Registers that die at their nth write of one document, before it or after it. */
final class RegistresMortels {

    private static final Set<String> ECRITURES =
            Set.of(
                    "revendiquer",
                    "decider",
                    "appliquee",
                    "revendiquerFoyer",
                    "suivante",
                    "ouvrir",
                    "enregistrer",
                    "creer",
                    "completer",
                    "proposer");

    private RegistresMortels() {}

    static final class Mort extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Registres sur(Registres vrais, int point, boolean apres) {
        int[] reste = {point};
        return new Registres(
                mortel(Revendications.class, vrais.revendications(), reste, apres),
                mortel(Menages.class, vrais.menages(), reste, apres),
                mortel(Dossiers.class, vrais.dossiers(), reste, apres),
                mortel(References.class, vrais.references(), reste, apres),
                mortel(Propositions.class, vrais.propositions(), reste, apres));
    }

    private static <T> T mortel(Class<T> port, T vrai, int[] reste, boolean apres) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, methode, arguments) -> {
                            if (methode.isDefault()) {
                                // many at once are so many writes, and it may die between two
                                return InvocationHandler.invokeDefault(proxy, methode, arguments);
                            }
                            boolean tue = ECRITURES.contains(methode.getName()) && --reste[0] == 0;
                            if (tue && !apres) {
                                throw new Mort();
                            }
                            try {
                                Object resultat = methode.invoke(vrai, arguments);
                                if (tue) {
                                    throw new Mort();
                                }
                                return resultat;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
