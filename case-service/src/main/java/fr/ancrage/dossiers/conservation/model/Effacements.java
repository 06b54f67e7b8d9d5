package fr.ancrage.dossiers.conservation.model;

import fr.ancrage.dossiers.procedure.model.Auteur;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The erasures with their proofs; they are kept. */
public interface Effacements {

    /** As it was read; {@code version} goes back with the change. */
    record Lu(Effacement effacement, long version) {}

    Optional<Lu> trouver(String id);

    /** False when it is there already. */
    boolean creer(Effacement effacement, Auteur auteur);

    /** Launched, it is told to every service by the same write. */
    void enregistrer(Lu lu, Effacement suite, Auteur auteur);

    /** Newest first. */
    List<Effacement> page(String departement, int page, int taille);

    long total(String departement);

    /** Those that were prepared and not launched: a crash came in between. */
    List<Effacement> prepares();

    /** Those that wait for an answer. */
    List<Effacement> enCours(String departement);

    /** Whether an erasure of one of these cases is prepared, under way or done. */
    boolean engage(Set<String> dossiers);
}
