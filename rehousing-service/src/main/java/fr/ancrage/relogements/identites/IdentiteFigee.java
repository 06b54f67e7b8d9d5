package fr.ancrage.relogements.identites;

/** What a list shows of a household, as it was on the day when the list was frozen. */
public record IdentiteFigee(
        String reference, String menage, String adresse, String bailleur, String etude) {

    @Override
    public String toString() {
        return "IdentiteFigee[…]";
    }
}
