package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cases. A save is one atomic write of a case, its row and its events; a conflict is thrown and
 * the use case starts again.
 */
public interface Dossiers {

    int REUNIONS_MAXIMUM = 10;

    /** A case as it was read; {@code version} goes back with the change. */
    record Lu(Dossier dossier, long version) {}

    /** What matching needs of a household's procedures. */
    record ProcedureConnue(
            String dossier,
            LocalDate ouvertLe,
            @Nullable LocalDate termineLe,
            boolean rouvrable,
            boolean sansActe) {}

    Optional<Lu> trouver(String id);

    /**
     * The case itself, or the one that took its acts over.
     *
     * @throws IllegalStateException when cases absorb each other in a circle
     */
    default Optional<Lu> courant(String id) {
        Optional<Lu> lu = trouver(id);
        for (int i = 0; i < REUNIONS_MAXIMUM; i++) {
            String dans = lu.map(l -> l.dossier().reuniDans()).orElse(null);
            if (dans == null) {
                return lu;
            }
            lu = trouver(dans);
        }
        throw new IllegalStateException("cases absorb each other in a circle");
    }

    /**
     * Keeps what a message says of a case: on the case itself, or on the one that took its acts
     * over. What was kept before the merge came over with it, and is not kept again.
     *
     * @throws IllegalArgumentException when no such case exists: the message is parked for a person
     *     to look at
     */
    default void noter(String id, Auteur auteur, Function<Dossier, Dossier.Changement> fait) {
        String dossier = id;
        for (int i = 0; i < REUNIONS_MAXIMUM; i++) {
            Lu lu =
                    trouver(dossier)
                            .orElseThrow(() -> new IllegalArgumentException("unknown case"));
            String dans = lu.dossier().reuniDans();
            if (dans == null) {
                enregistrer(lu, fait.apply(lu.dossier()), auteur);
                return;
            }
            if (connait(dossier, auteur)) {
                return;
            }
            dossier = dans;
        }
        throw new IllegalStateException("cases absorb each other in a circle");
    }

    /** Whether the history of this very case names the author's message. */
    boolean connait(String id, Auteur auteur);

    /** The case of exactly this reference, or the one that took its acts over. */
    Optional<Lu> parReference(String reference);

    boolean existe(String id);

    /**
     * @return false when the case is there already: the opening was begun before, and nothing is
     *     changed
     */
    boolean ouvrir(Dossier.Changement ouverture, Auteur auteur);

    default void ouvrir(Collection<Dossier.Changement> ouvertures, Auteur auteur) {
        ouvertures.forEach(o -> ouvrir(o, auteur));
    }

    void enregistrer(Lu lu, Dossier.Changement changement, Auteur auteur);

    /** Several cases, each as it was read; a conflict on one leaves the others saved. */
    default void enregistrer(Collection<Ecriture> ecritures, Auteur auteur) {
        ecritures.forEach(e -> enregistrer(e.lu(), e.changement(), auteur));
    }

    /** A case as it was read, and what is to become of it. */
    record Ecriture(Lu lu, Dossier.Changement changement) {}

    /**
     * Something beside the case changed of which lists depend; registers without lists need not
     * care.
     */
    default void reperer(String id) {}

    /** All procedures of a household, absorbed ones excepted. */
    List<ProcedureConnue> duMenage(String menage);
}
