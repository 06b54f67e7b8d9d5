package fr.ancrage.drills;

/**
 * Those who work on the cases of a wave, each with accounts of its own.
 *
 * @param plenary examines whom somebody proposes
 * @param mediation examines whom an act proposes
 * @param nextMediation the same in time to summon the household
 */
record Agencies(
        Secretariat secretariat,
        Corrections corrections,
        SocialService socialService,
        Commission plenary,
        Commission mediation,
        Commission nextMediation,
        Pool pool,
        DataOfficer dataOfficer) {

    private static final String MEDIATION = "mediation-dijon";

    static Agencies of(Fleet fleet, Cases cases, Insistence insistence, String wave) {
        return new Agencies(
                new Secretariat(fleet, cases, insistence),
                new Corrections(fleet, cases, insistence),
                new SocialService(fleet, cases, insistence),
                new Commission(fleet, cases, insistence, wave, "ccapex-pleniere", Wave.TODAY),
                new Commission(fleet, cases, insistence, wave, MEDIATION, Wave.TODAY),
                new Commission(fleet, cases, insistence, wave, MEDIATION, "2026-12-15"),
                new Pool(fleet, cases, insistence),
                new DataOfficer(fleet, cases, insistence));
    }
}
