package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was made of a case elsewhere, as far as the case needs it. */
public record Suites(
        List<RetourDiagnostic> retours, List<SuiviExterne> suivis, List<DetteEcrite> dettes) {

    public static final Suites AUCUNE = new Suites(List.of(), List.of(), List.of());

    public Suites {
        retours = List.copyOf(retours);
        suivis = List.copyOf(suivis);
        dettes = List.copyOf(dettes);
    }

    Optional<SuiviExterne> suivi(String cle) {
        return suivis.stream().filter(s -> s.cle().equals(cle)).findFirst();
    }

    boolean barre(String cle, long sequence) {
        return suivis.stream().anyMatch(s -> s.barre(cle, sequence));
    }

    Suites avec(SuiviExterne suivi) {
        List<SuiviExterne> suite = new ArrayList<>(suivis);
        suite.removeIf(s -> s.cle().equals(suivi.cle()));
        suite.add(suivi);
        return new Suites(retours, suite, dettes);
    }

    Suites avec(RetourDiagnostic retour) {
        if (retours.stream().anyMatch(r -> r.affectation().equals(retour.affectation()))) {
            return this;
        }
        List<RetourDiagnostic> suite = new ArrayList<>(retours);
        suite.add(retour);
        return new Suites(suite, suivis, dettes);
    }

    DetteEcrite dette(String source) {
        return dettes.stream()
                .filter(d -> d.source().equals(source))
                .findFirst()
                .orElseGet(() -> DetteEcrite.rien(source));
    }

    Suites avec(DetteEcrite dette) {
        List<DetteEcrite> suite = new ArrayList<>(dettes);
        suite.removeIf(d -> d.source().equals(dette.source()));
        suite.add(dette);
        return new Suites(retours, suivis, suite);
    }

    /** Whether the others have later news of what this partner is involved in. */
    boolean depasseesPar(Suites autres, Implication implication) {
        return autres.suivis.stream()
                .filter(s -> implication.releveDe(s.cle()))
                .anyMatch(s -> suivi(s.cle()).stream().anyMatch(n -> n.sequence() < s.sequence()));
    }

    /** Both cases' knowledge, when one takes the other over. */
    Suites plus(Suites autres) {
        Suites suite = this;
        for (RetourDiagnostic retour : autres.retours) {
            suite = suite.avec(retour);
        }
        for (SuiviExterne suivi : autres.suivis) {
            boolean connu =
                    suite.suivi(suivi.cle())
                            .filter(s -> s.sequence() >= suivi.sequence())
                            .isPresent();
            suite = connu ? suite : suite.avec(suivi);
        }
        for (DetteEcrite dette : autres.dettes) {
            suite = suite.dettes.contains(dette) ? suite : suite.avec(dette);
        }
        return suite;
    }

    /** Days on which the diagnosis for the judge came back. */
    public List<LocalDate> retoursDsf() {
        return retours.stream()
                .filter(r -> r.mission().equals(RetourDiagnostic.DSF))
                .map(RetourDiagnostic::le)
                .sorted()
                .toList();
    }

    /** The last statement that was written by hand, whoever wrote it. */
    public Optional<DetteEcrite.Releve> dernierReleve() {
        return dettes.stream()
                .map(DetteEcrite::releve)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(DetteEcrite.Releve::au));
    }

    /** Days that judges' schedules were first not kept; an instalment may be paid all its day. */
    List<LocalDate> manquements(LocalDate aujourdhui) {
        return dettes.stream()
                .flatMap(d -> d.manquements().stream())
                .filter(aujourdhui::isAfter)
                .toList();
    }
}
