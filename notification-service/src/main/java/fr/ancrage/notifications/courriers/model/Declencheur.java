package fr.ancrage.notifications.courriers.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes letters be born: an act of a dossier, or an event of the platform.
 *
 * @param nature the act's nature or the event's name, as the charter's matrix says it
 * @param stade what « the same stage » means for it: the nature of the act, or the sitting
 * @param demandeur the act's number or the sitting: whoever undoes it names it
 * @param le the day on which it became known: the charter of that day decides
 * @param jour the day of the act or of the sitting itself
 * @param faits what the letters say
 */
public record Declencheur(
        String nature,
        String stade,
        String demandeur,
        String dossier,
        String departement,
        @Nullable String commune,
        @Nullable String arrondissement,
        @Nullable String parc,
        LocalDate le,
        LocalDate jour,
        int enfants,
        Set<String> connuDe,
        @Nullable String organismePayeur,
        @Nullable String bailleur,
        @Nullable String etude,
        @Nullable String formation,
        @Nullable String affectation,
        Map<String, String> faits,
        long sequence) {

    public static final String OCTROI = "OCTROI_CFP";

    /**
     * A direct saisine by the CCAPEX; what is seized follows: SAISINE_FSL, SAISINE_SIAO.
     */
    public static final String SAISINE = "SAISINE_";

    public static final String INSCRIPTION = "INSCRIPTION_A_L_ORDRE_DU_JOUR";
    public static final String AVIS = "AVIS_RENDU";

    /** A commission decided whether the housing aid goes on. */
    public static final String APL = "DECISION_APL";

    public Declencheur {
        connuDe = Set.copyOf(connuDe);
        faits = Map.copyOf(faits);
    }
}
