package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.tableaudebord.Filtres.Selection;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/dossiers/recherche}: free words, and the filters of the list. */
record RechercheRequete(
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
        @Nullable Integer page,
        @Nullable Integer taille) {

    TexteCherche cherche() {
        return TexteCherche.de(Objects.requireNonNullElse(texte, ""));
    }

    Filtres filtres(@Nullable Selection selection) {
        return new Filtres(
                cherche().reference().orElse(reference),
                stade == null ? null : stade.name(),
                parc == null ? null : parc.name(),
                commune,
                arrondissement,
                organisation,
                echeanceAvant,
                sansActiviteDepuis,
                selection);
    }

    @Override
    public String toString() {
        return "RechercheRequete[***]";
    }
}
