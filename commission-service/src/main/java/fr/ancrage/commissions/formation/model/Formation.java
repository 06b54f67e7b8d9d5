package fr.ancrage.commissions.formation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commission or one of its formations, all data of the charter.
 *
 * @param examineParDefaut whether a case that meets its criteria is proposed to it
 * @param capacite situations at most in one sitting; absent: no limit
 * @param parcs empty: both
 * @param stades empty: all
 * @param secteurs empty: the whole département
 */
public record Formation(
        String code,
        String nom,
        Niveau niveau,
        boolean examineParDefaut,
        List<President> presidence,
        List<PartDuSecretariat> secretariat,
        List<Membre> membres,
        @Nullable Periodicite periodicite,
        @Nullable Integer capacite,
        boolean menagesPresents,
        Set<Parc> parcs,
        Set<Stade> stades,
        List<Secteur> secteurs,
        @Nullable String lieu,
        String source) {

    /** Who presides, between these days. */
    public record President(
            String organisation,
            @Nullable String qualite,
            @Nullable LocalDate depuis,
            @Nullable LocalDate jusqua) {

        public boolean le(LocalDate jour) {
            return (depuis == null || !depuis.isAfter(jour))
                    && (jusqua == null || !jusqua.isBefore(jour));
        }
    }

    /** What one organisation does for the secretariat. */
    public record PartDuSecretariat(String organisation, List<Tache> taches) {
        public PartDuSecretariat {
            taches = List.copyOf(taches);
        }
    }

    public Formation {
        presidence = List.copyOf(presidence);
        secretariat = List.copyOf(secretariat);
        membres = List.copyOf(membres);
        parcs = Set.copyOf(parcs);
        stades = Set.copyOf(stades);
        secteurs = List.copyOf(secteurs);
    }

    public boolean admetParc(Parc parc) {
        return parcs.isEmpty() || parcs.contains(parc);
    }

    public boolean admetStade(Stade stade) {
        return stades.isEmpty() || stades.contains(stade);
    }

    boolean couvre(Commune commune) {
        return secteurs.isEmpty() || secteurs.stream().anyMatch(s -> s.couvre(commune));
    }
}
