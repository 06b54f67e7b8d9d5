package fr.ancrage.platform.test.droits;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Product §3 as it is written, and the accounts that ask. */
public record Droits(Map<String, Role> roles, List<Compte> comptes) {

    private static final String DEPARTEMENT = "departement";
    private static final String ARRONDISSEMENTS = "arrondissements";

    /** The link of an organisation with what is addressed to it. */
    static final String ADRESSE = "adresse";

    /** The link of an agent with a case that was opened to that agent alone. */
    private static final String EXCEPTION = "exception";

    /** A row of the table. */
    record Role(Set<String> classes, @Nullable Map<String, String> siLien, Set<String> dossiers) {

        Set<String> toutesLesClasses() {
            var toutes = new LinkedHashSet<>(classes);
            toutes.addAll(liens().keySet());
            return toutes;
        }

        Map<String, String> liens() {
            return siLien == null ? Map.of() : siLien;
        }

        /** It follows cases: a list without any of its own is empty, not refused. */
        boolean suitDesDossiers() {
            return !dossiers.isEmpty();
        }
    }

    /**
     * Who asks: an agent, or the software of an organisation.
     *
     * @param octroye of a partner's software, the role that its client was granted; without one it
     *     is nobody
     */
    record Compte(
            String role,
            String organisation,
            String departement,
            @Nullable Set<String> arrondissements,
            @Nullable String octroye) {

        static final String LOGICIEL = "partner-system";

        /**
         * The same in one service: a software acts as its organisation where the service answers
         * any, and nowhere else.
         */
        Compte dans(boolean reponduAuxLogiciels) {
            return octroye == null || !reponduAuxLogiciels
                    ? this
                    : new Compte(octroye, organisation, departement, arrondissements, octroye);
        }

        boolean logiciel() {
            return octroye != null || role.equals(LOGICIEL);
        }

        /** A software without organisation. */
        boolean inconnu() {
            return octroye == null && role.equals(LOGICIEL);
        }

        String nom() {
            var agit = octroye == null ? role : LOGICIEL + "/" + octroye;
            return agit + " de " + organisation;
        }
    }

    static Droits duProduit() {
        return Donnees.deLaPlateforme("droits-produit-3.yml", Droits.class);
    }

    Role role(Compte compte) {
        var role = roles.get(compte.role());
        if (role == null) {
            throw new IllegalStateException("no such role in product §3: " + compte.role());
        }
        return role;
    }

    /**
     * The classes of data that the account may read of a thing; empty when it is invisible.
     *
     * @param ouvre the links that open things of this sort to each role, when they are not those of
     *     the table
     */
    Optional<Set<String>> classes(
            Compte compte, Chose chose, @Nullable Map<String, Set<String>> ouvre) {
        var role = role(compte);
        var liens = ouvre == null ? role.dossiers() : ouvre.getOrDefault(compte.role(), Set.of());
        if (liens.stream().noneMatch(lien -> tient(lien, compte, chose))) {
            return Optional.empty();
        }
        var classes = new LinkedHashSet<>(role.classes());
        if (tient(ADRESSE, compte, chose)) {
            classes.add(ADRESSE); // what is written to an organisation, it reads
        }
        role.liens()
                .forEach((classe, lien) -> {
                    if (tient(lien, compte, chose)) {
                        classes.add(classe);
                    }
                });
        return Optional.of(classes);
    }

    static boolean tient(String lien, Compte compte, Chose chose) {
        var lieu = chose.lieu();
        return switch (lien) {
            case DEPARTEMENT -> lieu.departement().equals(compte.departement());
            case ARRONDISSEMENTS ->
                    compte.arrondissements() != null
                            && compte.arrondissements().contains(lieu.arrondissement());
            default -> {
                if (lien.equals(EXCEPTION) && compte.logiciel()) {
                    yield false;
                }
                var organisations = chose.liens().getOrDefault(lien, Set.of());
                yield organisations.contains(compte.organisation())
                        || (organisations.contains(Chose.TOUTES)
                                && lieu.departement().equals(compte.departement()));
            }
        };
    }
}
