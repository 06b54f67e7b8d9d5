package fr.ancrage.diagnostics.affectation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinProcedure.Cause;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code dossier.etape-enregistree.v1}, as far as this service reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeEnregistreeV1(
        String dossier,
        String departement,
        String commune,
        Parc parc,
        String stade,
        String acte,
        String nature,
        LocalDate date,
        LocalDate enregistreLe,
        @Nullable LocalDate dateAudience,
        @Nullable LocalDate dateNotificationPrefet,
        @Nullable Integer enfants,
        @Nullable AideAuLogement aideAuLogement,
        @Nullable OrganismePayeur organismePayeur,
        @Nullable Set<String> connuDe,
        @Nullable String motif) {

    /** A closing that came after an act of a later day left its dossier open. */
    private static final String CLOS = "CLOS";

    /** What an act that asks nothing by itself means for what others asked. */
    Optional<Suite.Fait> suite(long sequence) {
        return switch (nature) {
            case "PV_EXPULSION" -> Optional.of(fin(Cause.EXPULSION, sequence));
            case "CLOTURE" ->
                    Optional.of(fin(Cause.CLOTURE, sequence)).filter(_ -> stade.equals(CLOS));
            case "SAISINE_DSF" -> Optional.of(new Suite.Saisine(acte, date, sequence));
            case "RENVOI" ->
                    Optional.ofNullable(dateAudience)
                            .map(audience -> new Suite.Renvoi(acte, date, audience, sequence));
            default -> Optional.empty();
        };
    }

    private Suite.Fait fin(Cause cause, long sequence) {
        return new Suite.FinProcedure(cause, acte, date, enregistreLe, sequence);
    }

    DemanderMission.Commande demande(
            Mission mission, NatureActe declencheur, long sequence, String message) {
        return new DemanderMission.Commande(
                mission,
                dossier,
                departement,
                commune,
                parc,
                new ActeDeclencheur(acte, declencheur, date),
                enregistreLe,
                dateAudience,
                dateNotificationPrefet,
                enfants == null ? 0 : enfants,
                aideAuLogement,
                organismePayeur,
                connuDe == null ? Set.of() : connuDe,
                motif,
                sequence,
                new Origine("message", message));
    }
}
