package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;

/** What happened to an entry: codes and dates; the words of people stay in the state. */
public sealed interface FaitVivier {

    record Entree(EtatEntree etat, LocalDate le) implements FaitVivier {}

    record Completee(LocalDate le) implements FaitVivier {}

    record ChefDeFileDesigne(String organisation, LocalDate le) implements FaitVivier {}

    record Sortie(String issue, LocalDate le) implements FaitVivier {}

    /** A report or a recommendation is known. */
    record PieceRecue(String nature, String reference) implements FaitVivier {}

    record BesoinsPrecises() implements FaitVivier {}

    record DemandeNotee(LocalDate expireLe) implements FaitVivier {}

    record Propose(int numero, String bailleur, LocalDate le) implements FaitVivier {}

    record Repondu(int numero, boolean acceptee, LocalDate le) implements FaitVivier {}

    record Apprecie(int numero, boolean adaptee) implements FaitVivier {}

    record EvolutionNotee(LocalDate le) implements FaitVivier {}

    record DaloNote(LocalDate recoursLe) implements FaitVivier {}

    /** The secretariat ended the involvement of an organisation. */
    record AccesTermine(String quoi, String organisation) implements FaitVivier {}

    record Absorbe(String dossier) implements FaitVivier {}

    record ReuniDans(String dossier) implements FaitVivier {}
}
