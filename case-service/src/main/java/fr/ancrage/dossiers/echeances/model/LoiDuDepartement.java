package fr.ancrage.dossiers.echeances.model;

/** The law as a département reads it: everywhere the same but for the doubtful rules. */
@FunctionalInterface
public interface LoiDuDepartement {
    JeuDeRegles pour(String departement);
}
