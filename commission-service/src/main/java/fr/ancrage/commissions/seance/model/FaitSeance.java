package fr.ancrage.commissions.seance.model;

import java.time.LocalDate;

/** What happened to a sitting: codes and dates, the words of people stay in the state. */
public sealed interface FaitSeance {

    record Programmee(LocalDate le) implements FaitSeance {}

    record DossierInscrit(Inscription inscription) implements FaitSeance {}

    record DossierRetire(String dossier, MotifRetrait motif, LocalDate le) implements FaitSeance {}

    record OrdreChange(LocalDate le) implements FaitSeance {}

    record PresencesNotees(LocalDate le) implements FaitSeance {}

    record TacheCochee(String tache, boolean faite, LocalDate le) implements FaitSeance {}

    record AvisRendu(Inscription inscription) implements FaitSeance {}

    /** It decided of the housing aid. */
    record AplDecidee(Inscription inscription, DecisionApl decision) implements FaitSeance {}

    record PreconisationSuivie(
            String dossier, Preconisation preconisation, Preconisation.Etat etat, LocalDate le)
            implements FaitSeance {}

    record Close(LocalDate le) implements FaitSeance {}

    record Annulee(LocalDate le) implements FaitSeance {}

    /** The secretariat ended the involvement that this sitting gave a member in one case. */
    record MembreEcarte(String dossier, String organisation, LocalDate le) implements FaitSeance {}

    /** The case was merged into another one. */
    record DossierSuivi(String ancien, String nouveau) implements FaitSeance {}
}
