package fr.ancrage.diagnostics.affectation.model;

import java.time.LocalDate;

/** One attempt to reach the household (F-13): when, how, with what result; never what was said. */
public record Tentative(LocalDate le, Moyen moyen, DemiJournee demiJournee, Resultat resultat) {

    public enum Moyen {
        TELEPHONE,
        COURRIER,
        VISITE,
        SMS,
        MAIL
    }

    public enum DemiJournee {
        MATIN,
        APRES_MIDI,
        SOIREE
    }

    public enum Resultat {
        SANS_REPONSE,
        RENDEZ_VOUS,
        REFUS,
        JOINT
    }

    /** A letter offers an interview by itself; otherwise somebody must have answered. */
    boolean proposeUnEntretien() {
        return moyen == Moyen.COURRIER || resultat != Resultat.SANS_REPONSE;
    }
}
