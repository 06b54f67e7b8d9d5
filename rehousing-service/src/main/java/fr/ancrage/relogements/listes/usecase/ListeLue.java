package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.relogements.concours.model.CategorieSiao;
import fr.ancrage.relogements.identites.IdentiteFigee;
import fr.ancrage.relogements.listes.model.Semaine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody reads it.
 *
 * @param figeeLe absent while the week runs, or waits to be frozen
 * @param nomsIndisponibles the case-service is away: rows are there, names are not
 */
public record ListeLue(
        String departement,
        Semaine semaine,
        Etat etat,
        String destinataire,
        String source,
        @Nullable LocalDate figeeLe,
        boolean nomsIndisponibles,
        List<Ligne> lignes,
        List<Retrait> retraits) {

    /** Running, waiting for the case-service, or frozen for ever. */
    public enum Etat {
        EN_PREPARATION,
        EN_ATTENTE,
        FIGEE
    }

    /**
     * @param identite absent when names are unavailable, or when the household was erased
     */
    public record Ligne(
            String concours,
            String dossier,
            CategorieSiao categorie,
            boolean critereManquant,
            boolean inconnu,
            String commune,
            LocalDate decideLe,
            @Nullable LocalDate possibleLe,
            String sauf,
            @Nullable IdentiteFigee identite) {

        @Override
        public String toString() {
            return "Ligne[…]";
        }
    }

    public record Retrait(
            String concours, String dossier, String liste, @Nullable IdentiteFigee identite) {}

    public List<String> dossiers() {
        return java.util.stream.Stream.concat(
                        lignes.stream().map(Ligne::dossier),
                        retraits.stream().map(Retrait::dossier))
                .distinct()
                .toList();
    }

    public List<Ligne> de(CategorieSiao categorie) {
        return lignes.stream().filter(l -> l.categorie() == categorie).toList();
    }
}
