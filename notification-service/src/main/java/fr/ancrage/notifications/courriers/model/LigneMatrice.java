package fr.ancrage.notifications.courriers.model;

import fr.ancrage.notifications.envois.model.Canal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the matrix, as the charter writes it.
 *
 * @param declencheur nature of an act, or name of an event
 * @param formations those concerned; empty: all
 * @param conditions at least one must hold; empty: always
 */
public record LigneMatrice(
        String code,
        String libelle,
        String declencheur,
        Set<String> parcs,
        Set<String> formations,
        Acteur destinataire,
        String type,
        List<String> mentions,
        @Nullable String mission,
        Set<Condition> conditions,
        List<Canal> canaux,
        Optional<Period> delai,
        boolean reponseAttendue,
        String source) {

    public enum Condition {
        ENFANTS,
        CONNU_DES_SERVICES,
        /** Nobody came back and no commission examined it: the mission itself is the proof. */
        SANS_RETOUR_NI_EXAMEN
    }

    boolean concerne(Declencheur fait) {
        return declencheur.equals(fait.nature())
                && (fait.parc() == null || parcs.contains(fait.parc()))
                && (formations.isEmpty()
                        || (fait.formation() != null && formations.contains(fait.formation())));
    }

    boolean remplie(Declencheur fait) {
        return conditions.isEmpty()
                || conditions.stream()
                        .anyMatch(c ->
                                switch (c) {
                                    case ENFANTS -> fait.enfants() > 0;
                                    case CONNU_DES_SERVICES -> !fait.connuDe().isEmpty();
                                    case SANS_RETOUR_NI_EXAMEN -> fait.affectation() != null;
                                });
    }

    boolean auServiceMissionne() {
        return destinataire instanceof Acteur.DuDossier(var qui)
                && qui == Acteur.Qui.SERVICE_MISSIONNE;
    }
}
