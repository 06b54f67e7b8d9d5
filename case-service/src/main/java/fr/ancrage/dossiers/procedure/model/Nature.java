package fr.ancrage.dossiers.procedure.model;

import static fr.ancrage.dossiers.procedure.model.ChampActe.ACTE_VISE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.CAUTION;
import static fr.ancrage.dossiers.procedure.model.ChampActe.CRITERES;
import static fr.ancrage.dossiers.procedure.model.ChampActe.DATE_AUDIENCE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.DATE_NOTIFICATION_PREFET;
import static fr.ancrage.dossiers.procedure.model.ChampActe.DELAI_AU;
import static fr.ancrage.dossiers.procedure.model.ChampActe.DELAI_DU;
import static fr.ancrage.dossiers.procedure.model.ChampActe.DEMANDE_PAR;
import static fr.ancrage.dossiers.procedure.model.ChampActe.DETTE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.ETUDE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.EXCEPTION_TREVE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.EXPULSION_POSSIBLE_LE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.IMPAYE_CONSTITUE_LE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.ISSUE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.JUGEMENT_VISE;
import static fr.ancrage.dossiers.procedure.model.ChampActe.LOYER_REPRIS;
import static fr.ancrage.dossiers.procedure.model.ChampActe.MENTIONS;
import static fr.ancrage.dossiers.procedure.model.ChampActe.MOIS_IMPAYES;
import static fr.ancrage.dossiers.procedure.model.ChampActe.MOTIFS;
import static fr.ancrage.dossiers.procedure.model.ChampActe.SENS;
import static fr.ancrage.dossiers.procedure.model.ChampActe.TRIBUNAL;
import static fr.ancrage.dossiers.procedure.model.ChampActe.VEILLE_SOCIALE;
import static fr.ancrage.dossiers.procedure.model.FormulaireActe.exigeant;
import static fr.ancrage.dossiers.procedure.model.FormulaireActe.issueParmi;
import static fr.ancrage.dossiers.procedure.model.FormulaireActe.proposant;

import fr.ancrage.dossiers.procedure.model.FormulaireActe.Choix;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The table of the procedure: one row per kind of act, as partners' software names it (product §7):
 * its words, the stage that it reaches, whether it begins a procedure or goes on with one
 * how its step is made, what it asks for and what it sets off. Forms, validation, stages
 * and labels read this table; a new kind of act is a row here (case-service/docs/add-an-act.md).
 */
