package fr.ancrage.dossiers.acces.web;

import fr.ancrage.dossiers.procedure.model.Implication;
import org.jspecify.annotations.Nullable;

/**
 * The act or the event that involves somebody.
 *
 * @param lien the page of the portal where it is read
 */
record Source(String libelle, @Nullable String lien) {

    static Source de(Implication i) {
        String[] parties = i.cle().split("/");
        if (parties[0].equals("envoi") && i.enTantQue() != Implication.Qualite.EVALUATION) {
            return new Source("Saisine par la CCAPEX", "/courriers/" + parties[1]);
        }
        return switch (i.enTantQue()) {
            case COMMISSAIRE_JUSTICE ->
                    new Source("Acte n° " + i.motif() + ", signifié par cette étude", null);
            case BAILLEUR ->
                    i.motif().equals(Implication.CHEF_DE_FILE)
                            ? new Source(
                                    "Désignation du chef de file, au vivier",
                                    "/vivier/" + parties[1])
                            : new Source("Bailleur nommé par les actes du dossier", null);
            case CONNU_DE -> new Source("Déclaration dans un acte ou un signalement", null);
            case ORGANISME_PAYEUR -> new Source("Aide au logement indiquée dans les actes", null);
            case MEMBRE_COMMISSION ->
                    new Source(
                            "Inscription à l’ordre du jour", "/commissions/seances/" + parties[1]);
            case VIVIER -> new Source("Entrée au vivier", "/vivier/" + parties[1]);
            case SERVICE_SOCIAL, OPERATEUR ->
                    new Source("Affectation de la mission", "/affectations/" + parties[0]);
            case SIAO, APPELE ->
                    new Source(
                            "Préconisation d’une commission", "/commissions/seances/" + parties[1]);
            case EVALUATION -> new Source("Demande d’évaluation", "/courriers/" + parties[1]);
        };
    }
}
