package fr.ancrage.dossiers.echeances.model;

/**
 * Outcome of a judgment, as the court's code. Courts and officers have many; the clock knows only
 * the two that touch the delay of the commandement de quitter les lieux (CPCE L. 412-1 al. 2) and
 * lets every other one pass.
 */
public record IssueJugement(String code) {
    /** The judge grants delays to pay and holds the clause back. */
    public static final IssueJugement DELAIS_DE_PAIEMENT = new IssueJugement("DELAIS");

    /** The judge removed the two months of the CQL (bad faith, entry by manœuvres or force). */
    public static final IssueJugement EXPULSION_SANS_DELAI =
            new IssueJugement("EXPULSION_SANS_DELAI");

    /**
     * The judge reduced the two months of the CQL: the judgment's {@code delai} says until when.
     */
    public static final IssueJugement EXPULSION_DELAI_REDUIT =
            new IssueJugement("EXPULSION_DELAI_REDUIT");
}
