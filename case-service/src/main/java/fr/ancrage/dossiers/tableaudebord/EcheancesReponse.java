package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The deadlines of one case, each with its rule, and what is irregular in its procedure. */
record EcheancesReponse(List<EcheanceReponse> echeances, List<AnomalieReponse> anomalies) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EcheanceReponse(
            String code,
            LocalDate date,
            LocalDate dateBrute,
            String regle,
            String reference,
            String explication,
            String confiance,
            String etat,
            @Nullable String acte) {

        static EcheanceReponse de(Document e) {
            return new EcheanceReponse(
                    e.getString("code"),
                    LocalDate.parse(e.getString("date")),
                    LocalDate.parse(e.getString("dateBrute")),
                    e.getString("regle"),
                    e.getString("reference"),
                    e.getString("explication"),
                    e.getString("confiance"),
                    e.getString("etat"),
                    e.getString("acte"));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnomalieReponse(String code, String explication, @Nullable String acte) {

        static AnomalieReponse de(Document a) {
            return new AnomalieReponse(
                    a.getString("code"), a.getString("explication"), a.getString("acte"));
        }
    }

    /** Without what belongs to acts that are not this reader's to know. */
    static EcheancesReponse de(Document dossier, Set<ClasseDonnees> classes) {
        Set<String> reserves = ActeReponse.reserves(dossier, classes);
        return new EcheancesReponse(
                dossier.getList("echeances", Document.class).stream()
                        .filter(e -> !reserves.contains(String.valueOf(e.getString("acte"))))
                        .map(EcheanceReponse::de)
                        .toList(),
                dossier.getList("anomalies", Document.class).stream()
                        .filter(a -> !reserves.contains(String.valueOf(a.getString("acte"))))
                        .map(AnomalieReponse::de)
                        .toList());
    }
}
