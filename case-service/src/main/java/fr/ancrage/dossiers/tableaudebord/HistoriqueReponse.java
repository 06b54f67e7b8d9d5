package fr.ancrage.dossiers.tableaudebord;

import static fr.ancrage.dossiers.habilitation.ClasseDonnees.A;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.D;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.M;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.O;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.P;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.R;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.RS;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.S;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.V;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.ClassesDesActes;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.platform.journal.JournalEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of a case's history, told in a French sentence that names nobody. A line, and each of
 * its details, is there only for who holds the class of data that it belongs to: what social
 * services do is not a landlord's to know.
 */
record HistoriqueReponse(
        long sequence,
        String type,
        Instant le,
        String par,
        String libelle,
        Map<String, Object> details) {

    private static final Map<String, Set<ClasseDonnees>> DETAILS =
            Map.ofEntries(
                    // another household's case, and what the two share: for who keeps the cases
                    Map.entry("candidat", Set.of(M)),
                    Map.entry("raisons", Set.of(M)),
                    Map.entry("vers", Set.of(M)),
                    Map.entry("appreciation", Set.of(M)),
                    Map.entry("connuDe", Set.of(S)),
                    Map.entry("consentement", Set.of(S)),
                    Map.entry("enfants", Set.of(S)),
                    Map.entry("critereValide", Set.of(V)),
                    Map.entry("veilleSociale", Set.of(V)),
                    Map.entry("aideAuLogement", Set.of(D)),
                    Map.entry("organismePayeur", Set.of(D)));

    /** Who may look at the case, and who no longer: for who keeps the cases or follows them. */
    private static final Set<String> ACCES =
            Set.of(
                    "dossier.exception-ouverte",
                    "dossier.exception-tranchee",
                    "dossier.implication-terminee.v1",
                    "dossier.implication-revue");

    /**
     * @param organisation the reader's: what a commission addresses to it is its own to read
     * @return empty when the line is not for this reader
     */
    static Optional<HistoriqueReponse> de(
            JournalEntry e, Set<ClasseDonnees> classes, String organisation, Phrases phrases) {
        if (Collections.disjoint(classes, classes(e.type())) || acteReserve(e, classes)) {
            return Optional.empty();
        }
        Map<String, Object> details = new TreeMap<>(e.data());
        details.keySet()
                .removeIf(champ ->
                        Collections.disjoint(classes, DETAILS.getOrDefault(champ, Set.of(P))));
        if (details.containsKey("preconisations") && seulementLesSiennes(classes)) {
            details.put("preconisations", siennes(details.get("preconisations"), organisation));
        }
        return seulementLesSiennes(classes) && !adressee(e.type(), details, organisation)
                ? Optional.empty()
                : Optional.of(
                        new HistoriqueReponse(
                                e.sequence(),
                                e.type(),
                                e.at(),
                                phrases.auteur(e.author()),
                                phrases.fait(e.type(), details),
                                details));
    }

    private static boolean acteReserve(JournalEntry e, Set<ClasseDonnees> classes) {
        return e.data().get("nature") instanceof String nature
                && !classes.contains(ClassesDesActes.de(Nature.valueOf(nature)));
    }

    /** The same line, with one more sentence. */
    HistoriqueReponse suivie(String phrase) {
        return new HistoriqueReponse(sequence, type, le, par, libelle + phrase, details);
    }

    /** A line that is not of the journal: told to those alone who may read what it tells of. */
    static HistoriqueReponse deLaNote(String type, Instant le, String par, String libelle) {
        return new HistoriqueReponse(0, type, le, par, libelle, Map.of());
    }

    /** Told to those alone who may read the answer itself. */
    static boolean duConsentement(JournalEntry e) {
        return e.type().startsWith("consentement.");
    }

    /**
     * An avis is addressed to those whom it recommends something to, and so is what became of it.
     */
    private static boolean adressee(String type, Map<String, Object> details, String organisation) {
        return switch (type) {
            case "commission.avis-rendu" -> !"".equals(details.get("preconisations"));
            case "commission.preconisation-suivie" ->
                    organisation.equals(details.get("organisation"));
            default -> true;
        };
    }

    /** The classes that give a line; that of the report's handing in is the landlord's by law. */
    private static Set<ClasseDonnees> classes(String type) {
        if (ACCES.contains(type)) {
            return Set.of(M);
        }
        if (type.equals("affectation.rapport-remis")) {
            return Set.of(S, R, RS);
        }
        return switch (type.substring(0, type.indexOf('.'))) {
            case "affectation" -> Set.of(S, R);
            case "consentement", "situation" -> Set.of(S);
            case "dette" -> Set.of(D);
            case "bonne-foi" -> Set.of(M);
            case "commission" -> Set.of(A);
            case "notification" -> Set.of(M);
            case "relogement" -> Set.of(O);
            default -> Set.of(P);
        };
    }

    /** « A addressed to it » of product §3: those who have no other sight of the household. */
    private static boolean seulementLesSiennes(Set<ClasseDonnees> classes) {
        return Collections.disjoint(classes, Set.of(S, V));
    }

    private static String siennes(Object preconisations, String organisation) {
        return Arrays.stream(preconisations.toString().split(","))
                .filter(p -> p.endsWith(":" + organisation))
                .collect(Collectors.joining(","));
    }
}
