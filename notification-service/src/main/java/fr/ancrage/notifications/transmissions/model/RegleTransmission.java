package fr.ancrage.notifications.transmissions.model;

import fr.ancrage.notifications.courriers.model.Acteur;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the charter's « transmissions ».
 *
 * @param contenu the list that the platform makes by itself, when it does
 * @param courrier the letter whose departure fulfils it, when one does
 * @param mission the mission whose report it is, when it is one
 */
public record RegleTransmission(
        String code,
        String libelle,
        @Nullable String contenu,
        @Nullable String courrier,
        List<Acteur> de,
        List<Acteur> vers,
        @Nullable Periodicite periode,
        @Nullable String evenement,
        boolean avant,
        Optional<Period> delai,
        @Nullable String mission,
        String source) {

    public static final String TABLEAU = "TABLEAU_COMMANDEMENTS_DE_PAYER";
    public static final String LISTE_SIAO = "LISTE_CONCOURS_ACCORDES";
    public static final String BILAN = "BILAN_PDALHPD";

    public RegleTransmission {
        de = List.copyOf(de);
        vers = List.copyOf(vers);
    }

    /** The last day, counted from the event's. A delay that the charter does not give is none. */
    public LocalDate limite(LocalDate evenementLe) {
        if (delai.isPresent()) {
            return avant ? evenementLe.minus(delai.get()) : evenementLe.plus(delai.get());
        }
        return avant ? evenementLe.minusDays(1) : evenementLe;
    }
}
