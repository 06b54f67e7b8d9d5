package fr.ancrage.dossiers.echeances.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.echeances.model.Anomalie;
import fr.ancrage.dossiers.echeances.model.Calendrier;
import fr.ancrage.dossiers.echeances.model.CodeAnomalie;
import fr.ancrage.dossiers.echeances.model.CodeEcheance;
import fr.ancrage.dossiers.echeances.model.Echeance;
import fr.ancrage.dossiers.echeances.model.EtatEcheance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar of the given facts; {@code acte} is the position of the act in the request. */
record SimulationReponse(List<EcheanceReponse> echeances, List<AnomalieReponse> anomalies) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EcheanceReponse(
            CodeEcheance code,
            LocalDate date,
            LocalDate dateBrute,
            String regle,
            String reference,
            String explication,
            String confiance,
            EtatEcheance etat,
            @Nullable String acte) {
        static EcheanceReponse from(Echeance echeance) {
            return new EcheanceReponse(
                    echeance.code(),
                    echeance.date(),
                    echeance.dateBrute(),
                    echeance.regle(),
                    echeance.reference(),
                    echeance.explication(),
                    echeance.confiance().marque(),
                    echeance.etat(),
                    echeance.acte());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnomalieReponse(CodeAnomalie code, String explication, @Nullable String acte) {
        static AnomalieReponse from(Anomalie anomalie) {
            return new AnomalieReponse(anomalie.code(), anomalie.explication(), anomalie.acte());
        }
    }

    static SimulationReponse from(Calendrier calendrier) {
        return new SimulationReponse(
                calendrier.echeances().stream().map(EcheanceReponse::from).toList(),
                calendrier.anomalies().stream().map(AnomalieReponse::from).toList());
    }
}
