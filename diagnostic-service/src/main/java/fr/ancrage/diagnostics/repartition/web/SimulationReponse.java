package fr.ancrage.diagnostics.repartition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.Organisation;
import fr.ancrage.diagnostics.repartition.model.Repartition;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who would get it, by which rule; or why nobody would. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SimulationReponse(
        @Nullable String organisation,
        @Nullable String organisationNom,
        @Nullable String regle,
        @Nullable String libelle,
        @Nullable String source,
        @Schema(description = "Ce que la règle seule ne dit pas : une organisation complète")
                @Nullable String precision,
        @Schema(
                        description =
                                "Motif du refus, en clair ; absent quand une organisation est désignée")
                @Nullable String refus,
        @Nullable String refusCode,
        @Schema(description = "Mission à demander à la place") @Nullable String proposer,
        boolean derogationPossible,
        List<AdditifReponse> additifs,
        String versionCharte) {

    record AdditifReponse(
            String regle, String libelle, String source, @Nullable String organisation) {}

    static SimulationReponse from(Repartition repartition, TableRepartition table) {
        var additifs =
                repartition.additifs().stream()
                        .map(a ->
                                new AdditifReponse(
                                        a.regle(), a.libelle(), a.source(), a.organisation()))
                        .toList();
        return switch (repartition.issue()) {
            case Issue.Designee(Designation d) ->
                    new SimulationReponse(
                            d.organisation(),
                            table.annuaire()
                                    .organisation(d.organisation())
                                    .map(Organisation::nom)
                                    .orElse(null),
                            d.regle(),
                            d.libelle(),
                            d.source(),
                            d.precision(),
                            null,
                            null,
                            null,
                            false,
                            additifs,
                            table.version());
            case Issue.Refusee r ->
                    new SimulationReponse(
                            null,
                            null,
                            r.regle(),
                            r.libelle(),
                            r.source(),
                            null,
                            r.motif(),
                            r.code(),
                            r.proposer() == null ? null : r.proposer().name(),
                            r.derogationPossible(),
                            additifs,
                            table.version());
            case Issue.SansRegle() ->
                    sans(
                            "Aucune règle de la charte ne convient à cette situation.",
                            "AUCUNE_REGLE",
                            additifs,
                            table);
            case Issue.MissionNonPrevue() ->
                    sans(
                            "La charte du département ne prévoit pas cette mission.",
                            "MISSION_ABSENTE",
                            additifs,
                            table);
        };
    }

    private static SimulationReponse sans(
            String motif, String code, List<AdditifReponse> additifs, TableRepartition table) {
        return new SimulationReponse(
                null,
                null,
                null,
                null,
                null,
                null,
                motif,
                code,
                null,
                false,
                additifs,
                table.version());
    }
}
