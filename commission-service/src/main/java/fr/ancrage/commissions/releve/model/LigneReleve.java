package fr.ancrage.commissions.releve.model;

import java.util.List;

/**
 * One case of a document, in the words that people read. An empty text is nothing to print.
 *
 * @param menage names, initials, or why there are none
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
                preconisations);
    }

    @Override
    public String toString() {
        return "LigneReleve[rang=" + rang + "]";
    }
}
