package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The réquisition of the force publique: two months of silence are a refusal (CPCE R. 153-1;
 * R-034), and a refusal opens the State's liability, once the truce and the judge's delays in which
 * it falls are over (CPCE R. 154-5; R-035).
 */
final class EcheancesDuConcours implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        List<Acte.Requisition> requisitions = contexte.faits().actes(Acte.Requisition.class);
        for (Acte.Requisition requisition : requisitions) {
            if (horlogeOuverte(contexte, requisition)) {
                requisition(contexte, requisition);
            }
        }
        // a refusal whose réquisition is not known yet
        decisions(contexte, null).stream()
                .filter(decision -> decision.sens() == SensDecision.REFUS)
                .findFirst()
                .ifPresent(refus -> responsabilite(contexte, refus, refus.date(), true));
    }

    /**
     * Premature against a known commandement: no clock. None known: flagged, and the clock starts.
     */
    private static boolean horlogeOuverte(Contexte contexte, Acte.Requisition requisition) {
        List<FinDuDelaiDeQuitter> delais = delaisConnus(contexte, requisition);
        if (delais.isEmpty()) {
            contexte.anomalie(
                    CodeAnomalie.CQL_INCONNU,
                    requisition,
                    "Aucun commandement de quitter les lieux n'est connu pour la réquisition du "
                            + EnLettres.jour(requisition.date())
                            + " : le délai de réponse court, mais on ne peut pas vérifier qu'elle"
                            + " n'est pas prématurée.");
            return true;
        }
        FinDuDelaiDeQuitter delai = delais.getLast();
        if (!delai.courtEncore(requisition.date())) {
            return true;
        }
        contexte.anomalie(
                CodeAnomalie.REQUISITION_PREMATUREE,
                requisition,
                "La réquisition du "
                        + EnLettres.jour(requisition.date())
                        + " est reçue avant la fin du délai du commandement de quitter les lieux du "
                        + EnLettres.jour(delai.commandement().date())
                        + ", le "
                        + EnLettres.jour(delai.date())
                        + " : le délai de réponse du préfet ne court pas (CE 12/12/2014 n° 363372).");
        return false;
    }

    /**
     * The commandements against which a réquisition can be judged: those served before it, or else
     * while it was still being instructed. One served after the answer was due belongs to a new
     * start.
     */
    private static List<FinDuDelaiDeQuitter> delaisConnus(
            Contexte contexte, Acte.Requisition requisition) {
        List<Acte.CommandementDeQuitter> tous =
                contexte.faits().actes(Acte.CommandementDeQuitter.class);
        List<Acte.CommandementDeQuitter> avant =
                tous.stream().filter(cql -> !cql.date().isAfter(requisition.date())).toList();
        LocalDate reponse =
                regleReponse(contexte, requisition)
                        .map(regle -> regle.delai().apres(requisition.date(), contexte.jours()))
                        .orElse(requisition.date());
        return (avant.isEmpty()
                        ? tous.stream().filter(cql -> !cql.date().isAfter(reponse)).limit(1)
                        : avant.stream())
                .flatMap(cql -> FinDuDelaiDeQuitter.de(contexte, cql).stream())
                .toList();
    }

    private static Optional<RegleDatee> regleReponse(
            Contexte contexte, Acte.Requisition requisition) {
        return contexte.regle(CleRegle.CFP_REPONSE, Ancres.de(Ancre.ACTE, requisition.date()));
    }

    private static void requisition(Contexte contexte, Acte.Requisition requisition) {
        Optional<RegleDatee> regle = regleReponse(contexte, requisition);
        if (regle.isEmpty()) {
            return;
        }
        LocalDate brute = regle.get().delai().apres(requisition.date(), contexte.jours());
        Contexte.Redaction redaction =
                contexte.echeance(CodeEcheance.CFP_REPONSE, regle.get(), requisition);
        LocalDate reponse =
                redaction
                        .figee()
                        .map(Echeance::date)
                        .orElseGet(() -> contexte.expiration(regle.get(), brute));
        List<Acte.DecisionCfp> decisions = decisions(contexte, requisition);
        Optional<Acte.DecisionCfp> premiere = decisions.stream().findFirst();
        redaction
                .expire(brute)
                .faitLe(premiere.map(Acte.DecisionCfp::date).orElse(LocalDate.MAX))
                .ecrire(
                        "La réquisition du "
                                + EnLettres.jour(requisition.date())
                                + " laisse "
                                + regle.get().delai().libelle()
                                + " au préfet pour répondre. Sans décision, le silence vaut refus"
                                + " le "
                                + EnLettres.jour(reponse)
                                + "."
                                + phraseDecision(premiere, reponse));
        boolean repondu =
                premiere.map(Acte.DecisionCfp::date)
                        .filter(date -> !date.isAfter(reponse))
                        .isPresent();
        Optional<LocalDate> refusDit =
                decisions.stream()
                        .filter(decision -> decision.sens() == SensDecision.REFUS)
                        .map(Acte.DecisionCfp::date)
                        .findFirst();
        if (repondu) {
            refusDit.ifPresent(date -> responsabilite(contexte, requisition, date, true));
        } else {
            responsabilite(contexte, requisition, reponse, false);
        }
    }

    private static String phraseDecision(Optional<Acte.DecisionCfp> decision, LocalDate reponse) {
        return decision.filter(d -> !d.date().isAfter(reponse))
                .map(d -> " Une décision est intervenue le " + EnLettres.jour(d.date()) + ".")
                .orElse("");
    }

    /** The decisions that answer a réquisition: each answers the latest one received by its day. */
    private static List<Acte.DecisionCfp> decisions(
            Contexte contexte, Acte.@Nullable Requisition requisition) {
        return contexte.faits().actes(Acte.DecisionCfp.class).stream()
                .filter(decision ->
                        contexte.faits()
                                .dernier(Acte.Requisition.class, decision.date())
                                .map(r -> r.equals(requisition))
                                .orElse(requisition == null))
                .toList();
    }

    private static void responsabilite(
            Contexte contexte, Acte acte, LocalDate refus, boolean explicite) {
        Optional<DebutDeResponsabilite> engagee =
                DebutDeResponsabilite.apres(
                        refus, contexte.regles(), contexte.jours(), contexte.faits().sursis());
        if (engagee.isEmpty()) {
            return;
        }
        LocalDate debut = engagee.get().date();
        String obstacles = engagee.get().obstacles();
        boolean octroyee =
                contexte.faits().actes(Acte.DecisionCfp.class).stream()
                        .filter(decision -> decision.sens() == SensDecision.OCTROI)
                        .map(Acte.DecisionCfp::date)
                        .anyMatch(date -> !date.isBefore(refus) && !date.isAfter(debut));
        contexte.echeance(CodeEcheance.RESPONSABILITE_ETAT, engagee.get().regle(), acte)
                .fait("refus", refus)
                .fait("sursis", sursisApres(contexte, refus))
                .au(debut)
                .sansObjetSi(octroyee)
                .ecrire(
                        (explicite
                                        ? "Le concours de la force publique est refusé le "
                                        : "Sans décision, le concours de la force publique est"
                                                + " refusé par le silence le ")
                                + EnLettres.jour(refus)
                                + " : la responsabilité de l'État s'engage à partir du "
                                + EnLettres.jour(debut)
                                + "."
                                + obstacles
                                + (octroyee ? " Le concours a été accordé avant cette date." : ""));
    }

    /** The judge's delays that may hold the liability back: facts, as the truce is law. */
    private static @Nullable String sursisApres(Contexte contexte, LocalDate refus) {
        String sursis =
                contexte.faits().sursis().stream()
                        .filter(periode -> !periode.au().isBefore(refus))
                        .map(periode -> periode.du() + "/" + periode.au())
                        .collect(Collectors.joining(","));
        return sursis.isEmpty() ? null : sursis;
    }
}