public enum Nature {
    SIGNALEMENT(
            "Signalement d'impayé",
            Stade.IMPAYE,
            Place.DEBUTE,
            (date, p) -> new EtapeImpaye.SignalementImpaye(date, p.arriere()),
            proposant(IMPAYE_CONSTITUE_LE, DETTE, MOTIFS),
            "Fait courir les délais de l’impayé devant la CAF ou la MSA."),
    SAISINE_CCAPEX(
            "Saisine de la CCAPEX",
            Stade.IMPAYE,
            Place.DEBUTE,
            (date, p) -> new EtapeImpaye.SaisineCcapex(date, p.arriere()),
            proposant(IMPAYE_CONSTITUE_LE, DETTE, MOTIFS),
            "Ouvre les deux mois avant lesquels un bailleur personne morale ne peut assigner."),
    SOMMATION_DE_PAYER(
            "Sommation de payer",
            Stade.IMPAYE,
            Place.DEBUTE,
            (date, _) -> new EtapeImpaye.SommationDePayer(date),
            proposant(MOTIFS, DETTE, MOIS_IMPAYES, ETUDE),
            "Demande le paiement sans faire courir aucun délai de la loi."),
    CP(
            "Commandement de payer",
            Stade.COMMANDEMENT_DE_PAYER,
            Place.DEBUTE,
            (date, p) -> new EtapeImpaye.CommandementDePayer(date, p.conditions()),
            proposant(MOTIFS, DETTE, MOIS_IMPAYES, ETUDE, CAUTION, MENTIONS),
            "Fait courir le délai laissé au locataire pour payer."),
    CONTROLE_CP(
            "Contrôle des mentions du commandement de payer",
            Stade.IMPAYE,
            Place.SUIT,
            (date, p) -> new EtapeImpaye.ControleDuCommandement(date, p.conditions()),
            exigeant(MENTIONS),
            "Dit ce qui manque au dernier commandement de payer ; ne bloque rien."),
    CP_CAUTION(
            "Commandement de payer signifié à la caution",
            Stade.IMPAYE,
            Place.SUIT,
            (date, _) -> new EtapeImpaye.CommandementALaCaution(date),
            proposant(ETUDE),
            "Tient le délai dans lequel la caution doit être prévenue."),
    SAISINE_APL(
            "Saisine de la CCAPEX par la CAF ou la MSA sur l'aide au logement",
            Stade.IMPAYE,
            Place.SUIT,
            Matiere.DETTE,
            (date, _) -> new EtapeImpaye.SaisineApl(date),
            proposant(),
            "Demande à la commission si l’aide au logement est maintenue."),
    DECISION_APL(
            "Décision de la CCAPEX sur l'aide au logement",
            Stade.IMPAYE,
            Place.SUIT,
            Matiere.DETTE,
            (date, p) -> new EtapeImpaye.DecisionApl(date, p.issue()),
            issueParmi(
                    List.of(
                            new Choix("MAINTIEN", "Aide maintenue"),
                            new Choix("SUSPENSION_MAUVAISE_FOI", "Aide suspendue : mauvaise foi"),
                            new Choix("SUSPENSION", "Aide suspendue : autre motif"))),
            "À notifier au ménage, au bailleur et à la CAF ou à la MSA."),
    ASSIGNATION(
            "Assignation",
            Stade.ASSIGNATION,
            Place.SUIT,
            (date, p) ->
                    new EtapeJudiciaire.Assignation(
                            date, p.dateAudience(), p.dateNotificationPrefet()),
            exigeant(DATE_AUDIENCE)
                    .et(DATE_NOTIFICATION_PREFET, MOTIFS, DETTE, MOIS_IMPAYES, TRIBUNAL, ETUDE),
            "Fixe l’audience et demande le diagnostic social et financier."),
    AUDIENCE(
            "Audience tenue",
            Stade.AUDIENCE,
            Place.SUIT,
            (date, p) -> new EtapeJudiciaire.AudienceTenue(date, p.issue()),
            issueParmi(
                    List.of(
                            new Choix("PRESENT", "Ménage présent"),
                            new Choix("REPRESENTE", "Ménage représenté"),
                            new Choix("ABSENT", "Ménage absent"))),
            "Dit si le ménage est venu : une absence appelle à le joindre."),
    SAISINE_DSF(
            "Demande de diagnostic social et financier",
            Stade.IMPAYE,
            Place.SUIT,
            (date, _) -> new EtapeJudiciaire.SaisineDsf(date),
            proposant(),
            "Fait courir le délai de l’entretien proposé au ménage."),
    JUGEMENT(
            "Jugement",
            Stade.JUGEMENT,
            Place.SUIT,
            (date, p) ->
                    new EtapeJudiciaire.Jugement(
                            date, p.issue(), p.delaiDu(), p.delaiAu(), p.conditions()),
            proposant(ISSUE, DELAI_DU, DELAI_AU, DEMANDE_PAR, LOYER_REPRIS, TRIBUNAL)
                    .issues(
                            new Choix("EXPULSION_ORDONNEE", "Expulsion ordonnée"),
                            new Choix(
                                    "EXPULSION_SANS_DELAI",
                                    "Expulsion ordonnée, sans le délai de deux mois"),
                            new Choix(
                                    "EXPULSION_DELAI_REDUIT",
                                    "Expulsion ordonnée, délai de deux mois réduit"),
                            new Choix(
                                    Suspension.DELAIS_DE_PAIEMENT,
                                    "Délais de paiement, clause résolutoire suspendue"),
                            new Choix("REJET", "Demande du bailleur rejetée"),
                            new Choix("IRRECEVABILITE", "Demande irrecevable"),
                            new Choix("DESISTEMENT", "Désistement du bailleur"),
                            new Choix("RADIATION", "Affaire radiée")),
            "Dit l’issue de l’audience et, le cas échéant, les délais accordés."),
    SIGNIFICATION_JUGEMENT(
            "Signification du jugement",
            Stade.JUGEMENT,
            Place.SUIT,
            (date, _) -> new EtapeJudiciaire.SignificationJugement(date),
            proposant(ETUDE),
            "Pièce demandée avant la réquisition."),
    DELAI_JEX(
            "Délais accordés par le juge de l'exécution",
            Stade.IMPAYE,
            Place.SUIT,
            (date, p) -> new EtapeJudiciaire.DelaiJex(date, p.delaiDu(), p.delaiAu()),
            proposant(DELAI_DU, DELAI_AU, TRIBUNAL),
            "Suspend l’expulsion jusqu’au dernier jour du délai."),
    CQL(
            "Commandement de quitter les lieux",
            Stade.CQL,
            Place.SUIT,
            (date, p) ->
                    new EtapeExpulsion.CommandementDeQuitterLesLieux(
                            date, p.dateNotificationPrefet()),
            proposant(DATE_NOTIFICATION_PREFET, ETUDE),
            "Fait courir les deux mois laissés pour quitter les lieux."),
    RFP(
            "Réquisition de la force publique",
            Stade.REQUISITION,
            Place.SUIT,
            (date, _) -> new EtapeExpulsion.RequisitionForcePublique(date),
            proposant(DETTE, ETUDE),
            "Fait courir les deux mois dont le préfet dispose pour répondre."),
    DECISION_CFP(
            "Décision sur le concours de la force publique",
            Stade.CFP,
            Place.SUIT,
            (date, p) -> new EtapeExpulsion.DecisionCfp(date, p.sens(), p.concours()),
            proposant(SENS, ACTE_VISE, EXPULSION_POSSIBLE_LE, VEILLE_SOCIALE, CRITERES),
            "Répond à la réquisition ; un octroi inscrit le ménage sur la liste du SIAO."),
    RENVOI(
            "Renvoi de l'audience",
            Stade.IMPAYE,
            Place.SUIT,
            (date, p) -> new EtapeJudiciaire.Renvoi(date, p.dateAudience()),
            exigeant(DATE_AUDIENCE).et(TRIBUNAL),
            "Reporte l’audience, et les délais comptés depuis elle."),
    PV_TENTATIVE(
            "Procès-verbal de tentative d'expulsion",
            Stade.IMPAYE,
            Place.SUIT,
            (date, _) -> new EtapeExpulsion.PvTentative(date),
            proposant(ETUDE),
            "Pièce demandée avant la réquisition."),
    EXPULSION_PREVUE(
            "Expulsion programmée",
            Stade.IMPAYE,
            Place.SUIT,
            (date, p) -> new EtapeExpulsion.ExpulsionPrevue(date, p.conditions()),
            proposant(EXCEPTION_TREVE, JUGEMENT_VISE, ETUDE),
            "Fixe le jour avant lequel le SIAO doit être prévenu."),
    PV_EXPULSION(
            "Procès-verbal d'expulsion",
            Stade.EXPULSION,
            Place.SUIT,
            (date, p) -> new EtapeExpulsion.PvExpulsion(date, p.issue()),
            proposant(ISSUE, ETUDE)
                    .issues(
                            new Choix("EXECUTEE", "Expulsion exécutée"),
                            new Choix("DEPART_AVANT", "Ménage parti avant l’expulsion")),
            "Met fin à la procédure, aux missions et au concours."),
    SURENDETTEMENT(
            "Décision de surendettement",
            Stade.IMPAYE,
            Place.SUIT,
            (date, p) ->
                    new EtapeAccompagnement.DecisionSurendettement(
                            date, p.issue(), p.delaiDu(), p.delaiAu()),
            issueParmi(
                            Choix.de(
                                    Suspension.Surendettement.values(),
                                    Suspension.Surendettement::libelle))
                    .et(DELAI_DU, DELAI_AU),
            "Suspend, selon la décision, le paiement des dettes, la clause ou l’expulsion."),
    PCS(
            "Protocole de cohésion sociale",
            Stade.IMPAYE,
            Place.SUIT,
            (date, p) ->
                    new EtapeAccompagnement.ProtocoleCohesionSociale(
                            date, p.delaiDu(), p.delaiAu()),
            proposant(DELAI_DU, DELAI_AU),
            "Le bailleur renonce à poursuivre ; sans dernier jour, la durée est celle de la loi."),
    DETTE_SOLDEE(
            "Dette soldée",
            Stade.IMPAYE,
            Place.SUIT,
            Matiere.DETTE,
            (date, _) -> new EtapeAccompagnement.DetteSoldee(date),
            proposant(),
            "Après un protocole de cohésion sociale, fait courir le délai d’un nouveau bail."),
    SAISINE_DIRECTE(
            "Saisine directe par la CCAPEX",
            Stade.IMPAYE,
            Place.SUIT,
            Matiere.SOCIAL,
            (date, p) -> new EtapeAccompagnement.SaisineDirecte(date, p.issue()),
            issueParmi(
                    List.of(
                            new Choix("FSL", "Fonds de solidarité pour le logement"),
                            new Choix("SIAO", "SIAO"))),
            "Part au service que la charte nomme ; l’envoi et sa date se lisent dans l’histoire du dossier."),
    FIN_SUSPENSION(
            "Fin d'une suspension",
            Stade.IMPAYE,
            Place.SUIT,
            (date, p) -> new EtapeAccompagnement.FinSuspension(date, p.issue()),
            issueParmi(Choix.de(Suspension.Sorte.values(), Suspension.Sorte::libelle)),
            "La procédure reprend : plan non respecté, caducité, protocole rompu."),
    CLOTURE(
            "Clôture de la procédure",
            Stade.CLOS,
            Place.SUIT,
            (date, p) -> new EtapeAccompagnement.FinProcedure(date, p.issue()),
            issueParmi(Choix.de(Cloture.Issue.values(), Cloture.Issue::libelle)),
            "Clôt le dossier ; un acte postérieur le rouvre.");

