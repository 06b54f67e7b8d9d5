package fr.ancrage.drills;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a household goes through; the first act opens its case. What is waited for before a next
 * step is what people wait for too, or what would end otherwise if it came later.
 */
enum Shape {
    COMMANDEMENT("CP"),

    JUGEMENT("JUGEMENT"),

    DIAGNOSTIC("ASSIGNATION") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.socialService()::accept);
            households.forEach(agencies.socialService()::handIn);
        }
    },

    COMMISSION("CQL") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.plenary()::propose);
            agencies.plenary().putOnAgenda(households);
            agencies.plenary().giveOpinion(households);
        }
    },

    CONCOURS("RFP") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            agencies.secretariat().grant(households);
        }
    },

    EXPULSION("ASSIGNATION", "PV") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.secretariat()::awaitServiceAsked);
            agencies.secretariat().act("PV_EXPULSION", "PV", households);
        }
    },

    /** The service that is asked has nobody for it. */
    MISSION_REFUSEE("ASSIGNATION") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.secretariat()::awaitServiceAsked);
            households.forEach(agencies.socialService()::refuse);
        }
    },

    /** The household never answers. */
    CARENCE("ASSIGNATION") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.secretariat()::awaitServiceAsked);
            households.forEach(agencies.socialService()::accept);
            households.forEach(agencies.socialService()::findNobody);
        }
    },

    /** A further act while the service works. */
    ACTUALISATION("ASSIGNATION", "2") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.socialService()::accept);
            agencies.secretariat().act("CQL", "2", households);
        }
    },

    /** In Seine-et-Marne a social inquiry is asked too. */
    ENQUETE("ASSIGNATION") {
        @Override
        Departement departement() {
            return Departement.SEINE_ET_MARNE;
        }

        @Override
        String mission() {
            return "ENQUETE_SOCIALE";
        }

        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.socialService()::accept);
        }
    },

    /** Summoned, then put off. */
    REPORT("CQL") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.nextMediation()::awaitCandidate);
            agencies.nextMediation().putOnAgenda(households);
            households.forEach(household ->
                    agencies.secretariat().awaitLetter("MEDIATION_CONVOCATION", household));
            agencies.nextMediation().takeOffAgenda(households);
        }
    },

    /** Examined, into the pool, known there, given a landlord, rehoused. */
    RELOGEMENT("CQL") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.mediation()::awaitCandidate);
            households.forEach(agencies.socialService()::accept);
            agencies.mediation().putOnAgenda(households);
            agencies.mediation().giveOpinion(households);
            for (var household : households) {
                agencies.pool().await(household, "A_COMPLETER");
                agencies.socialService().handInForThePool(household);
                agencies.pool().await(household, "COMPLETE");
                agencies.pool().nameLeadLandlord(household);
                agencies.pool().leave(household);
                agencies.mediation().follow(household);
            }
        }
    },

    /** In the pool and on an agenda when it is expelled. */
    EXECUTION("RFP", "PV") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.pool()::enter);
            households.forEach(agencies.mediation()::awaitCandidate);
            agencies.mediation().putOnAgenda(households);
            households.forEach(household ->
                    agencies.secretariat().awaitLetter("REQUISITION_DEMANDE_DSF", household));
            agencies.secretariat().act("PV_EXPULSION", "PV", households);
        }
    },

    /** In the pool when its procedure ends well. */
    CLOTURE("CP") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.pool()::enter);
            households.forEach(household ->
                    agencies.secretariat()
                            .write(
                                    household,
                                    "{\"nature\":\"CLOTURE\",\"date\":\"2026-11-20\",\"issue\":\"MAINTIEN_APUREMENT\"}"));
        }
    },

    /** The secretariat ends what a service has to do with it. */
    IMPLICATION("ASSIGNATION") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.secretariat()::awaitServiceAsked);
            households.forEach(agencies.socialService()::accept);
            households.forEach(agencies.corrections()::endInvolvement);
        }
    },

    /** A second act came in a file that is undone. */
    ANNULATION("CP", "2") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            var file = households.getFirst().name() + ".csv";
            agencies.secretariat()
                    .acts(
                            file,
                            households,
                            (lines, household) -> lines.act(household.act("2"), "CP", household));
            agencies.corrections().undo(file);
        }
    },

    /** A réquisition was attached that is somebody else's. */
    SEPARATION("CP", "2", "2") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            agencies.secretariat().act("RFP", "2", households);
            for (var household : households) {
                agencies.secretariat().awaitLetter("REQUISITION_DEMANDE_DSF", household);
                agencies.corrections().separate(household, "2");
            }
        }
    },

    /** Two cases, then one. */
    REUNION("ASSIGNATION", "2") {
        @Override
        void goOn(Agencies agencies, List<Household> households) {
            agencies.secretariat()
                    .acts(
                            households,
                            (lines, household) ->
                                    lines.actUnderAnotherLease(
                                            household.act("2"), "RFP", household));
            for (var household : households) {
                agencies.secretariat().awaitServiceAsked(household);
                agencies.secretariat()
                        .awaitLetter("REQUISITION_DEMANDE_DSF", household, household.act("2"));
                agencies.corrections().unite(household, "2");
            }
        }
    },

    /** It asks to be forgotten while others still work on it. */
    EFFACEMENT("ASSIGNATION") {
        @Override
        boolean isErased() {
            return true;
        }

        @Override
        void goOn(Agencies agencies, List<Household> households) {
            households.forEach(agencies.socialService()::accept);
            households.forEach(agencies.dataOfficer()::erase);
        }
    };

    /** Those of every wave; the others are played where {@code drill.shapes} is {@code toutes}. */
    static final Set<Shape> EVERYDAY = EnumSet.range(COMMANDEMENT, EXPULSION);

    private final String firstAct;
    private final List<String> laterActs;

    Shape(String firstAct, String... laterActs) {
        this.firstAct = firstAct;
        this.laterActs = List.of(laterActs);
    }

    static Set<Shape> played() {
        return System.getProperty("drill.shapes", "").equals("toutes")
                ? EnumSet.allOf(Shape.class)
                : EVERYDAY;
    }

    /**
     * One of those that are not everyday's: each comes in every wave.
     *
     * @param each of the everyday's
     */
    int households(int each) {
        return EVERYDAY.contains(this) ? each : 1;
    }

    String firstAct() {
        return firstAct;
    }

    /**
     * What tells the numbers of the acts that follow from the first one's; twice where an act
     * stands in two journals.
     */
    List<String> laterActs() {
        return laterActs;
    }

    /** Nothing of it may stand anywhere but that it was erased. */
    boolean isErased() {
        return false;
    }

    Departement departement() {
        return Departement.COTE_D_OR;
    }

    /** What is asked of a service. */
    String mission() {
        return "DSF";
    }

    /** What the agencies do once the case is open; of most nothing more is asked. */
    void goOn(Agencies agencies, List<Household> households) {}
}
