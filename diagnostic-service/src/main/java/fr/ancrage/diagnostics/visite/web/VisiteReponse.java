package fr.ancrage.diagnostics.visite.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.visite.model.Attente;
import fr.ancrage.diagnostics.visite.model.Attente.Raison;
import fr.ancrage.diagnostics.visite.usecase.LireVisite.VisiteDuDossier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the visit of a dossier stands, in words, with the rule that says so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "VisiteAnticipation",
        requiredProperties = {"dossier", "etat", "explication", "actions"})
record VisiteReponse(
        String dossier,
        @Schema(allowableValues = {"PREVUE", "POSSIBLE", "DEMANDEE", "SANS_OBJET", "REFUSEE"})
                String etat,
        @Schema(description = "Jour où elle est, ou sera, demandée") @Nullable LocalDate le,
        @Nullable String motif,
        String explication,
        @Nullable String organisation,
        @Nullable String regle,
        @Nullable String regleLibelle,
        @Nullable String source,
        @Schema(description = "Mission que la charte propose à la place") @Nullable String proposer,
        @Nullable String affectation,
        @Schema(description = "Ce que la personne connectée peut faire maintenant")
                List<String> actions) {

    private static final String DEMANDER = "DEMANDER";
    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    static VisiteReponse from(VisiteDuDossier lue) {
        var actions = lue.demandable() ? List.of(DEMANDER) : List.<String>of();
        var dossier = lue.visite().dossier();
        return switch (lue.visite().attente()) {
            case Attente.Prevue(var le, var source) ->
                    new VisiteReponse(
                            dossier,
                            "PREVUE",
                            le,
                            null,
                            "Elle sera demandée le %s, sauf rapport, constat de carence ou examen en CCAPEX d'ici là."
                                    .formatted(JOUR.format(le)),
                            lue.charte() instanceof Issue.Designee(var d) ? d.organisation() : null,
                            null,
                            null,
                            source,
                            null,
                            null,
                            actions);
            case Attente.Demandee(var le, var affectation) ->
                    new VisiteReponse(
                            dossier,
                            "DEMANDEE",
                            le,
                            null,
                            "Elle a été demandée le %s.".formatted(JOUR.format(le)),
                            null,
                            null,
                            null,
                            null,
                            null,
                            affectation.toString(),
                            actions);
            case Attente.SansObjet(var raison) ->
                    new VisiteReponse(
                            dossier,
                            "SANS_OBJET",
                            null,
                            raison.name(),
                            explication(raison),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            actions);
            case Attente.SurDemande() -> selonLaCharte(dossier, lue.charte(), actions);
        };
    }

    private static VisiteReponse selonLaCharte(String dossier, Issue charte, List<String> actions) {
        return switch (charte) {
            case Issue.Designee(var d) ->
                    new VisiteReponse(
                            dossier,
                            "POSSIBLE",
                            null,
                            null,
                            d.precision() == null
                                    ? "Elle peut être demandée."
                                    : "Elle peut être demandée. " + d.precision() + ".",
                            d.organisation(),
                            d.regle(),
                            d.libelle(),
                            d.source(),
                            null,
                            null,
                            actions);
            case Issue.Refusee r ->
                    new VisiteReponse(
                            dossier,
                            "REFUSEE",
                            null,
                            r.code(),
                            r.motif(),
                            null,
                            r.regle(),
                            r.libelle(),
                            r.source(),
                            r.proposer() == null ? null : r.proposer().name(),
                            null,
                            actions);
            case Issue.SansRegle() ->
                    refusee(
                            dossier,
                            "AUCUNE_REGLE",
                            "Aucune règle de la charte ne convient à cette situation.",
                            actions);
            case Issue.MissionNonPrevue() ->
                    refusee(
                            dossier,
                            "MISSION_ABSENTE",
                            "La charte du département ne prévoit pas de visite d'anticipation.",
                            actions);
        };
    }

    private static VisiteReponse refusee(
            String dossier, String motif, String explication, List<String> actions) {
        return new VisiteReponse(
                dossier,
                "REFUSEE",
                null,
                motif,
                explication,
                null,
                null,
                null,
                null,
                null,
                null,
                actions);
    }

    /** Why no visit is asked by itself. */
    static String explication(Raison raison) {
        return switch (raison) {
            case ACTE_ANNULE -> "L'acte qui pouvait y conduire a été annulé.";
            case EXPULSION -> "L'expulsion a eu lieu : il n'y a plus personne à rencontrer.";
            case EXAMEN_CCAPEX ->
                    "La situation a été examinée en CCAPEX : la visite n'est plus demandée d'office.";
            case RETOUR_DU_SERVICE ->
                    "Un service a remis son rapport ou constaté une carence : la visite n'est plus demandée d'office.";
        };
    }
}
