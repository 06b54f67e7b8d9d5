package fr.ancrage.dossiers.situation.model;

import fr.ancrage.dossiers.situation.model.MesureSociale.Arret;

/** The fiches. What is said is added to the case's own; a conflict is thrown and begun again. */
public interface FichesSituation {

    /**
     * A fiche as it was read; {@code version} goes back with what is added.
     *
     * @param version 0 while nobody has said anything
     */
    record Lue(FicheSituation fiche, long version) {}

    /** What a case holds, with what those hold that were reunited into it. */
    Lue de(String dossier);

    void ajouter(String departement, Lue lue, Renseignement renseignement);

    void ajouter(String departement, Lue lue, MesureSociale mesure);

    void ajouter(String departement, Lue lue, Arret arret);
}
