package fr.ancrage.dossiers.menage.model;

import org.jspecify.annotations.Nullable;

/**
 * The dwelling, as written; {@code insee} is the commune's code, the only part that leaves this
 * package in events.
 */
@DonneePersonnelle
public record Adresse(String voie, @Nullable String codePostal, String insee, String communeNom) {

    @Override
    public String toString() {
        return "Adresse[***]";
    }
}
