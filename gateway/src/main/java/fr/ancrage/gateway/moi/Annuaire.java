package fr.ancrage.gateway.moi;

import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * An organisation as the charter of its département describes it. A token only carries its code.
 */
@Component
class Annuaire {

    /**
     * @param arrondissements where it works; all of them when its charter draws no limit
     */
    record Fiche(
            String code, String nom, @Nullable String departement, List<String> arrondissements) {}

    private static final String SECRETARIAT = "secretariat";

    private final Chartes chartes;
    private final HorlogeMetier horloge;
    private final Map<Charte, Departement> lus = new ConcurrentHashMap<>();

    Annuaire(Chartes chartes, HorlogeMetier horloge) {
        this.chartes = chartes;
        this.horloge = horloge;
    }

    Fiche fiche(String organisation, Jwt token) {
        return chartes.deLOrganisation(organisation, horloge.aujourdhui())
                .map(charte -> lus.computeIfAbsent(charte, Departement::lire))
                .map(departement -> departement.fiche(organisation, roles(token)))
                .orElseGet(() -> new Fiche(organisation, organisation, null, List.of()));
    }

    static List<String> roles(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles;
    }

    /** The two sections of a charter that say who works where. */
    private record Departement(
            String code, Territoire territoire, Map<String, Organisation> organisations) {

        private static Departement lire(Charte charte) {
            return new Departement(
                    charte.departement(),
                    charte.section("territoire", Territoire.class),
                    Arrays.stream(charte.section("organisations", Organisation[].class))
                            .collect(Collectors.toMap(Organisation::code, Function.identity())));
        }

        private Fiche fiche(String organisation, List<String> roles) {
            var found = organisations.get(organisation);
            if (found == null) {
                return new Fiche(organisation, organisation, code, List.of());
            }
            // The secretariat sees the whole département whatever its service's territory.
            var limite = roles.contains(SECRETARIAT) ? null : found.territoire();
            return new Fiche(organisation, found.nom(), code, arrondissements(limite));
        }

        private List<String> arrondissements(@Nullable Limite limite) {
            if (limite == null || limite.departement() != null) {
                return territoire.arrondissements().stream().map(Code::code).toList();
            }
            var found = new TreeSet<>(orEmpty(limite.arrondissements()));
            var communes = new TreeSet<>(orEmpty(limite.communes()));
            var epci = new TreeSet<String>();
            for (var secteur : territoire.secteurs()) {
                if (orEmpty(limite.secteurs()).contains(secteur.code())) {
                    found.addAll(orEmpty(secteur.arrondissements()));
                    communes.addAll(orEmpty(secteur.communes()));
                    epci.addAll(orEmpty(secteur.epci()));
                }
            }
            for (var commune : territoire.communes()) {
                if (communes.contains(commune.insee())
                        || (commune.epci() != null && epci.contains(commune.epci()))) {
                    found.add(commune.arrondissement());
                }
            }
            return List.copyOf(found);
        }

        private static List<String> orEmpty(@Nullable List<String> codes) {
            return codes == null ? List.of() : codes;
        }
    }

    private record Code(String code) {}

    private record Secteur(
            String code,
            @Nullable List<String> arrondissements,
            @Nullable List<String> epci,
            @Nullable List<String> communes) {}

    private record Commune(String insee, String arrondissement, @Nullable String epci) {}

    private record Territoire(
            List<Code> arrondissements, List<Secteur> secteurs, List<Commune> communes) {}

    private record Limite(
            @Nullable String departement,
            @Nullable List<String> arrondissements,
            @Nullable List<String> secteurs,
            @Nullable List<String> communes) {}

    private record Organisation(String code, String nom, @Nullable Limite territoire) {}
}
