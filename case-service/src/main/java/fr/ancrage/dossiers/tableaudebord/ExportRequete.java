package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Stade;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/dossiers/export}: the list as it is shown, all its pages, in a file.
 *
 * @param colonnes in the order that is wanted; the usual ones when absent
 */
record ExportRequete(
        @NotNull Format format,
        @Size(max = 200) @Nullable String texte,
        @Nullable String reference,
        @Nullable Stade stade,
        @Nullable Parc parc,
        @Nullable String commune,
        @Nullable String arrondissement,
        @Nullable String organisation,
        @Nullable LocalDate echeanceAvant,
        @Nullable LocalDate sansActiviteDepuis,
        @Nullable ListeDeTravail liste,
        @Nullable String tri,
        @Size(max = 40) @Nullable List<@NotNull ColonnesExport> colonnes) {

    enum Format {
        XLSX,
        CSV
    }

    RechercheRequete recherche() {
        return new RechercheRequete(
                texte,
                reference,
                stade,
                parc,
                commune,
                arrondissement,
                organisation,
                echeanceAvant,
                sansActiviteDepuis,
                liste,
                null,
                null);
    }

    List<ColonnesExport> choisies() {
        return Objects.requireNonNullElse(colonnes, List.of());
    }

    String ordre() {
        return Objects.requireNonNullElse(tri, Tris.PAR_ACTIVITE);
    }

    @Override
    public String toString() {
        return "ExportRequete[***]";
    }
}
