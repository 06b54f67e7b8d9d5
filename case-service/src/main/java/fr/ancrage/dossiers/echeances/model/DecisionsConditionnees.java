package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Decisions that the law allows under conditions only: a judge's delays to pay, the
 * commission's decision on the housing aid. What does not fit is flagged, never concluded.
 */
final class DecisionsConditionnees implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        contexte.faits().actes(Acte.Jugement.class).stream()
                .filter(j -> IssueJugement.DELAIS_DE_PAIEMENT.equals(j.issue()))
                .forEach(j ->
                        contexte.regle(
                                        CleRegle.PLAN_CONDITIONS_JUGE,
                                        Ancres.de(Ancre.ACTE, j.date()))
                                .ifPresent(regle -> delais(contexte, j, regle)));
        contexte.faits()
                .actes(Acte.DecisionApl.class)
                .forEach(decision -> aideAuLogement(contexte, decision));
    }

    private static void delais(Contexte contexte, Acte.Jugement jugement, RegleDatee regle) {
        if (Boolean.FALSE.equals(jugement.loyerRepris())) {
            contexte.anomalie(
                    CodeAnomalie.DELAIS_SOUS_CONDITIONS,
                    jugement,
                    "Le jugement du "
                            + EnLettres.jour(jugement.date())
                            + " accorde des délais de paiement alors que le loyer courant n'avait"
                            + " pas été repris avant l'audience ("
                            + regle.reference()
                            + ").");
        }
        if (Boolean.FALSE.equals(jugement.demande())) {
            contexte.anomalie(
                    CodeAnomalie.DELAIS_SOUS_CONDITIONS,
                    jugement,
                    "Les délais du jugement du "
                            + EnLettres.jour(jugement.date())
                            + " ont été accordés d'office : les effets de la clause ne sont"
                            + " suspendus que si une partie le demande ("
                            + regle.reference()
                            + ").");
        }
    }

    /** The first default decides; where it is unknown, it is not later than the decision. */
    private static void aideAuLogement(Contexte contexte, Acte.DecisionApl decision) {
        Optional<LocalDate> defaut =
                Optional.ofNullable(contexte.faits().dette())
                        .flatMap(dette -> Optional.ofNullable(dette.depuis()));
        LocalDate ancre = defaut.orElse(decision.date());
        if (contexte.regle(CleRegle.APL_DECISION, Ancres.de(Ancre.PREMIER_IMPAYE, ancre))
                .isPresent()) {
            return;
        }
        contexte.anomalie(
                CodeAnomalie.APL_SANS_COMPETENCE,
                decision,
                "La décision du "
                        + EnLettres.jour(decision.date())
                        + " sur l'aide au logement porte sur un premier défaut de paiement"
                        + defaut.map(jour -> " du " + EnLettres.jour(jour)).orElse("")
                        + " antérieur à la réforme : la CAF ou la MSA décide, la commission donne"
                        + " un avis (loi 90-449 art. 7-2).");
    }
}
