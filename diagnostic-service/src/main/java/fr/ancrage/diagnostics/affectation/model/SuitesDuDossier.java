package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.affectation.model.Decision.Prise;
import java.time.LocalDate;

/** What facts of the dossier do to an assignment, whatever its state unless it says otherwise. */
sealed interface SuitesDuDossier permits Affectation {

    Demande demande();

    Affectation avec(Demande demande);

    /**
     * Merged dossiers are one: whatever its state, the assignment follows the one that was kept.
     */
    default Decision suivre(String dossier) {
        return new Prise(
                avec(demande().pourDossier(dossier)),
                new FaitAffectation.DossierSuivi(demande().dossier(), dossier));
    }

    /** The day of the prefect's request is known: what is counted from it is counted again. */
    default Decision daterSaisine(LocalDate saisine, DelaisDiagnostic.DeLaMission delais) {
        return new Prise(
                avec(
                        demande()
                                .redatee(
                                        saisine,
                                        demande().dateAudience(),
                                        delais.echeances(saisine, demande().dateAudience()))),
                new FaitAffectation.SaisineDatee(saisine));
    }

    /**
     * The secretariat ended the involvement of an organisation in this mission: it sees it
     * no more, and what it had in hand is taken back.
     */
    default Decision retirer(String organisation, LocalDate le) {
        return new Prise(
                avec(demande().sans(organisation)),
                new FaitAffectation.AccesTermine(organisation, le));
    }

    /** The same for an organisation that was only said to know the household. */
    default Decision neConnaitPlus(String organisation, LocalDate le) {
        return new Prise(
                avec(demande().inconnueDe(organisation)),
                new FaitAffectation.AccesTermine(organisation, le));
    }

    /** The hearing is postponed: what is counted back from it is counted again. */
    default Decision reporterAudience(LocalDate audience, DelaisDiagnostic.DeLaMission delais) {
        return new Prise(
                avec(
                        demande()
                                .redatee(
                                        demande().saisineLe(),
                                        audience,
                                        delais.echeances(demande().saisineLe(), audience))),
                new FaitAffectation.AudienceReportee(audience));
    }
}