    /** Whether an act begins a procedure, or goes on with the one that is known. */
    private enum Place {
        DEBUTE,
        SUIT
    }

    /** What an act is about: not everybody who reads the procedure may know of every act. */
    public enum Matiere {
        PROCEDURE,
        DETTE,
        SOCIAL
    }

    private final String libelle;
    private final Stade stade;
    private final Place place;
    private final Matiere matiere;
    private final BiFunction<LocalDate, Precisions, EtapeProcedure> etape;
    private final FormulaireActe formulaire;
    private final String effet;

    Nature(
            String libelle,
            Stade stade,
            Place place,
            BiFunction<LocalDate, Precisions, EtapeProcedure> etape,
            FormulaireActe formulaire,
            String effet) {
        this(libelle, stade, place, Matiere.PROCEDURE, etape, formulaire, effet);
    }

    Nature(
            String libelle,
            Stade stade,
            Place place,
            Matiere matiere,
            BiFunction<LocalDate, Precisions, EtapeProcedure> etape,
            FormulaireActe formulaire,
            String effet) {
        this.libelle = libelle;
        this.stade = stade;
        this.place = place;
        this.matiere = matiere;
        this.etape = etape;
        this.formulaire = formulaire;
        this.effet = effet;
    }

    public String libelle() {
        return libelle;
    }

    /** The stage that a case reaches by it; the first one when it reaches none. */
    public Stade stade() {
        return stade;
    }

    /** After a closing it opens another procedure; any other act opens the closed one again. */
    public boolean debuteUneProcedure() {
        return place == Place.DEBUTE;
    }

    public Matiere matiere() {
        return matiere;
    }

    public FormulaireActe formulaire() {
        return formulaire;
    }

    /** What it sets off, in plain French. */
    public String effet() {
        return effet;
    }

    EtapeProcedure etape(LocalDate date, Precisions precisions) {
        return etape.apply(date, precisions);
    }
}
