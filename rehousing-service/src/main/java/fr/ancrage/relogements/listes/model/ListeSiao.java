package fr.ancrage.relogements.listes.model;

import fr.ancrage.relogements.concours.model.CategorieSiao;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of one week for the SIAO of one département, as it was frozen on the Monday after
 * . It no longer changes.
 *
 * @param destinataire who receives it, by the charter
 * @param source the charter's words for it
 * @param retraits rows of earlier lists whose act was undone since
 */
public record ListeSiao(
        String departement,
        Semaine semaine,
        String destinataire,
        String source,
        LocalDate figeeLe,
        List<Ligne> lignes,
        List<Retrait> retraits) {

    private static final Comparator<Ligne> ORDRE =
            Comparator.comparing(Ligne::categorie)
                    .thenComparing(
                            l -> l.octroi().possibleLe(),
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(l -> l.octroi().cle());

    public ListeSiao {
        lignes = lignes.stream().sorted(ORDRE).toList();
        retraits = List.copyOf(retraits);
    }

    public static String id(String departement, Semaine semaine) {
        return "liste-siao/" + departement + "/" + semaine;
    }

    public String id() {
        return id(departement, semaine);
    }

    /**
     * A grant, as SIAO needs it.
     *
     * @param cle what names it: its act and the dossier under which it was told
     * @param possibleLe first day of the operations; absent when none was given
     */
    public record Octroi(
            String cle,
            String concours,
            String dossier,
            LocalDate decideLe,
            @Nullable LocalDate possibleLe) {}

    /**
     * @param critereManquant veille sociale asked without a recorded criterion
     * @param sauf why no emergency accommodation is proposed; empty in general
     */
    public record Ligne(
            Octroi octroi,
            CategorieSiao categorie,
            boolean critereManquant,
            boolean inconnu,
            String commune,
            String sauf,
            Scelle identite) {

        @Override
        public String toString() {
            return "Ligne[…]";
        }
    }

    /** A row of an earlier list that no longer counts. */
    public record Retrait(
            String cle, String concours, String dossier, String liste, Scelle identite) {}

    /** The sealed name of a household; empty when it was erased before the list was frozen. */
    public record Scelle(byte[] contenu) {

        public boolean vide() {
            return contenu.length == 0;
        }

        @Override
        public boolean equals(Object autre) {
            return autre instanceof Scelle s && java.util.Arrays.equals(contenu, s.contenu);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(contenu);
        }

        @Override
        public String toString() {
            return "Scelle[…]";
        }
    }
}
