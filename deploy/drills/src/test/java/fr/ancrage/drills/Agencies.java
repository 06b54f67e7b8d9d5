package fr.ancrage.drills;

/** Those who work on the cases of a wave, each with accounts of its own. */
record Agencies(Secretariat secretariat, SocialService socialService, Commission commission) {

    static Agencies of(Fleet fleet, Cases cases, Insistence insistence, String wave) {
        return new Agencies(
                new Secretariat(fleet, cases, insistence),
                new SocialService(fleet, cases, insistence),
                new Commission(fleet, cases, insistence, wave));
    }
}
