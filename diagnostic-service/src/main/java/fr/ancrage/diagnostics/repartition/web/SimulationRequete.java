package fr.ancrage.diagnostics.repartition.web;

import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Stade;
import fr.ancrage.diagnostics.repartition.usecase.SimulerAffectation.Question;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A situation to route, as product §5 writes it. */
@Schema(requiredProperties = {"departement", "commune", "parc", "stade", "mission"})
record SimulationRequete(
        @Schema(example = "21") @Nullable String departement,
        @Schema(description = "Code INSEE de la commune", example = "21231")
                @Nullable String commune,
        @Schema(allowableValues = {"PUBLIC", "PRIVE"}) @Nullable String parc,
        @Schema(
                        allowableValues = {
                            "IMPAYE",
                            "COMMANDEMENT_DE_PAYER",
                            "ASSIGNATION",
                            "AUDIENCE",
                            "JUGEMENT",
                            "CQL",
                            "REQUISITION",
                            "CFP",
                            "EXPULSION",
                            "CLOS"
                        })
                @Nullable String stade,
        @Schema(description = "Nombre d'enfants, 0 par défaut") @Nullable Integer enfants,
        @Schema(allowableValues = {"APL", "ALF", "ALS"}) @Nullable String aideAuLogement,
        @Schema(allowableValues = {"CAF", "MSA"}) @Nullable String organismePayeur,
        @Schema(description = "Organisations qui connaissent le ménage")
                @Nullable List<@Nullable String> connuDe,
        @Schema(
                        allowableValues = {
                            "SIGNALEMENT",
                            "DSF",
                            "DIAGNOSTIC_CCAPEX",
                            "ENQUETE_SOCIALE",
                            "VISITE_ANTICIPATION",
                            "VEILLE_SOCIALE"
                        })
                @Nullable String mission) {

    Question toDomain() {
        var input = new Input();
        if (enfants != null && enfants < 0) {
            input.refuse("enfants", "NOMBRE_NEGATIF");
        }
        var question =
                new Question(
                        input.required("departement", departement),
                        input.required("commune", commune),
                        input.choice("parc", parc, Parc.class, "PARC_INCONNU"),
                        input.choice("stade", stade, Stade.class, "STADE_INCONNU"),
                        enfants == null ? 0 : enfants,
                        input.choiceOrNull(
                                "aideAuLogement",
                                aideAuLogement,
                                AideAuLogement.class,
                                "AIDE_INCONNUE"),
                        input.choiceOrNull(
                                "organismePayeur",
                                organismePayeur,
                                OrganismePayeur.class,
                                "ORGANISME_PAYEUR_INCONNU"),
                        organisations(),
                        input.choice("mission", mission, Mission.class, "MISSION_INCONNUE"));
        input.check();
        return question;
    }

    private Set<String> organisations() {
        return connuDe == null
                ? Set.of()
                : connuDe.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
