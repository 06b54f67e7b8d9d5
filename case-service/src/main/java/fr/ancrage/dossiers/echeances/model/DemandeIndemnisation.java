package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a landlord asks of the State for a refusal of the force publique. Nothing in it
 * names a person.
 *
 * @param refus day of the refusal, said or implicit
 * @param sursis delays of a judge, which hold the liability back as the truce does
 * @param demandeeDu first day asked for; absent: since the liability began
 * @param demandeeAu last day asked for
 * @param octroi day on which force was granted after all
 * @param execution day on which the expulsion took place
 * @param retardDuBailleur the wait between both is the landlord's own
 * @param depart day on which the occupants left by themselves
 * @param indemniteMensuelle indemnité d'occupation, in euros a month
 * @param charges recoverable, in euros a month
 * @param sommesRecues by the landlord for this period, in euros
 * @param deposeeLe day on which the prefect received the request
 */
public record DemandeIndemnisation(
        String departement,
        LocalDate refus,
        List<Periode> sursis,
        @Nullable LocalDate demandeeDu,
        LocalDate demandeeAu,
        @Nullable LocalDate octroi,
        @Nullable LocalDate execution,
        boolean retardDuBailleur,
        @Nullable LocalDate depart,
        BigDecimal indemniteMensuelle,
        BigDecimal charges,
        BigDecimal sommesRecues,
        @Nullable LocalDate deposeeLe) {
    public DemandeIndemnisation {
        sursis = List.copyOf(sursis);
    }
}
