package fr.ancrage.relogements.listes.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The frozen lists. */
public interface ListesSiao {

    Optional<ListeSiao> trouver(String departement, Semaine semaine);

    /** The weeks that have their list. */
    Set<Semaine> figees(String departement);

    /** Keeps the list with the event that tells it; nothing when that week's list exists. */
    void figer(ListeSiao liste);

    /** Lists whose concours may not yet know that they were told. */
    List<ListeSiao> aMentionner(String departement);

    /** All its concours know. */
    void mentionnee(ListeSiao liste);

    /** What a list says of itself, without its rows. */
    record Resume(
            String departement,
            Semaine semaine,
            java.time.LocalDate figeeLe,
            int categorieA,
            int categorieB,
            int categorieC,
            int retraits) {}

    List<Resume> page(Set<String> departements, int page, int taille);

    long nombre(Set<String> departements);

    /** The first week that this service has to tell in a département. */
    Optional<Semaine> premiere(String departement);

    /** An earlier first week replaces a later one, never the other way round. */
    void commencer(String departement, Semaine semaine);
}
