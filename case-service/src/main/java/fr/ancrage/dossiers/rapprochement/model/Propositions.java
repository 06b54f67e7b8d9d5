package fr.ancrage.dossiers.rapprochement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Likely reunions of two cases, waiting for the secretariat. */
public interface Propositions {

    /** Where a proposal stands; EN_COURS is a merge that was begun and will be completed. */
    enum Etat {
        OUVERTE,
        EN_COURS,
        ACCEPTEE,
        REFUSEE,
        RETIREE
    }

    record PropositionReunion(
            String id,
            String departement,
            String dossier,
            String candidat,
            List<String> raisons,
            String acte,
            LocalDate proposeeLe,
            Etat etat,
            @Nullable String decideePar) {}

    /** Proposes once: a pair that was decided is not proposed again. */
    void proposer(PropositionReunion proposition);

    Optional<PropositionReunion> trouver(String id);

    /**
     * @return false when the proposal was not in the expected state: somebody else decided
     */
    boolean passer(String id, Etat de, Etat vers, @Nullable String par);

    List<PropositionReunion> duDossier(String dossier);

    List<PropositionReunion> enCours();

    /** Those of a département that wait, oldest first. */
    List<PropositionReunion> ouvertes(String departement);

    /** How many they are. */
    default long nombreOuvertes(String departement) {
        return ouvertes(departement).size();
    }
}
