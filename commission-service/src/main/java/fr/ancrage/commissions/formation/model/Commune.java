package fr.ancrage.commissions.formation.model;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A commune as the charter lists it.
 *
 * @param insee the INSEE code, which is not the post code
 * @param epci SIREN of the intercommunality, absent for the few that have none
 */
public record Commune(String insee, String nom, String arrondissement, @Nullable String epci) {

    /** The code that its CCAS bears, whether the charter lists it or not (product §7). */
    public String codeCcas() {
        var sansAccents =
                Normalizer.normalize(nom.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return "ccas-"
                + sansAccents
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
