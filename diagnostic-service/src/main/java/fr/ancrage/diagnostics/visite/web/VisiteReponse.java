package fr.ancrage.diagnostics.visite.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.repartition.model.Designation;
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
        @Nullable String organisationNom,
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
        return switch (lue.visite().attente()) {
            case Attente.Prevue(var le, var source) ->
                    reponse(
                            lue,
                            "PREVUE",
                            le,
                            null,
                            "Elle sera demandée le %s, sauf rapport, constat de carence ou examen en CCAPEX d'ici là."
                                    .formatted(JOUR.format(le)),
                            lue.charte() instanceof Issue.Designee(var d) ? d : null,
                            source,
                            null);
            case Attente.Demandee(var le, var affectation) ->
                    reponse(
                            lue,
                            "DEMANDEE",
                            le,
                            null,
                            "Elle a été demandée le %s.".formatted(JOUR.format(le)),
                            null,
                            null,
                            affectation.toString());
            case Attente.SansObjet(var raison) ->
                    reponse(
                            lue,
                            "SANS_OBJET",
                            null,
                            raison.name(),
                            explication(raison),
                            null,
                            null,
                            null);
            case Attente.SurDemande() -> selonLaCharte(lue);
        };
    }

    private static VisiteReponse selonLaCharte(VisiteDuDossier lue) {
        return switch (lue.charte()) {
            case Issue.Designee(var d) ->
                    reponse(
                            lue,
                            "POSSIBLE",
                            null,
                            null,
                            d.precision() == null
                                    ? "Elle peut être demandée."
                                    : "Elle peut être demandée. " + d.precision() + ".",
                            d,
                            d.source(),
                            null);
            case Issue.Refusee r ->
                    new VisiteReponse(
                            lue.visite().dossier(),
                            "REFUSEE",
                            null,
                            r.code(),
                            r.motif(),
                            null,
                            null,
                            r.regle(),
                            r.libelle(),
                            r.source(),
                            r.proposer() == null ? null : r.proposer().name(),
                            null,
                            actions(lue));
            case Issue.SansRegle() ->
                    refusee(
                            lue,
                            "AUCUNE_REGLE",
                            "Aucune règle de la charte ne convient à cette situation.");
            case Issue.MissionNonPrevue() ->
                    refusee(
                            lue,
                            "MISSION_ABSENTE",
                            "La charte du département ne prévoit pas de visite d'anticipation.");
        };
    }

    private static VisiteReponse refusee(VisiteDuDossier lue, String motif, String explication) {
        return reponse(lue, "REFUSEE", null, motif, explication, null, null, null);
    }

    private static VisiteReponse reponse(
            VisiteDuDossier lue,
            String etat,
            @Nullable LocalDate le,
            @Nullable String motif,
            String explication,
            @Nullable Designation designation,
            @Nullable String source,
            @Nullable String affectation) {
        return new VisiteReponse(
                lue.visite().dossier(),
                etat,
                le,
                motif,
                explication,
                designation == null ? null : designation.organisation(),
                designation == null ? null : lue.nom().orElse(null),
                designation == null ? null : designation.regle(),
                designation == null ? null : designation.libelle(),
                source,
                null,
                affectation,
                actions(lue));
    }

    private static List<String> actions(VisiteDuDossier lue) {
        return lue.demandable() ? List.of(DEMANDER) : List.of();
    }

    /** Why no visit is asked by itself. */
    static String explication(Raison raison) {
        return switch (raison) {
            case ACTE_ANNULE -> "L'acte qui pouvait y conduire a été annulé.";
            case DOSSIER_CLOS -> "Le dossier est clos : la visite n'a plus d'objet.";
            case EXPULSION -> "L'expulsion a eu lieu : il n'y a plus personne à rencontrer.";
            case EXAMEN_CCAPEX ->
                    "La situation a été examinée en CCAPEX : la visite n'est plus demandée d'office.";
            case RETOUR_DU_SERVICE ->
                    "Un service a remis son rapport ou constaté une carence : la visite n'est plus demandée d'office.";
        };
    }
}
