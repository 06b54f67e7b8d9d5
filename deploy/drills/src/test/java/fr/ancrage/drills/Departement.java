package fr.ancrage.drills;

/** Where a household lives, and what its partners write in their files. */
enum Departement {
    COTE_D_OR(
            "21",
            "SCP Vauban et Associés, Dijon;ORVITIS;bailleur social;public",
            "21000;Dijon",
            "TJ Dijon"),
    SEINE_ET_MARNE(
            "77",
            "SELARL Marne Justice, Meaux;HABITAT 77;bailleur social;public",
            "77470;Trilport",
            "TJ Meaux");

    private final String code;
    private final String partners;
    private final String place;
    private final String court;

    Departement(String code, String partners, String place, String court) {
        this.code = code;
        this.partners = partners;
        this.place = place;
        this.court = court;
    }

    String code() {
        return code;
    }

    /** The office and the landlord, as a file says them. */
    String partners() {
        return partners;
    }

    String place() {
        return place;
    }

    String court() {
        return court;
    }

    /** The organisation of the State, which keeps the cases. */
    String state() {
        return "ddets-" + code;
    }
}
