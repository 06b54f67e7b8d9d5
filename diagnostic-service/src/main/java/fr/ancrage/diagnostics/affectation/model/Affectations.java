package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where assignments are kept, each with its journal. */
public interface Affectations {

    Optional<Versionnee> trouver(AffectationId id);

    /**
     * @return false when the assignment exists already: somebody was faster, or the message came
     *     twice
     */
    boolean creer(Affectation affectation, List<FaitAffectation> faits, Origine origine);

    /**
     * Keeps the new state and its facts together, or fails as a whole when somebody else changed it
     * meanwhile.
     */
    void changer(long version, Decision.Prise prise, Origine origine);

    List<AffectationId> duDossier(String dossier);

    /**
     * Whether the mission was already asked for the dossier by an earlier act, and not given up.
     */
    boolean demandeAnterieure(String dossier, Mission mission, LocalDate avant);

    record Versionnee(Affectation affectation, long version) {}

    /**
     * Who or what caused a change.
     *
     * @param message the message that caused it, when one did
     */
    record Origine(String auteur, @Nullable String message) {}
}
