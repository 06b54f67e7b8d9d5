package fr.ancrage.dossiers.echeances.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The procedure as one table: which act supposes which other. Acts arrive late and out of order, so
 * a missing one is flagged, never required.
 */
final class EtapesManquantes implements FamilleEcheances {

    /** One of these acts should be known by the day of the act. */
    private record Attendue(Set<NatureActe> natures, String texte) {}

    @Override
    public void calculer(Contexte contexte) {
        FaitsProcedure faits = contexte.faits();
        for (Acte acte : faits.actes()) {
            for (Attendue attendue : attendues(contexte, acte)) {
                if (!connue(faits, acte, attendue)) {
                    contexte.anomalie(
                            CodeAnomalie.ETAPE_MANQUANTE,
                            acte,
                            "L'acte « "
                                    + acte.nature().libelle()
                                    + " » du "
                                    + EnLettres.jour(acte.date())
                                    + " suppose "
                                    + attendue.texte()
                                    + ", dont on n'a pas connaissance à cette date.");
                }
            }
        }
    }

    private static List<Attendue> attendues(Contexte contexte, Acte acte) {
        return switch (acte) {
            case Acte.Signalement _,
                    Acte.SaisineCcapex _,
                    Acte.CommandementDePayer _,
                    Acte.DecisionApl _,
                    Acte.Surendettement _,
                    Acte.DetteSoldee _,
                    Acte.NouveauBail _ ->
                    List.of();
            case Acte.ControleDuCommandement _, Acte.CommandementALaCaution _ ->
                    une(NatureActe.CP, "un commandement de payer");
            case Acte.Assignation assignation -> pourAssigner(contexte, assignation);
            case Acte.SaisineDsf _, Acte.Renvoi _, Acte.Jugement _ ->
                    une(NatureActe.ASSIGNATION, "une assignation");
            case Acte.CommandementDeQuitter _, Acte.DelaiJex _, Acte.Protocole _ ->
                    une(NatureActe.JUGEMENT, "un jugement");
            case Acte.PvTentative _ -> une(NatureActe.CQL, "un commandement de quitter les lieux");
            // an unknown commandement has its own anomaly: CQL_INCONNU
            case Acte.Requisition _ -> List.of();
            case Acte.DecisionCfp _ -> une(NatureActe.RFP, "une réquisition de la force publique");
            case Acte.ExpulsionPrevue _, Acte.PvExpulsion _ ->
                    une(NatureActe.DECISION_CFP, "l'octroi du concours de la force publique");
        };
    }

    private static List<Attendue> pourAssigner(Contexte contexte, Acte.Assignation assignation) {
        FaitsProcedure faits = contexte.faits();
        if (!faits.pourImpaye()) {
            // no commandement de payer and no saisine for troubles or a congé
            return List.of();
        }
        Attendue commandement = new Attendue(Set.of(NatureActe.CP), "un commandement de payer");
        // the report to the organisme payeur is worth a saisine (art. 24 II, R-015)
        Attendue saisine =
                new Attendue(
                        Set.of(NatureActe.SAISINE_CCAPEX, NatureActe.SIGNALEMENT),
                        "la saisine de la CCAPEX par le bailleur, personne morale");
        boolean saisineDue =
                Optional.ofNullable(faits.bailleur())
                                .filter(TypeBailleur::doitSaisirLaCcapex)
                                .isPresent()
                        && contexte.regle(
                                        CleRegle.SAISINE_CCAPEX,
                                        Ancres.de(Ancre.ACTE, assignation.date()))
                                .isPresent();
        return saisineDue ? List.of(commandement, saisine) : List.of(commandement);
    }

    private static List<Attendue> une(NatureActe nature, String texte) {
        return List.of(new Attendue(Set.of(nature), texte));
    }

    private static boolean connue(FaitsProcedure faits, Acte acte, Attendue attendue) {
        return faits.actes().stream()
                .filter(autre -> attendue.natures().contains(autre.nature()))
                .filter(autre -> !autre.date().isAfter(acte.date()))
                .anyMatch(autre ->
                        !(autre instanceof Acte.DecisionCfp decision)
                                || decision.sens() == null
                                || decision.sens() == SensDecision.OCTROI);
    }
}
