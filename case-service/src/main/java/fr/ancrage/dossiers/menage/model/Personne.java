package fr.ancrage.dossiers.menage.model;

import fr.ancrage.dossiers.rapprochement.model.NomNormalise;
import org.jspecify.annotations.Nullable;

/** A tenant as an act names them; the first name is empty when the act does not give it. */
@DonneePersonnelle
public record Personne(@Nullable String civilite, String nom, String prenom) {

    public NomNormalise normalise() {
        return NomNormalise.de(nom, prenom);
    }

    @Override
    public String toString() {
        return "Personne[***]";
    }
}
