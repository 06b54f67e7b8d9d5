package fr.ancrage.diagnostics.affectation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.affectation.model.RapportSocial;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rapport social of R-266: all of it, or none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RapportSocial",
        requiredProperties = {
            "motifsProcedure",
            "motifsEmpechantMaintien",
            "typologieSouhaitee",
            "planDette",
            "occupationLogement"
        })
record RapportSocialDto(
        @Schema(description = "Motifs de la procédure") @Nullable String motifsProcedure,
        @Schema(description = "Motifs qui empêchent le maintien dans le logement")
                @Nullable String motifsEmpechantMaintien,
        @Schema(description = "Typologie souhaitée") @Nullable String typologieSouhaitee,
        @Schema(description = "Plan pour la dette") @Nullable String planDette,
        @Schema(description = "Occupation du logement, évaluée ou non")
                @Nullable String occupationLogement,
        @Schema(description = "Accompagnement préconisé ; sinon aucunAccompagnement vaut vrai")
                @Nullable String accompagnement,
        @Schema(description = "Vrai quand aucun accompagnement n'est nécessaire")
                @Nullable Boolean aucunAccompagnement) {

    private static final int LONGUEUR = 10_000;
    private static final int LONGUEUR_TYPOLOGIE = 200;
    private static final String CHAMP = "rapportSocial.";

    static RapportSocialDto from(RapportSocial rapport) {
        return new RapportSocialDto(
                rapport.motifsProcedure(),
                rapport.motifsEmpechantMaintien(),
                rapport.typologieSouhaitee(),
                rapport.planDette(),
                rapport.occupationLogement(),
                rapport.accompagnement(),
                rapport.accompagnement() == null ? true : null);
    }

    /**
     * @return nothing when something of it is missing, which the reading of the request has noted
     */
    @Nullable RapportSocial toDomain(Input input) {
        var motifs = texte(input, "motifsProcedure", motifsProcedure, LONGUEUR);
        var empechements =
                texte(input, "motifsEmpechantMaintien", motifsEmpechantMaintien, LONGUEUR);
        var typologie = texte(input, "typologieSouhaitee", typologieSouhaitee, LONGUEUR_TYPOLOGIE);
        var plan = texte(input, "planDette", planDette, LONGUEUR);
        var occupation = texte(input, "occupationLogement", occupationLogement, LONGUEUR);
        var soutien = input.textOrNull(CHAMP + "accompagnement", accompagnement, LONGUEUR);
        var aucun = Boolean.TRUE.equals(aucunAccompagnement);
        if ((soutien == null) != aucun) {
            input.refuse(CHAMP + "accompagnement", "ACCOMPAGNEMENT_A_PRECISER");
        }
        return input.hasProblems()
                ? null
                : new RapportSocial(motifs, empechements, typologie, plan, occupation, soutien);
    }

    private static String texte(Input input, String champ, @Nullable String valeur, int longueur) {
        return input.text(CHAMP + champ, valeur, longueur);
    }

    @Override
    public String toString() {
        return "RapportSocialDto[…]";
    }
}
