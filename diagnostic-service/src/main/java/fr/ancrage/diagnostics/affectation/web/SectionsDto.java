package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.SectionRapport;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sections of the diagnosis, in the order of the décret: twelve required, three when
 * they apply.
 */
@Schema(
        requiredProperties = {
            "redacteur",
            "presenceLocataire",
            "transmission",
            "identiteLocataire",
            "situationFamiliale",
            "accompagnement",
            "situationLocative",
            "endettementLocatif",
            "traitementDette",
            "reprisePaiement",
            "capaciteRemboursement",
            "preconisations"
        })
record SectionsDto(
        @Schema(description = "1. Identité et coordonnées du rédacteur") @Nullable String redacteur,
        @Schema(description = "2. Présence du locataire") @Nullable String presenceLocataire,
        @Schema(description = "3. Mention de la transmission au locataire et au bailleur")
                @Nullable String transmission,
        @Schema(description = "4. Identité du locataire") @Nullable String identiteLocataire,
        @Schema(description = "5. Situation familiale") @Nullable String situationFamiliale,
        @Schema(description = "6. Accompagnement social, juridique et juridictionnel")
                @Nullable String accompagnement,
        @Schema(description = "7. Caractéristiques de la situation locative")
                @Nullable String situationLocative,
        @Schema(description = "8. Endettement locatif") @Nullable String endettementLocatif,
        @Schema(description = "9. Dispositifs de traitement de la dette")
                @Nullable String traitementDette,
        @Schema(description = "10. Reprise du paiement") @Nullable String reprisePaiement,
        @Schema(description = "11. Capacité de remboursement")
                @Nullable String capaciteRemboursement,
        @Schema(description = "12. Préconisations et observations") @Nullable String preconisations,
        @Schema(
                        description =
                                "13. Le cas échéant : observations écrites du rédacteur, du locataire ou du"
                                        + " bailleur")
                @Nullable String observationsEcrites,
        @Schema(description = "14. Le cas échéant : relogement et démarches")
                @Nullable String relogement,
        @Schema(description = "15. Le cas échéant : saisine et recommandations de la CCAPEX")
                @Nullable String ccapex) {

    private static final int LONGUEUR = 10_000;

    private Map<SectionRapport, @Nullable String> parSection() {
        var parSection = new LinkedHashMap<SectionRapport, @Nullable String>();
        parSection.put(SectionRapport.REDACTEUR, redacteur);
        parSection.put(SectionRapport.PRESENCE_LOCATAIRE, presenceLocataire);
        parSection.put(SectionRapport.TRANSMISSION, transmission);
        parSection.put(SectionRapport.IDENTITE_LOCATAIRE, identiteLocataire);
        parSection.put(SectionRapport.SITUATION_FAMILIALE, situationFamiliale);
        parSection.put(SectionRapport.ACCOMPAGNEMENT, accompagnement);
        parSection.put(SectionRapport.SITUATION_LOCATIVE, situationLocative);
        parSection.put(SectionRapport.ENDETTEMENT_LOCATIF, endettementLocatif);
        parSection.put(SectionRapport.TRAITEMENT_DETTE, traitementDette);
        parSection.put(SectionRapport.REPRISE_PAIEMENT, reprisePaiement);
        parSection.put(SectionRapport.CAPACITE_REMBOURSEMENT, capaciteRemboursement);
        parSection.put(SectionRapport.PRECONISATIONS, preconisations);
        parSection.put(SectionRapport.OBSERVATIONS_ECRITES, observationsEcrites);
        parSection.put(SectionRapport.RELOGEMENT, relogement);
        parSection.put(SectionRapport.CCAPEX, ccapex);
        return parSection;
    }

    /**
     * The field of a section in the JSON: {@code SITUATION_LOCATIVE} is {@code situationLocative}.
     */
    static String champ(SectionRapport section) {
        var mots = section.name().toLowerCase(Locale.ROOT).split("_");
        var champ = new StringBuilder(mots[0]);
        for (var mot : List.of(mots).subList(1, mots.length)) {
            champ.append(Character.toUpperCase(mot.charAt(0))).append(mot.substring(1));
        }
        return champ.toString();
    }

    Map<SectionRapport, String> toDomain(Input input) {
        var sections = new EnumMap<SectionRapport, String>(SectionRapport.class);
        parSection()
                .forEach((section, valeur) -> {
                    var champ = "sections." + champ(section);
                    if (section.obligatoire() && (valeur == null || valeur.isBlank())) {
                        input.refuse(champ, "SECTION_OBLIGATOIRE");
                        return;
                    }
                    var texte = input.textOrNull(champ, valeur, LONGUEUR);
                    if (texte != null) {
                        sections.put(section, texte);
                    }
                });
        return sections;
    }

    static SectionsDto from(Map<SectionRapport, String> s) {
        return new SectionsDto(
                s.get(SectionRapport.REDACTEUR),
                s.get(SectionRapport.PRESENCE_LOCATAIRE),
                s.get(SectionRapport.TRANSMISSION),
                s.get(SectionRapport.IDENTITE_LOCATAIRE),
                s.get(SectionRapport.SITUATION_FAMILIALE),
                s.get(SectionRapport.ACCOMPAGNEMENT),
                s.get(SectionRapport.SITUATION_LOCATIVE),
                s.get(SectionRapport.ENDETTEMENT_LOCATIF),
                s.get(SectionRapport.TRAITEMENT_DETTE),
                s.get(SectionRapport.REPRISE_PAIEMENT),
                s.get(SectionRapport.CAPACITE_REMBOURSEMENT),
                s.get(SectionRapport.PRECONISATIONS),
                s.get(SectionRapport.OBSERVATIONS_ECRITES),
                s.get(SectionRapport.RELOGEMENT),
                s.get(SectionRapport.CCAPEX));
    }

    @Override
    public String toString() {
        return "SectionsDto[…]";
    }
}
