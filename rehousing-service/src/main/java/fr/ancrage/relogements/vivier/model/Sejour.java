package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One stay in the pool, from the entry to the outcome. */
public record Sejour(
        Arrivee arrivee,
        Besoins besoins,
        @Nullable DemandeLogement demande,
        @Nullable ChefDeFile chef,
        List<Proposition> propositions,
        List<Evolution> evolutions,
        @Nullable Dalo dalo,
        @Nullable Sortie sortie) {

    /** Who identified the household. */
    public enum Origine {
        COMMISSION,
        SECRETARIAT
    }

    /**
     * How the stay began.
     *
     * @param rang first, second… stay of the same dossier
     * @param essai entered under the trial clause: examined in a technical commission
     * @param alertes by the charter that was in force that day
     */
    public record Arrivee(int rang, LocalDate le, Origine origine, boolean essai, Alertes alertes) {

        Arrivee deRang(int nouveau) {
            return new Arrivee(nouveau, le, origine, essai, alertes);
        }
    }

    /** Days of the two alerts, each absent where the charter sets no delay. */
    public record Alertes(@Nullable Alerte rappel, @Nullable Alerte limite) {}

    /**
     * From this day on, the household waits for too long.
     *
     * @param source the charter's words
     */
    public record Alerte(LocalDate le, String source) {

        public boolean atteinte(LocalDate jour) {
            return !le.isAfter(jour);
        }
    }

    public Sejour {
        propositions = List.copyOf(propositions);
        evolutions = List.copyOf(evolutions);
    }

    static Sejour commencer(Arrivee a) {
        return new Sejour(a, Besoins.INCONNUS, null, null, List.of(), List.of(), null, null);
    }

    Sejour avec(Arrivee a) {
        return new Sejour(a, besoins, demande, chef, propositions, evolutions, dalo, sortie);
    }

    Sejour avec(Besoins b) {
        return new Sejour(arrivee, b, demande, chef, propositions, evolutions, dalo, sortie);
    }

    Sejour avec(DemandeLogement d) {
        return new Sejour(arrivee, besoins, d, chef, propositions, evolutions, dalo, sortie);
    }

    Sejour avec(ChefDeFile c) {
        return new Sejour(arrivee, besoins, demande, c, propositions, evolutions, dalo, sortie);
    }

    Sejour avec(List<Proposition> p) {
        return new Sejour(arrivee, besoins, demande, chef, p, evolutions, dalo, sortie);
    }

    Sejour avec(Evolution e) {
        var toutes = Stream.concat(evolutions.stream(), Stream.of(e)).toList();
        return new Sejour(arrivee, besoins, demande, chef, propositions, toutes, dalo, sortie);
    }

    Sejour avec(Dalo d) {
        return new Sejour(arrivee, besoins, demande, chef, propositions, evolutions, d, sortie);
    }

    Sejour avec(Sortie s) {
        return new Sejour(arrivee, besoins, demande, chef, propositions, evolutions, dalo, s);
    }

    Sejour sansSortie() {
        return new Sejour(arrivee, besoins, demande, chef, propositions, evolutions, dalo, null);
    }
}
