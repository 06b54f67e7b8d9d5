package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import org.jspecify.annotations.Nullable;

/**
 * The landlord: a person's name when it is one, and the charter's organisation when it is known by
 * an alias.
 */
@DonneePersonnelle
public record Bailleur(
        @Nullable String nom, @Nullable TypeBailleur type, @Nullable String organisation) {

    @Override
    public String toString() {
        return "Bailleur[***]";
    }
}
