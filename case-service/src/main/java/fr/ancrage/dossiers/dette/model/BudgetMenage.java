package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a household earns and spends, as who follows it wrote it down on a day (F-09). The capacity
 * is what is left after the fixed charges and what is spent to live: no scale is assumed, since no
 * text gives one.
 */
@DonneePersonnelle
public record BudgetMenage(String id, LocalDate au, List<Poste> postes, Saisie saisie) {

    /** Which side of the budget a line is on. */
    public enum Genre {
        RESSOURCE,
        CHARGE,
        VIE_COURANTE
    }

    /** What a line is about. */
    public enum Nature {
        SALAIRE(Genre.RESSOURCE, "Salaires et revenus d’activité"),
        CHOMAGE(Genre.RESSOURCE, "Allocations de chômage"),
        RETRAITE(Genre.RESSOURCE, "Retraites et pensions"),
        MINIMA_SOCIAUX(Genre.RESSOURCE, "Minima sociaux et prime d’activité"),
        PRESTATIONS_FAMILIALES(Genre.RESSOURCE, "Prestations familiales"),
        AUTRE_RESSOURCE(Genre.RESSOURCE, "Autres ressources"),
        LOYER_RESIDUEL(Genre.CHARGE, "Loyer et charges, aide au logement déduite"),
        ENERGIE_EAU(Genre.CHARGE, "Énergie et eau"),
        ASSURANCES(Genre.CHARGE, "Assurances et mutuelle"),
        TRANSPORT(Genre.CHARGE, "Transport"),
        COMMUNICATIONS(Genre.CHARGE, "Téléphone et internet"),
        CREDITS(Genre.CHARGE, "Crédits et autres dettes"),
        IMPOTS_PENSIONS(Genre.CHARGE, "Impôts et pensions versées"),
        AUTRE_CHARGE(Genre.CHARGE, "Autres charges"),
        VIE_COURANTE(Genre.VIE_COURANTE, "Alimentation et vie courante");

        private final Genre genre;
        private final String libelle;

        Nature(Genre genre, String libelle) {
            this.genre = genre;
            this.libelle = libelle;
        }

        public Genre genre() {
            return genre;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** How often an amount comes. */
    public enum Periodicite {
        MENSUELLE(1),
        TRIMESTRIELLE(3),
        ANNUELLE(12);

        private final int mois;

        Periodicite(int mois) {
            this.mois = mois;
        }
    }

    /** One line, in euros. */
    public record Poste(Nature nature, BigDecimal montant, Periodicite periodicite) {

        public Poste {
            if (montant.signum() < 0) {
                throw new IllegalArgumentException("a line of a budget is never negative");
            }
        }

        public BigDecimal parMois() {
            return montant.divide(BigDecimal.valueOf(periodicite.mois), 2, RoundingMode.HALF_UP);
        }
    }

    public BudgetMenage {
        postes = List.copyOf(postes);
    }

    public static BudgetMenage nouveau(LocalDate au, List<Poste> postes, Saisie saisie) {
        return new BudgetMenage(UUID.randomUUID().toString(), au, postes, saisie);
    }

    /** Of a month. */
    public BigDecimal total(Genre genre) {
        return postes.stream()
                .filter(p -> p.nature().genre() == genre)
                .map(Poste::parMois)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the household has to live on, each month; it may be less than nothing. */
    public BigDecimal resteAVivre() {
        return total(Genre.RESSOURCE).subtract(total(Genre.CHARGE));
    }

    /** What it can pay each month of its debt. */
    public BigDecimal capacite() {
        return resteAVivre().subtract(total(Genre.VIE_COURANTE)).max(BigDecimal.ZERO);
    }

    /**
     * In how many months the capacity pays off a debt.
     *
     * @return 0 when there is no capacity
     */
    public int moisPourApurer(BigDecimal dette) {
        return capacite().signum() == 0
                ? 0
                : dette.divide(capacite(), 0, RoundingMode.CEILING).intValueExact();
    }

    boolean repete(BudgetMenage autre) {
        return au.equals(autre.au) && postes.equals(autre.postes);
    }

    @Override
    public String toString() {
        return "BudgetMenage[***]";
    }
}
