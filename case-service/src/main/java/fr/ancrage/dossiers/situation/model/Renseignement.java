package fr.ancrage.dossiers.situation.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation said, once, of one thing. It is never changed: what is said later stands
 * for it, and it stays in the history.
 *
 * @param organisation whose word it is
 * @param valeur absent when what was said before is taken back
 */
@DonneePersonnelle
public record Renseignement(
        String id, String organisation, Rubrique rubrique, @Nullable String valeur, Saisie saisie) {

    public static Renseignement nouveau(
            String organisation, Rubrique rubrique, @Nullable String valeur, Saisie saisie) {
        return new Renseignement(
                UUID.randomUUID().toString(), organisation, rubrique, valeur, saisie);
    }

    boolean surLaMemeChose(String autreOrganisation, Rubrique autreRubrique) {
        return organisation.equals(autreOrganisation) && rubrique == autreRubrique;
    }

    @Override
    public String toString() {
        return "Renseignement[***]";
    }
}
