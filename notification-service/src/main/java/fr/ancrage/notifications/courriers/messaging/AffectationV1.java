package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.courriers.model.MissionConnue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the diagnostic-service says of an assignment, as far as letters read it: its creation, its
 * update, its report, its carence.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AffectationV1(
        String affectation,
        String dossier,
        String departement,
        String mission,
        String organisation,
        @Nullable String acte,
        @Nullable String nature,
        @Nullable LocalDate le,
        @Nullable List<EcheanceV1> echeances,
        @Nullable LocalDate dateAudience) {

    private static final Set<String> AVANT_AUDIENCE =
            Set.of("ASSIGNATION", "RENVOI", "SAISINE_DSF");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record EcheanceV1(String code, LocalDate date) {}

    /** Whether a judge awaits it; what is asked after the judgment goes to no judge. */
    boolean pourLeJuge() {
        return nature == null || AVANT_AUDIENCE.contains(nature);
    }

    /** Whoever is asked, or hands in, has the mission. */
    MissionConnue mission(long sequence) {
        return new MissionConnue(affectation, organisation, sequence, null);
    }

    /** The last day to hand in, as the rule sets count it. */
    Optional<LocalDate> limite() {
        return echeances == null
                ? Optional.empty()
                : echeances.stream()
                        .filter(e ->
                                e.code().equals("DSF_TRANSMISSION")
                                        || e.code().equals("ENQUETE_SOCIALE"))
                        .map(EcheanceV1::date)
                        .findFirst();
    }
}
