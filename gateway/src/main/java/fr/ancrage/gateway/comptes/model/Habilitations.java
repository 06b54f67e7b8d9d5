package fr.ancrage.gateway.comptes.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every agent's habilitation, with its history. */
public interface Habilitations {

    Optional<Versionnee> trouver(CompteId compte);

    /** Oldest first. */
    List<FaitDate> historique(CompteId compte);

    /**
     * @return false when the account has one already; nothing is changed then
     */
    boolean ajouter(Decision.Prise prise, String auteur);

    /** Keeps the new state and its fact together, and that the directory has to follow. */
    void changer(long version, Decision.Prise prise, String auteur);

    List<Habilitation> deLOrganisation(String organisation);

    /** Those whose review is due on that day, the oldest first. */
    List<Habilitation> aRevoir(LocalDate jour);

    /** By organisation, for one département. */
    Map<String, Effectif> effectifs(String departement, LocalDate jour);

    /** Those that are not closed for good. */
    List<Versionnee> suivies();

    /** Those that the directory does not follow yet. */
    List<Versionnee> aAppliquer();

    /** The directory follows; nothing happens when there was another change meanwhile. */
    void appliquee(Versionnee habilitation);

    record Versionnee(Habilitation habilitation, long version) {}

    /** Who or what did it, when. */
    record FaitDate(FaitHabilitation fait, Instant le, String auteur) {}

    record Effectif(int agents, int referents, int revuesDues) {}
}
