package fr.ancrage.dossiers.situation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.situation.model.MesureSociale;
import fr.ancrage.dossiers.situation.model.Rubrique;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fiche of one case as one reader sees it: what is of a class that the reader does not hold is
 * not in it at all.
 *
 * @param mesures of class S, as are the alerts
 */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record FicheReponse(
        String dossier,
        String reference,
        List<FournisseurReponse> fournisseurs,
        @Nullable List<MesureReponse> mesures,
        @Nullable List<AlerteMesures> alertes,
        List<TypeMesureReponse> catalogue) {

    /**
     * One organisation and what it has to say, each thing under its class of data.
     *
     * @param source what the charter cites
     * @param aConfirmer the source does not say it: it is a default
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FournisseurReponse(
            String code,
            String libelle,
            String organisation,
            String nom,
            String source,
            boolean aConfirmer,
            @Nullable List<RubriqueReponse> social,
            @Nullable List<RubriqueReponse> procedure,
            @Nullable List<RubriqueReponse> dette,
            @Nullable List<RubriqueReponse> relogement,
            @Nullable List<RubriqueReponse> vulnerabilite) {
        @Override
        public String toString() {
            return "FournisseurReponse[" + code + "]";
        }
    }

    /**
     * One thing.
     *
     * @param parole id of the last word, which a new one names; absent while nobody said anything
     * @param valeur absent: « non renseigné »
     * @param le its freshness
     * @param saisiPar name of the author's organisation; absent when an act said it
     * @param repris an act of the case says it, not the partner
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RubriqueReponse(
            Rubrique rubrique,
            String libelle,
            Rubrique.Forme forme,
            List<ChoixReponse> choix,
            @Nullable String parole,
            @Nullable String valeur,
            @Nullable LocalDate le,
            @Nullable String saisiPar,
            boolean repris,
            GesteSituation renseigner,
            List<ParoleReponse> anterieures) {
        @Override
        public String toString() {
            return "RubriqueReponse[" + rubrique + "]";
        }
    }

    record ChoixReponse(String code, String libelle) {}

    /** What was said before. */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParoleReponse(@Nullable String valeur, LocalDate le, String saisiPar) {
        @Override
        public String toString() {
            return "ParoleReponse[***]";
        }
    }

    /**
     * @param nom of the organisation that carries it out
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MesureReponse(
            String id,
            String code,
            String libelle,
            String organisation,
            String nom,
            LocalDate debut,
            @Nullable LocalDate fin,
            MesureSociale.Etat etat,
            LocalDate le,
            String saisiPar,
            GesteSituation arreter) {
        @Override
        public String toString() {
            return "MesureReponse[***]";
        }
    }

    /** Two measures that would be a doublon. */
    @DonneePersonnelle
    record AlerteMesures(List<String> mesures, String explication, String source) {
        @Override
        public String toString() {
            return "AlerteMesures[***]";
        }
    }

    /** A measure that may be written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TypeMesureReponse(
            String code,
            String libelle,
            @Nullable String duree,
            @Nullable String consentement,
            String source) {}

    /** Whether it may be done now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GesteSituation(boolean permis, @Nullable String raison) {

        static GesteSituation de(boolean permis, String sinon) {
            return new GesteSituation(permis, permis ? null : sinon);
        }
    }

    @Override
    public String toString() {
        return "FicheReponse[" + reference + "]";
    }
}
