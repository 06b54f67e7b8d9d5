package fr.ancrage.commissions.candidature.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.OrganismePayeur;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.seance.model.FinProcedure;
import fr.ancrage.commissions.seance.model.MotifRetrait;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code dossier.etape-enregistree.v1}, as far as the candidatures read it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeEnregistreeV1(
        String dossier,
        String departement,
        String commune,
        Parc parc,
        Stade stade,
        String acte,
        String nature,
        LocalDate date,
        LocalDate enregistreLe,
        @Nullable String arrondissement,
        @Nullable String bailleur,
        @Nullable OrganismePayeur organismePayeur) {

    ActeSuivi acteSuivi(long sequence) {
        return new ActeSuivi(acte, nature, date, enregistreLe, sequence);
    }

    /** How the procedure ended; a closing after which its case stays open ends nothing. */
    Optional<FinProcedure> fin() {
        return switch (nature) {
            case "PV_EXPULSION" ->
                    Optional.of(new FinProcedure(MotifRetrait.EXPULSION, acte, enregistreLe));
            case "CLOTURE" ->
                    Optional.of(new FinProcedure(MotifRetrait.DOSSIER_CLOS, acte, enregistreLe))
                            .filter(_ -> stade == Stade.CLOS);
            default -> Optional.empty();
        };
    }

    /** The arrondissement is the charter's, where the message does not say it. */
    Situation situation(TablesFormations tables) {
        return new Situation(
                commune,
                arrondissement == null
                        ? tables.pour(departement, enregistreLe)
                                .flatMap(t -> t.commune(commune))
                                .map(Commune::arrondissement)
                                .orElse("")
                        : arrondissement,
                parc,
                stade,
                bailleur,
                organismePayeur);
    }
}
