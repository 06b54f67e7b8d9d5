package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What other services made of a case, as far as the case needs it. */
public record Suites(List<RetourDiagnostic> retours, List<SuiviExterne> suivis) {

    public static final Suites AUCUNE = new Suites(List.of(), List.of());

    public Suites {
        retours = List.copyOf(retours);
        suivis = List.copyOf(suivis);
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
        return new Suites(retours, suite);
    }

    Suites avec(RetourDiagnostic retour) {
        if (retours.stream().anyMatch(r -> r.affectation().equals(retour.affectation()))) {
            return this;
        }
        List<RetourDiagnostic> suite = new ArrayList<>(retours);
        suite.add(retour);
        return new Suites(suite, suivis);
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
}
