package fr.ancrage.commissions.bilan.model;

/** One bilan for each département and year. */
public record BilanId(String departement, int annee) {

    @Override
    public String toString() {
        return "bilan/" + departement + "/" + annee;
    }
}
