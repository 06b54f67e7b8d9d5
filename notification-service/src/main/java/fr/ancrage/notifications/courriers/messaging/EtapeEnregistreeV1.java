package fr.ancrage.notifications.courriers.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.courriers.model.AudienceConnue;
import fr.ancrage.notifications.courriers.model.Declencheur;
import fr.ancrage.notifications.courriers.model.ProcedureConnue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code dossier.etape-enregistree.v1}, as far as letters read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeEnregistreeV1(
        String dossier,
        String departement,
        String commune,
        String parc,
        String stade,
        String acte,
        String nature,
        LocalDate date,
        LocalDate enregistreLe,
        @Nullable Set<String> connuDe,
        @Nullable LocalDate dateAudience,
        @Nullable String issue,
        @Nullable String sens,
        @Nullable Integer enfants,
        @Nullable String organismePayeur,
        @Nullable String arrondissement,
        @Nullable String bailleur,
        @Nullable String etude,
        @Nullable LocalDate expulsionPossibleLe) {

    ProcedureConnue procedure(long sequence) {
        return new ProcedureConnue(stade.equals("CLOS"), acte, sequence);
    }

    /** The hearing that the act gives, when it gives one. */
    Optional<AudienceConnue> audience() {
        return Optional.ofNullable(dateAudience)
                .map(le -> new AudienceConnue(le, nature.equals("RENVOI"), acte, date));
    }

    Declencheur declencheur(@Nullable String arrondissementDeLaCommune, long sequence) {
        var quoi = quoi();
        var faits = new HashMap<String, String>();
        faits.put("acte", date.toString());
        if (dateAudience != null) {
            faits.put("audience", dateAudience.toString());
        }
        if (expulsionPossibleLe != null) {
            faits.put("operations", expulsionPossibleLe.toString());
        }
        return new Declencheur(
                quoi,
                saisine().isPresent() ? quoi + ":" + acte : quoi,
                acte,
                dossier,
                departement,
                commune,
                arrondissement == null ? arrondissementDeLaCommune : arrondissement,
                parc,
                enregistreLe,
                date,
                enfants == null ? 0 : enfants,
                connuDe == null ? Set.of() : connuDe,
                organismePayeur,
                bailleur,
                etude,
                null,
                null,
                faits,
                sequence);
    }

    /** The event of a direct saisine: each one is sent for itself. */
    Optional<String> saisine() {
        return nature.equals("SAISINE_DIRECTE")
                ? Optional.ofNullable(issue).map(service -> Declencheur.SAISINE + service)
                : Optional.empty();
    }

    /** A decision that grants is the charter's event; one that does not asks no letter. */
    private String quoi() {
        return nature.equals("DECISION_CFP") && "OCTROI".equals(sens)
                ? Declencheur.OCTROI
                : saisine().orElse(nature);
    }
}
