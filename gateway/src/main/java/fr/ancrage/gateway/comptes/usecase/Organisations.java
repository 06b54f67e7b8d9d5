package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisations of the charters in force, with the roles that each may have. */
@Component
public class Organisations {

    private final Chartes chartes;
    private final HorlogeMetier horloge;
    private final Map<Charte, List<Organisation>> lues = new ConcurrentHashMap<>();

    public Organisations(Chartes chartes, HorlogeMetier horloge) {
        this.chartes = chartes;
        this.horloge = horloge;
    }

    public Optional<Organisation> trouver(String code) {
        return chartes.deLOrganisation(code, horloge.aujourdhui()).stream()
                .flatMap(charte -> de(charte).stream())
                .filter(organisation -> organisation.code().equals(code))
                .findFirst();
    }

    /** By name. */
    List<Organisation> duDepartement(String departement) {
        return chartes.pour(departement, horloge.aujourdhui()).map(this::de).orElse(List.of());
    }

    List<String> departements() {
        return chartes.departements();
    }

    private List<Organisation> de(Charte charte) {
        return lues.computeIfAbsent(charte, Organisations::lire);
    }

    private static List<Organisation> lire(Charte charte) {
        return Arrays.stream(charte.section("organisations", Ligne[].class))
                .map(ligne -> ligne.toDomain(charte.departement()))
                .sorted(
                        Comparator.comparing(
                                Organisation::nom, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    private record Ligne(String code, String nom, String type, @Nullable List<String> roles) {

        private Organisation toDomain(String departement) {
            return new Organisation(
                    code, nom, type, departement, roles == null ? Set.of() : Set.copyOf(roles));
        }
    }
}
