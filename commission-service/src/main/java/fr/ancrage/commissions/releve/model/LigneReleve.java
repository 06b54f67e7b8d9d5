package fr.ancrage.commissions.releve.model;

import java.util.List;
import java.util.Objects;

/**
 * One case of a document, in the words that people read. An empty text is nothing to print.
 *
 * @param menage names, initials, or why there are none
 * @param sujet what is asked beside the case itself: the housing aid
 * @param decisionApl what was decided of it, and why
 */
public record LigneReleve(
        int rang,
        String dossier,
        String reference,
        String menage,
        String adresse,
        String commune,
        String parc,
        String stade,
        String bailleur,
        String etude,
        String titreEtude,
        String presence,
        String derogation,
        String avis,
        String observation,
        String adhesion,
        String reexamen,
        String sujet,
        String decisionApl,
        List<LignePreconisation> preconisations) {

    /** One recommendation. */
    public record LignePreconisation(
            String libelle, String quoi, String organisation, String echeance) {
        @Override
        public String toString() {
            return "LignePreconisation[…]";
        }
    }

    public LigneReleve {
        // rows that were frozen before the law of 2027 have neither
        sujet = Objects.requireNonNullElse(sujet, "");
        decisionApl = Objects.requireNonNullElse(decisionApl, "");
        preconisations = List.copyOf(preconisations);
    }

    /** The same, as long as nobody can say who it is about. */
    public LigneReleve sansIdentite(String pourquoi) {
        return new LigneReleve(
                rang,
                dossier,
                "",
                pourquoi,
                "",
                commune,
                parc,
                stade,
                bailleur,
                "",
                titreEtude,
                presence,
                derogation,
                avis,
                observation,
                adhesion,
                reexamen,
                sujet,
                decisionApl,
                preconisations);
    }

    @Override
    public String toString() {
        return "LigneReleve[rang=" + rang + "]";
    }
}
