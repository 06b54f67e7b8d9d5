package fr.ancrage.notifications.annuaire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A commune of the charter's territory. */
public record Commune(
        String insee,
        String nom,
        String arrondissement,
        @Nullable String epci,
        List<String> codesPostaux) {

    public Commune {
        codesPostaux = List.copyOf(codesPostaux);
    }

    /** Where a letter to its town hall goes. */
    public String codePostalEtNom() {
        return codesPostaux.isEmpty() ? nom : codesPostaux.getFirst() + " " + nom;
    }
}
