package fr.ancrage.dossiers.habilitation;

import static fr.ancrage.dossiers.habilitation.ClasseDonnees.A;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.C;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.D;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.I;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.K;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.M;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.O;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.P;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.R;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.RS;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.S;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.V;

import fr.ancrage.dossiers.notes.model.Note;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The table of product §3, row by row: role, classes of data, on which cases. It is the only place
 * where a right is written; what is not listed is denied.
 */
public enum Role {
    SECRETARIAT("secretariat", saufRisque(), Portee.DEPARTEMENT),
    GESTIONNAIRE("gestionnaire", EnumSet.of(I, C, P, D, R, RS, V, K, A, M), Portee.ARRONDISSEMENTS),
    ACCES_LOGEMENT("acces-logement", EnumSet.of(I, C, P, D, R, V, A, O), Portee.VIVIER),
    TRAVAILLEUR_SOCIAL("travailleur-social", saufRisque(), Portee.SUIVIS),
    ENCADRANT("encadrant", saufRisque(), Portee.SUIVIS),
    OPERATEUR("operateur", EnumSet.of(I, C, P, D, S, V, A, R), Portee.MISSIONS),
    BAILLEUR("bailleur", EnumSet.of(I, C, P, D, RS, A), Portee.LOCATAIRES),
    COMMISSAIRE_JUSTICE("commissaire-justice", EnumSet.of(I, C, P), Portee.ACTES_SIGNIFIES),
    ORGANISME_PAYEUR("organisme-payeur", EnumSet.of(I, P, D, A), Portee.BENEFICIAIRES),
    SIAO("siao", EnumSet.of(I, C, P, V, A), Portee.CFP_ACCORDES),
    ADIL("adil", EnumSet.of(I, P, D), Portee.APPELE),
    BANQUE_DE_FRANCE("banque-de-france", EnumSet.of(I, P, D), Portee.APPELE),
    ACTION_LOGEMENT("action-logement", EnumSet.of(I, P, D), Portee.APPELE),
    FORCES_SECURITE("forces-securite", EnumSet.of(I, C, K), Portee.EVALUATIONS),
    MEMBRE_COMMISSION("membre-commission", EnumSet.of(I, P, D, S, RS, A), Portee.SEANCES),
    OBSERVATEUR("observateur", EnumSet.noneOf(ClasseDonnees.class), Portee.AUCUN),
    REFERENT_COMPTES("referent-comptes", EnumSet.noneOf(ClasseDonnees.class), Portee.AUCUN),
    ADMINISTRATEUR("administrateur", EnumSet.noneOf(ClasseDonnees.class), Portee.AUCUN),
    DPO("dpo", EnumSet.noneOf(ClasseDonnees.class), Portee.AUCUN),
    EXPLOITANT("exploitant", EnumSet.noneOf(ClasseDonnees.class), Portee.AUCUN);

    /**
     * On which cases a role works; each but the first two and the last is one sort of involvement.
     */
    public enum Portee {
        DEPARTEMENT,
        ARRONDISSEMENTS,
        VIVIER,
        SUIVIS,
        MISSIONS,
        LOCATAIRES,
        ACTES_SIGNIFIES,
        BENEFICIAIRES,
        CFP_ACCORDES,
        APPELE,
        EVALUATIONS,
        SEANCES,
        AUCUN;

        /** Cases by where they are and how far they went, whoever works on them. */
        boolean duTerritoire() {
            return this == DEPARTEMENT || this == ARRONDISSEMENTS || this == CFP_ACCORDES;
        }
    }

    private final String code;
    private final Set<ClasseDonnees> classes;
    private final Portee portee;

    Role(String code, Set<ClasseDonnees> classes, Portee portee) {
        this.code = code;
        this.classes = classes;
        this.portee = portee;
    }

    private static Set<ClasseDonnees> saufRisque() {
        return EnumSet.complementOf(EnumSet.of(K));
    }

