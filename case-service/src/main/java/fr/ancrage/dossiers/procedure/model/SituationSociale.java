package fr.ancrage.dossiers.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What routing needs beyond the act itself; absent means that nobody said it yet.
 *
 * @param tiersPayant the aid is paid to the landlord
 */
public record SituationSociale(
        @Nullable Integer enfants,
        @Nullable String aideAuLogement,
        @Nullable Boolean tiersPayant,
        @Nullable String organismePayeur,
        List<String> connuDe) {

    public static final SituationSociale INCONNUE =
            new SituationSociale(null, null, null, null, List.of());

    public SituationSociale {
        connuDe = List.copyOf(connuDe);
    }

    public SituationSociale completeePar(SituationSociale nouvelle) {
        return new SituationSociale(
                nouvelle.enfants != null ? nouvelle.enfants : enfants,
                nouvelle.aideAuLogement != null ? nouvelle.aideAuLogement : aideAuLogement,
                nouvelle.tiersPayant != null ? nouvelle.tiersPayant : tiersPayant,
                nouvelle.organismePayeur != null ? nouvelle.organismePayeur : organismePayeur,
                java.util.stream.Stream.concat(connuDe.stream(), nouvelle.connuDe.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
