package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.courriers.model.MissionConnue;
import fr.ancrage.notifications.courriers.model.MissionConnue.Fin;
import fr.ancrage.notifications.courriers.model.MissionConnue.Issue;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code affectation.refusee.v1} and {@code affectation.close.v1}, as far as this service reads
 * them.
 *
 * @param organisation absent when what is closed was in nobody's hands
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MissionFinieV1(
        String affectation,
        String dossier,
        String departement,
        @Nullable String organisation,
        String motif,
        LocalDate le) {

    Optional<MissionConnue> mission(Issue issue, long sequence) {
        return Optional.ofNullable(organisation)
                .map(o -> new MissionConnue(affectation, o, sequence, new Fin(issue, motif, le)));
    }
}