    public static Optional<Role> de(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public Set<ClasseDonnees> classes() {
        return Set.copyOf(classes);
    }

    /** Classes that a word gives beyond the role's own: a lead landlord's on that case. */
    Set<ClasseDonnees> enPlus(String jeton) {
        return this == BAILLEUR && jeton.startsWith(Jeton.CHEF_DE_FILE)
                ? EnumSet.of(R, O)
                : Set.of();
    }

    public Portee portee() {
        return portee;
    }

    /**
     * Whoever acts for the household or for the State may ask for one case by exception, and reads
     * in it what this role reads of any. A party of the procedure, or who is called in for one
     * point, has no title to a case that is not its own; the secretariat has them all.
     */
    public boolean accesParException() {
        return switch (this) {
            case GESTIONNAIRE, ACCES_LOGEMENT, TRAVAILLEUR_SOCIAL, ENCADRANT, OPERATEUR, SIAO ->
                    true;
            case SECRETARIAT,
                    BAILLEUR,
                    COMMISSAIRE_JUSTICE,
                    ORGANISME_PAYEUR,
                    ADIL,
                    BANQUE_DE_FRANCE,
                    ACTION_LOGEMENT,
                    FORCES_SECURITE,
                    MEMBRE_COMMISSION,
                    OBSERVATEUR,
                    REFERENT_COMPTES,
                    ADMINISTRATEUR,
                    DPO,
                    EXPLOITANT ->
                    false;
        };
    }

    /**
     * What a household agreed to is part of its social follow-up (S), told to who is in touch with
     * it (C): the secretariat, the social services and the operators hold both. A sitting's member
     * holds S without C, and looks at the household without dealing with it.
     */
    public boolean recueilleLesConsentements() {
        return classes.containsAll(EnumSet.of(S, C));
    }

    /** Whoever deals with the procedure or the household writes down what anybody says is owed. */
    public boolean recueilleLaDette() {
        return tientLesDossiers() || recueilleLesConsentements();
    }

    /** A creditor, or who pays the aid, says what is owed and agreed in its own name. */
    public boolean affirmeLaDette() {
        return this == BAILLEUR || this == ORGANISME_PAYEUR;
    }

    /**
     * Whoever may be a partner of the charter says in the fiche situation what the charter asks of
     * its organisation, in the classes that the role reads.
     */
    public boolean renseigneLaSituation() {
        return switch (this) {
            case SECRETARIAT,
                    GESTIONNAIRE,
                    TRAVAILLEUR_SOCIAL,
                    ENCADRANT,
                    OPERATEUR,
                    BAILLEUR,
                    ORGANISME_PAYEUR,
                    MEMBRE_COMMISSION ->
                    true;
            case ACCES_LOGEMENT,
                    COMMISSAIRE_JUSTICE,
                    SIAO,
                    ADIL,
                    BANQUE_DE_FRANCE,
                    ACTION_LOGEMENT,
                    FORCES_SECURITE,
                    OBSERVATEUR,
                    REFERENT_COMPTES,
                    ADMINISTRATEUR,
                    DPO,
                    EXPLOITANT ->
                    false;
        };
    }

    /**
     * Good faith is an internal assessment (R), told to those who keep the case or follow the
     * household, and so hold what was written to it (M); never to the landlord, even as lead of the
     * rehousing, nor to who works on one mission.
     */
    public boolean apprecieLaBonneFoi() {
        return classes.containsAll(EnumSet.of(R, M));
    }

    /**
     * A note about the household may be read by who deals with it, as what it agreed to may; one
     * about the procedure by whoever reads the procedure. This is the most that an author can share
     * (R-402).
     */
    public boolean litLesNotes(Note.Sujet sujet) {
        return switch (sujet) {
            case PROCEDURE -> classes.contains(P);
            case MENAGE -> recueilleLesConsentements();
        };
    }

    /** Whoever answers for the accounts or for the data reads the policy, and never a case. */
    public boolean expliqueLaPolitique() {
        return this == ADMINISTRATEUR || this == DPO;
    }

    /** Whoever keeps the cases of a territory may bring acts in; all others only read theirs. */
    public boolean tientLesDossiers() {
        return this == SECRETARIAT || this == GESTIONNAIRE;
    }
}
