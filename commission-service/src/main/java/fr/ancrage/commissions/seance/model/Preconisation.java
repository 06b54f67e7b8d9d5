package fr.ancrage.commissions.seance.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a commission recommends: who does what, by when, and what becomes of it.
 *
 * @param type a code of the closed list
 * @param organisation who acts
 * @param quoi what exactly, in the commission's words
 * @param financement who pays, for what the charter wants it said
 * @param decideePar who decided, for a diagnosis
 */
public record Preconisation(
        String id,
        String type,
        String organisation,
        @Nullable String quoi,
        @Nullable LocalDate echeance,
        @Nullable String financement,
        Set<String> decideePar,
        List<Suivi> suivis) {

    /** Where it stands. */
    public enum Etat {
        A_FAIRE,
        EN_COURS,
        REALISEE,
        REFUSEE_PAR_LE_MENAGE,
        IMPOSSIBLE,
        ABANDONNEE;

        public boolean ouverte() {
            return this == A_FAIRE || this == EN_COURS;
        }
    }

    /**
     * A report on it.
     *
     * @param acte the act that closed it by itself, when one did
     */
    public record Suivi(
            Etat etat,
            LocalDate le,
            String par,
            @Nullable String commentaire,
            @Nullable String acte) {

        @Override
        public String toString() {
            return "Suivi[…]";
        }
    }

    public Preconisation {
        decideePar = Set.copyOf(decideePar);
        suivis = List.copyOf(suivis);
    }

    public Etat etat() {
        return suivis.isEmpty() ? Etat.A_FAIRE : suivis.getLast().etat();
    }

    public boolean enRetard(LocalDate jour) {
        return etat().ouverte() && echeance != null && echeance.isBefore(jour);
    }

    Optional<Suivi> dernier() {
        return suivis.isEmpty() ? Optional.empty() : Optional.of(suivis.getLast());
    }

    Preconisation avec(Suivi suivi) {
        var tous = new java.util.ArrayList<>(suivis);
        tous.add(suivi);
        return new Preconisation(
                id, type, organisation, quoi, echeance, financement, decideePar, tous);
    }

    @Override
    public String toString() {
        return "Preconisation[…]";
    }
}
