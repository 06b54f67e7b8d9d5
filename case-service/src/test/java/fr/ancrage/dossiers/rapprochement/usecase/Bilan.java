package fr.ancrage.dossiers.rapprochement.usecase;

/** What became of the lines of one channel whose household was known before. */
final class Bilan {
    int suites;
    int rattachees;
    int proposees;
    int melangees;
    int propositionsFausses;

    double partRattachee() {
        return suites == 0 ? 1 : (double) rattachees / suites;
    }

    double partRattacheeOuProposee() {
        return suites == 0 ? 1 : (double) (rattachees + proposees) / suites;
    }

    @Override
    public String toString() {
        return "%5d go on: %5.1f %% attached, %4.1f %% proposed, %d neither; %d mixed, %d wrong proposals"
                .formatted(
                        suites,
                        100 * partRattachee(),
                        100 * (partRattacheeOuProposee() - partRattachee()),
                        suites - rattachees - proposees,
                        melangees,
                        propositionsFausses);
    }
}
