package fr.ancrage.relogements.concours.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What SIAO did for a household of its list. */
public record FaitVeille(
        Nature nature, LocalDate le, String organisation, @Nullable String precision) {

    /** From the first call to the answer. */
    public enum Nature {
        CONTACTE,
        RENCONTRE,
        SANS_CONTACT,
        HEBERGEMENT_PROPOSE,
        HEBERGEMENT_ACCEPTE,
        HEBERGEMENT_REFUSE,
        PRESENCE_A_L_EXPULSION
    }

    @Override
    public String toString() {
        return "FaitVeille[…]";
    }
}
