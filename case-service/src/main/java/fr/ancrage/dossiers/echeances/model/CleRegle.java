package fr.ancrage.dossiers.echeances.model;

import java.util.Arrays;

/** What a dated rule gives the value of: the keys under which the rules are written as data. */
public enum CleRegle {
    CP_DELAI("cp.delai"),
    /** Shortest clause that is honoured where the contract itself rules. */
    CP_CLAUSE_MINIMUM("cp.clause_minimum"),
    IMPAYE_MULTIPLE("impaye.multiple"),
    IMPAYE_MONTANT("impaye.montant"),
    IMPAYE_DUREE("impaye.duree"),
    IMPAYE_SIGNALEMENT("impaye.signalement"),
    SIGNALEMENT_CP_DUREE("signalement_cp.duree"),
    SIGNALEMENT_CP_MULTIPLE("signalement_cp.multiple"),
    SAISINE_CCAPEX("saisine_ccapex.avant_assignation"),
    /** Longest schedule that the judge may grant. */
    PLAN_DUREE_JUGE("plan.duree_juge"),
    /** How many unpaid instalments or rents end what a judge's schedule suspends. */
    PLAN_RUPTURE_JUGE("plan.rupture_juge"),
    /** In how many equal instalments a debt is paid when nobody agreed on a plan. */
    PLAN_PAR_DEFAUT("plan.par_defaut"),
    /** How long the aid goes on for a new agreement after a protocole is broken. */
    PLAN_AVENANT_PCS("plan.avenant_pcs"),
    NOTIFICATION_PREFET("assignation.notification_prefet"),
    DSF_ENTRETIEN("dsf.entretien"),
    DSF_TRANSMISSION("dsf.transmission"),
    CQL_DELAI("cql.delai"),
    CFP_REPONSE("cfp.delai_reponse"),
    RESPONSABILITE("responsabilite.debut"),
    /** How long after its grant the execution may wait before it is its own day that counts. */
    RESPONSABILITE_EXECUTION("responsabilite.execution"),
    INDEMNISATION_REPONSE("indemnisation.reponse"),
    /** A delay of the charter, not of the law. */
    CHARTE_ENQUETE_SOCIALE("charte.enquete_sociale"),
    /** A delay of the charter, not of the law. */
    CHARTE_SIAO("charte.siao_preavis");

    private final String code;

    CleRegle(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static CleRegle deCode(String code) {
        return Arrays.stream(values())
                .filter(cle -> cle.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown rule key " + code));
    }
}
