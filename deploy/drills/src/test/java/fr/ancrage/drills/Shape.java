package fr.ancrage.drills;

import java.util.List;

/** What a household goes through; the first act opens its case. */
enum Shape {
    COMMANDEMENT("CP"),

    JUGEMENT("JUGEMENT"),

    DIAGNOSTIC("ASSIGNATION") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.socialService()::diagnose);
        }
    },

    COMMISSION("CQL") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            agencies.commission().examine(households);
        }
    },

    CONCOURS("RFP") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            agencies.secretariat()
                    .decisions(
                            households,
                            (file, household) ->
                                    file.octroi(household.firstAct(), household.name()));
        }
    },

    EXPULSION("ASSIGNATION", "PV") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.secretariat()::awaitRequestOf);
            agencies.secretariat()
                    .acts(
                            households,
                            (file, household) ->
                                    file.act(
                                            household.act("PV"), "PV_EXPULSION", household.name()));
        }
    };

    private final String firstAct;
    private final List<String> laterActs;

    Shape(String firstAct, String... laterActs) {
        this.firstAct = firstAct;
        this.laterActs = List.of(laterActs);
    }

    String firstAct() {
        return firstAct;
    }

    /** What tells the numbers of the acts that follow from the first one's. */
    List<String> laterActs() {
        return laterActs;
    }

    /** What the agencies do once the case is open; of most nothing more is asked. */
    void goOn(Agencies agencies, List<Household> households) {}
}
