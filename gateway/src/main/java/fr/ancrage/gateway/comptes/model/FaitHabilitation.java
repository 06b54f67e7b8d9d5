package fr.ancrage.gateway.comptes.model;

import java.time.LocalDate;
import java.util.Set;

/**
 * What happened to a habilitation; its history is made of these, and nothing is taken out of it.
 */
public sealed interface FaitHabilitation {

    record Accordee(Set<String> roles, Periode periode, Motif motif) implements FaitHabilitation {}

    /** The account was in the directory before its habilitation was written down. */
    record Reprise(Set<String> roles) implements FaitHabilitation {}

    record Changee(Set<String> roles, Periode periode, Motif motif) implements FaitHabilitation {}

    record Suspendue(Motif motif) implements FaitHabilitation {}

    record Retablie(Motif motif) implements FaitHabilitation {}

    record Maintenue(LocalDate prochaineRevueLe) implements FaitHabilitation {}

    /** A review took it away. */
    record Retiree() implements FaitHabilitation {}

    /** Its first day has come. */
    record Ouverte() implements FaitHabilitation {}

    /** Its last day is over. */
    record Echue() implements FaitHabilitation {}

    record Avertie(LocalDate sansUsageDepuis) implements FaitHabilitation {}

    record FermeeFauteDUsage(LocalDate sansUsageDepuis) implements FaitHabilitation {}
}
