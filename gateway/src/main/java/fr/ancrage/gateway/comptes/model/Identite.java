package fr.ancrage.gateway.comptes.model;

/** Who an agent is, as the directory knows it; nothing of it is stored here. */
public record Identite(String prenom, String nom, String courriel) {

    public String complet() {
        return (prenom + " " + nom).strip();
    }

    /** An agent's name is personal too. */
    @Override
    public String toString() {
        return "Identite[masquée]";
    }
}
