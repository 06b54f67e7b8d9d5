package fr.ancrage.relogements.concours.model;

import java.time.LocalDate;

/** Why emergency accommodation is not proposed, with its reason. */
public record SituationParticuliere(String motif, LocalDate le, String organisation) {

    @Override
    public String toString() {
        return "SituationParticuliere[…]";
    }
}
