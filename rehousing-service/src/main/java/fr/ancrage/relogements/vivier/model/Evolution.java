package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;

/** What changed in the household's situation. */
public record Evolution(String texte, LocalDate le, String organisation) {

    @Override
    public String toString() {
        return "Evolution[le=" + le + "]";
    }
}
