package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.suivi.model.RefusGeste;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader's organisation notes of a case, and what happened since the reader last looked.
 *
 * @param agents logins among which a référent is chosen
 * @param nouveautes lines of the history, the latest first
 */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuiviReponse(
        String dossier,
        @Nullable String referent,
        @Nullable LocalDate revoirLe,
        boolean abonne,
        List<HistoriqueReponse> nouveautes,
        List<String> agents,
        GesteSuivi noter,
        GesteSuivi suivre) {

    /** Whether it may be done now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GesteSuivi(boolean permis, @Nullable String raison) {

        static GesteSuivi de(@Nullable RefusGeste refus) {
            return new GesteSuivi(refus == null, refus == null ? null : mots(refus));
        }
    }

    /** What became of one case of a bulk action. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SortDuDossier(
            String id,
            @Nullable String reference,
            boolean fait,
            @Nullable String motif,
            @Nullable String raison) {

        static SortDuDossier fait(String id, String reference) {
            return new SortDuDossier(id, reference, true, null, null);
        }

        static SortDuDossier refuse(String id, @Nullable String reference, RefusGeste refus) {
            return new SortDuDossier(id, reference, false, refus.name(), mots(refus));
        }
    }

    record LotReponse(int faits, List<SortDuDossier> elements) {}

    static String mots(RefusGeste refus) {
        return switch (refus) {
            case DOSSIER_CLOS -> "La procédure est terminée.";
            case LECTURE_SEULE ->
                    "Ce dossier ne vous est ouvert qu’en lecture, par exception ou comme archive.";
            case DEJA_FAIT -> "C’est déjà le cas : rien n’a changé.";
            case TROP_DE_DOSSIERS_SUIVIS ->
                    "Vous suivez déjà trop de dossiers : cessez d’abord d’en suivre.";
            case AGENT_INCONNU ->
                    "Cet agent n’a encore suivi aucun dossier dans votre organisation.";
            case DOSSIER_INTROUVABLE -> "Ce dossier n’existe pas ou ne vous est pas ouvert.";
        };
    }

    @Override
    public String toString() {
        return "SuiviReponse[" + dossier + "]";
    }
}
