package fr.ancrage.commissions.releve.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A relevé as it stood on the day it was frozen: what it says of the sitting in clear, what it says
 * of each household sealed with that household's key.
 */
public record ReleveFige(String seance, LocalDate le, Entete entete, List<Part> parts) {

    /** What one case says, sealed; {@code scelle} is empty where the household was unknown. */
    public record Part(String dossier, byte[] scelle) {

        public Part {
            scelle = scelle.clone();
        }

        @Override
        public byte[] scelle() {
            return scelle.clone();
        }

        /** What the seal is bound to. */
        public static String contexte(String seance, String dossier) {
            return "releve/" + seance + "/" + dossier;
        }
    }

    public ReleveFige {
        parts = List.copyOf(parts);
    }
}
