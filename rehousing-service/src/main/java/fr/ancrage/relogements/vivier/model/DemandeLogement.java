package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;

/** The household's request for social housing, which must be renewed. */
public record DemandeLogement(String nur, LocalDate expireLe) {

    @Override
    public String toString() {
        return "DemandeLogement[expireLe=" + expireLe + "]";
    }
}
