package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Designation;
import java.time.LocalDate;

/** What happened to an assignment: codes and dates, the words of people stay in the state. */
public sealed interface FaitAffectation {

    record Creee(Designation designation) implements FaitAffectation {}

    record SansOrganisation(String motif) implements FaitAffectation {}

    record ActualisationDemandee(LocalDate le) implements FaitAffectation {}

    record Acceptee(LocalDate le) implements FaitAffectation {}

    record Refusee(String organisation, String motif, LocalDate le) implements FaitAffectation {}

    /** In the hands of another agent of the same organisation. */
    record Confiee(String agent, LocalDate le) implements FaitAffectation {}

    /** Another organisation, by decision of the secretariat. */
    record Reaffectee(Designation designation) implements FaitAffectation {}

    record TentativeEnregistree(Tentative tentative) implements FaitAffectation {}

    /**
     * @param rapportSocial whether what the pool asks for is in it
     */
    record RapportRemis(IssueRapport issue, LocalDate le, boolean rapportSocial)
            implements FaitAffectation {}

    /** The authors gave their notes to the agents of an organisation in one role. */
    record NotesPartagees(String organisation, String role, LocalDate le)
            implements FaitAffectation {}

    record NotesReprises(String organisation, String role, LocalDate le)
            implements FaitAffectation {}

    record CarenceConstatee(LocalDate le) implements FaitAffectation {}

    record Close(String motif, LocalDate le) implements FaitAffectation {}

    /**
     * The secretariat ended this organisation's involvement; what the mission is stays as it is.
     */
    record AccesTermine(String organisation, LocalDate le) implements FaitAffectation {}

    /** The dossier was merged into another one. */
    record DossierSuivi(String ancien, String nouveau) implements FaitAffectation {}

    /** The hearing was postponed. */
    record AudienceReportee(LocalDate audience) implements FaitAffectation {}

    /** The day of the prefect's own request became known. */
    record SaisineDatee(LocalDate saisine) implements FaitAffectation {}
}
