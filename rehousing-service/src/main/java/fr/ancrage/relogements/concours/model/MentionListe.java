package fr.ancrage.relogements.concours.model;

/** A weekly list has told SIAO of a grant, or that it no longer counts. */
public record MentionListe(String liste, String octroi, Sens sens) {

    /** Row of the list, or told as withdrawn. */
    public enum Sens {
        INSCRIT,
        RETIRE
    }
}
