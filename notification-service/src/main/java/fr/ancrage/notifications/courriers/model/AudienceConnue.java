package fr.ancrage.notifications.courriers.model;

import java.time.LocalDate;

/**
 * A hearing that an act gave to a dossier. The latest act has the last word, and of one day's acts
 * the postponement.
 */
public record AudienceConnue(LocalDate le, boolean reportee, String acte, LocalDate acteDu) {

    /** Sorts the hearings of a dossier. */
    public String rang() {
        return acteDu + (reportee ? "/1" : "/0");
    }
}
