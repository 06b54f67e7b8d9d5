package fr.ancrage.dossiers.conservation.model;

import fr.ancrage.dossiers.procedure.model.Auteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The legal holds. */
public interface Gels {

    /** As it was read; {@code version} goes back with the change. */
    record Lu(Gel gel, long version) {}

    void creer(Gel gel, Auteur auteur);

    void retirer(String id);

    Optional<Lu> trouver(String id);

    void lever(Lu lu, Gel suite, Auteur auteur);

    List<Gel> duFoyer(Set<String> menages);

    /** Those that hold on this day. */
    List<Gel> actifs(String departement, LocalDate jour);

    /** Newest first. */
    List<Gel> page(String departement, int page, int taille);

    long total(String departement);
}
