package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.seance.model.MotifRefus;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.platform.errors.ProblemeException;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** How the refusals of a sitting are answered. */
final class RefusDeSeance {

    private RefusDeSeance() {}

    /** The state says no: a conflict; the facts given say no: a request that cannot be followed. */
    static ProblemeException de(MotifRefus motif) {
        return switch (motif) {
            case SEANCE_CLOSE,
                    SEANCE_A_VENIR,
                    CAPACITE_ATTEINTE,
                    DOSSIER_CLOS,
                    DEJA_INSCRIT,
                    PAS_INSCRIT,
                    ORDRE_INCOMPLET,
                    AVIS_DEJA_RENDU,
                    DECISIONS_MANQUANTES,
                    PRECONISATION_DEJA_CLOSE,
                    PARC_NON_ADMIS,
                    STADE_NON_ADMIS ->
                    ProblemeException.of(HttpStatus.CONFLICT, motif.name());
            case DOSSIER_INCONNU,
                    DIAGNOSTIC_NON_DECIDE,
                    FINANCEMENT_MANQUANT,
                    DECISION_APL_MANQUANTE,
                    SANS_SAISINE_APL ->
                    ProblemeException.of(HttpStatus.BAD_REQUEST, motif.name());
        };
    }

    static SeanceId identifiant(String id) {
        try {
            return new SeanceId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemeException.introuvable();
        }
    }
}
