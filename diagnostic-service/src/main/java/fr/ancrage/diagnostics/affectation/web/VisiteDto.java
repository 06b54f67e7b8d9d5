package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.PreconisationVisite;
import fr.ancrage.diagnostics.affectation.model.Rapport.Contenu.VisiteFaite;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report of a visite d'anticipation. */
@Schema(
        name = "RapportVisite",
        requiredProperties = {"evaluation", "preconisations"})
record VisiteDto(
        @Schema(description = "Évaluation de la situation du ménage") @Nullable String evaluation,
        @Schema(description = "Démarches encouragées et contacts pris, bailleur compris")
                @Nullable String demarches,
        @ArraySchema(
                        schema =
                                @Schema(
                                        allowableValues = {
                                            "MESURE_MAINTIEN",
                                            "ACCES_LOGEMENT",
                                            "HEBERGEMENT_URGENCE",
                                            "COMMISSION_SIAO",
                                            "POURSUITE_VERS_OCTROI"
                                        }))
                @Nullable List<@Nullable String> preconisations) {

    private static final int LONGUEUR = 10_000;

    static VisiteDto from(VisiteFaite visite) {
        return new VisiteDto(
                visite.evaluation(),
                visite.demarches(),
                visite.preconisations().stream().sorted().map(Enum::name).toList());
    }

    VisiteFaite toDomain(Input input, Parc parc) {
        return new VisiteFaite(
                input.text("visite.evaluation", evaluation, LONGUEUR),
                input.textOrNull("visite.demarches", demarches, LONGUEUR),
                preconisations(input, parc));
    }

    private EnumSet<PreconisationVisite> preconisations(Input input, Parc parc) {
        var champ = "visite.preconisations";
        var lues = EnumSet.noneOf(PreconisationVisite.class);
        if (preconisations == null || preconisations.isEmpty()) {
            input.refuse(champ, "OBLIGATOIRE");
            return lues;
        }
        preconisations.stream()
                .map(code ->
                        input.choiceOrNull(
                                champ, code, PreconisationVisite.class, "PRECONISATION_INCONNUE"))
                .filter(Objects::nonNull)
                .forEach(lues::add);
        if (parc == Parc.PRIVE && lues.contains(PreconisationVisite.MESURE_MAINTIEN)) {
            input.refuse(champ, "MAINTIEN_HORS_PARC_PUBLIC");
        }
        return lues;
    }

    @Override
    public String toString() {
        return "VisiteDto[…]";
    }
}
