package fr.ancrage.commissions.releve.model;

import java.util.List;

/** What a document says of the sitting itself: nothing personal. */
public record Entete(
        String departement,
        String formation,
        String niveau,
        String date,
        String heure,
        String lieu,
        String secretariat,
        List<String> presidence,
        List<Assistance> membres) {

    /** How one member attended. */
    public record Assistance(String nom, String presence) {}

    public Entete {
        presidence = List.copyOf(presidence);
        membres = List.copyOf(membres);
    }
}
