package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From which day a refusal of the force publique engages the State: the day of the refusal, or the
 * day after the truce and the judge's delays in which it falls (CPCE R. 154-5; R-035).
 *
 * @param obstacles what held it back, in French sentences; empty when nothing did
 */
record DebutDeResponsabilite(RegleDatee regle, LocalDate date, String obstacles) {

    /** None when the law of that time engaged nobody. */
    static Optional<DebutDeResponsabilite> apres(
            LocalDate refus, JeuDeRegles regles, JoursOuvres jours, List<Periode> sursis) {
        return regles.enVigueur(CleRegle.RESPONSABILITE, Ancres.de(Ancre.REFUS, refus))
                .map(regle -> franchir(regle, refus, regles.treve(), jours, sursis));
    }

    private static DebutDeResponsabilite franchir(
            RegleDatee regle,
            LocalDate refus,
            TreveHivernale treve,
            JoursOuvres jours,
            List<Periode> sursis) {
        LocalDate debut = regle.delai().apres(refus, jours);
        StringBuilder obstacles = new StringBuilder();
        Optional<Obstacle> obstacle = obstacle(debut, treve, sursis);
        while (obstacle.isPresent()) {
            LocalDate fin = obstacle.get().periode().au();
            obstacles
                    .append(" Elle ne s'engage pas pendant ")
                    .append(obstacle.get().nom())
                    .append(", jusqu'au ")
                    .append(EnLettres.jour(fin))
                    .append(".");
            debut = fin.plusDays(1);
            obstacle = obstacle(debut, treve, sursis);
        }
        return new DebutDeResponsabilite(regle, debut, obstacles.toString());
    }

    /** What holds the execution back on a day, and so the State's liability. */
    private record Obstacle(String nom, Periode periode) {}

    private static Optional<Obstacle> obstacle(
            LocalDate jour, TreveHivernale treve, List<Periode> sursis) {
        return Stream.concat(
                        treve.contenant(jour).stream()
                                .map(periode -> new Obstacle("la trêve hivernale", periode)),
                        sursis.stream()
                                .filter(periode -> periode.contient(jour))
                                .map(periode -> new Obstacle("le délai du juge", periode)))
                .findFirst();
    }
}
