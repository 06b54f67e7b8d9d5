package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law gives the mediation commission to decide, then the prefect to rehouse.
 *
 * @param le last day of the delay
 * @param prochesDu from this day on it calls attention; absent where the charter sets none
 * @param source the article
 * @param suite what the household may do once it has passed
 */
public record DelaiDalo(
        Attente attente,
        LocalDate le,
        @Nullable LocalDate prochesDu,
        String source,
        @Nullable String suite) {

    /** What is waited for. */
    public enum Attente {
        DECISION,
        RELOGEMENT
    }

    public enum Etat {
        EN_COURS,
        PROCHE,
        DEPASSE
    }

    public Etat etat(LocalDate jour) {
        if (jour.isAfter(le)) {
            return Etat.DEPASSE;
        }
        return jour.isBefore(signaleDu()) ? Etat.EN_COURS : Etat.PROCHE;
    }

    /** The first day on which worklists show it. */
    public LocalDate signaleDu() {
        return prochesDu == null ? le.plusDays(1) : prochesDu;
    }
}
