package fr.ancrage.relogements.concours.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.relogements.concours.model.ActeConcours;
import fr.ancrage.relogements.concours.model.Localisation;
import fr.ancrage.relogements.concours.model.Provenance;
import fr.ancrage.relogements.concours.model.SensDecision;
import fr.ancrage.relogements.dossiers.model.DossierConnu;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code dossier.etape-enregistree.v1}, as far as this service reads it. */
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
        @Nullable List<String> connuDe,
        @Nullable List<String> anomalies,
        @Nullable String issue,
        @Nullable SensDecision sens,
        @Nullable String arrondissement,
        @Nullable String bailleur,
        @Nullable String etude,
        @Nullable LocalDate expulsionPossibleLe,
        @Nullable Boolean veilleSociale,
        @Nullable Boolean critereValide,
        @Nullable String acteVise) {

    /** A closing that came after an act of a later day left its dossier open. */
    private static final String CLOS = "CLOS";

    private static final String PREMATUREE = "REQUISITION_PREMATUREE";

    DossierConnu dossierConnu(@Nullable String arrondissementDeLaCharte) {
        return new DossierConnu(
                dossier,
                departement,
                commune,
                arrondissement == null ? arrondissementDeLaCharte : arrondissement,
                parc,
                bailleur);
    }

    Localisation lieu(@Nullable String arrondissementDeLaCharte) {
        return new Localisation(
                departement,
                commune,
                arrondissement == null ? arrondissementDeLaCharte : arrondissement,
                parc);
    }

    /** What opens or decides a request; nothing for the other acts. */
    Optional<ActeConcours> demandeOuDecision(long sequence) {
        var provenance = new Provenance(dossier, acte, sequence);
        return switch (nature) {
            case "RFP" ->
                    Optional.of(
                            new ActeConcours.Requisition(
                                    provenance,
                                    date,
                                    etude,
                                    anomalies != null && anomalies.contains(PREMATUREE)));
            case "DECISION_CFP" ->
                    Optional.ofNullable(sens)
                            .map(s ->
                                    new ActeConcours.DecisionPrefet(
                                            provenance,
                                            date,
                                            etude,
                                            s,
                                            expulsionPossibleLe,
                                            Boolean.TRUE.equals(veilleSociale),
                                            Boolean.TRUE.equals(critereValide),
                                            connuDe == null || connuDe.isEmpty(),
                                            acteVise,
                                            enregistreLe));
            default -> Optional.empty();
        };
    }

    Optional<ActeConcours> fin(long sequence) {
        var provenance = new Provenance(dossier, acte, sequence);
        return switch (nature) {
            case "PV_EXPULSION" ->
                    Optional.of(new ActeConcours.ProcesVerbal(provenance, date, etude, issue));
            case "CLOTURE" ->
                    Optional.<ActeConcours>of(
                                    new ActeConcours.FinProcedure(provenance, date, issue))
                            .filter(_ -> stade.equals(CLOS));
            default -> Optional.empty();
        };
    }
}
