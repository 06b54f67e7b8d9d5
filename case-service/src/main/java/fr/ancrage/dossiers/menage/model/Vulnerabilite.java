package fr.ancrage.dossiers.menage.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A criterion of vulnerability of the charter that somebody holds of a household: asked for,
 * retained, then over. Each step says who took it, and stays.
 *
 * @param critere code of the charter
 */
@DonneePersonnelle
public record Vulnerabilite(String id, String critere, List<Etape> etapes) {

    /** Where it stands. */
    public enum Etat {
        DEMANDEE,
        ACTIVE,
        TERMINEE;

        /** Whether one may pass from this state to another; nothing comes back from its end. */
        boolean mene(Etat suivant) {
            return switch (this) {
                case DEMANDEE -> suivant != DEMANDEE;
                case ACTIVE -> suivant == TERMINEE;
                case TERMINEE -> false;
            };
        }
    }

    /** Who brought it where it stands, and when. */
    public record Etape(Etat etat, LocalDate le, String agent, String organisation) {}

    public Vulnerabilite {
        etapes = List.copyOf(etapes);
        if (etapes.isEmpty()) {
            throw new IllegalArgumentException("somebody asked for it");
        }
    }

    public static Vulnerabilite nouvelle(String critere, Etape premiere) {
        return new Vulnerabilite(UUID.randomUUID().toString(), critere, List.of(premiere));
    }

    public Etat etat() {
        return etapes.getLast().etat();
    }

    public boolean peut(Etat suivant) {
        return etat().mene(suivant);
    }

    public Vulnerabilite passe(Etape suivante) {
        if (!peut(suivante.etat())) {
            throw new IllegalStateException(etat() + " does not lead to " + suivante.etat());
        }
        return new Vulnerabilite(
                id, critere, Stream.concat(etapes.stream(), Stream.of(suivante)).toList());
    }

    @Override
    public String toString() {
        return "Vulnerabilite[***]";
    }
}
