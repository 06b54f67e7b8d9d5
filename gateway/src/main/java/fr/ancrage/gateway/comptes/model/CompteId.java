package fr.ancrage.gateway.comptes.model;

/** The stable id of an account in the directory; tokens carry it as their subject. */
public record CompteId(String valeur) {

    @Override
    public String toString() {
        return valeur;
    }
}
