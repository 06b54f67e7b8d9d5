package fr.ancrage.dossiers.echeances.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.echeances.model.EstimationIndemnite;
import fr.ancrage.dossiers.echeances.model.Periode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The estimation and what it rests on.
 *
 * @param aValider always: nobody sends it before somebody has checked it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndemnisationReponse(
        BorneReponse debut,
        @Nullable BorneReponse fin,
        @Nullable PeriodeIndemniseeReponse periode,
        List<MoisIndemniseReponse> mois,
        BigDecimal brut,
        BigDecimal sommesRecues,
        BigDecimal estimation,
        @Nullable BorneReponse reponse,
        boolean aValider) {

    record BorneReponse(
            LocalDate date, String regle, String reference, String explication, String confiance) {
        static @Nullable BorneReponse from(EstimationIndemnite.@Nullable Borne borne) {
            return borne == null ? null : de(borne);
        }

        static BorneReponse de(EstimationIndemnite.Borne borne) {
            return new BorneReponse(
                    borne.date(),
                    borne.regle(),
                    borne.reference(),
                    borne.explication(),
                    borne.confiance().marque());
        }
    }

    record PeriodeIndemniseeReponse(LocalDate du, LocalDate au) {
        static @Nullable PeriodeIndemniseeReponse from(@Nullable Periode periode) {
            return periode == null
                    ? null
                    : new PeriodeIndemniseeReponse(periode.du(), periode.au());
        }
    }

    record MoisIndemniseReponse(
            String mois, int jours, int joursDuMois, BigDecimal indemnite, BigDecimal charges) {
        static MoisIndemniseReponse from(EstimationIndemnite.Mois mois) {
            return new MoisIndemniseReponse(
                    mois.mois().toString(),
                    mois.jours(),
                    mois.joursDuMois(),
                    mois.indemnite(),
                    mois.charges());
        }
    }

    static IndemnisationReponse from(EstimationIndemnite estimation) {
        return new IndemnisationReponse(
                BorneReponse.de(estimation.debut()),
                BorneReponse.from(estimation.fin()),
                PeriodeIndemniseeReponse.from(estimation.periode()),
                estimation.mois().stream().map(MoisIndemniseReponse::from).toList(),
                estimation.brut(),
                estimation.sommesRecues(),
                estimation.net(),
                BorneReponse.from(estimation.reponse()),
                true);
    }
}
