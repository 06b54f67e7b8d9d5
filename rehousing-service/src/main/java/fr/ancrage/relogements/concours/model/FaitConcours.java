package fr.ancrage.relogements.concours.model;

import java.time.LocalDate;

/** What happened to a concours: codes and dates, kept in its history. */
public sealed interface FaitConcours {

    record ActeRecu(String nature, String acte, LocalDate date) implements FaitConcours {}

    record ActeAnnule(String nature, String acte) implements FaitConcours {}

    record EtudeEcartee(String acte, String etude) implements FaitConcours {}

    record Absorbe(String dossier) implements FaitConcours {}

    record ReuniDans(String dossier) implements FaitConcours {}

    record ExecutionDite(String statut, LocalDate le) implements FaitConcours {}

    record ExpulsionAnnoncee(LocalDate jour, LocalDate diteLe, boolean tardive)
            implements FaitConcours {}

    record VeilleNotee(String nature, LocalDate le) implements FaitConcours {}

    record SituationNotee(LocalDate le) implements FaitConcours {}

    record Mentionne(String liste, String octroi, String sens) implements FaitConcours {}
}
