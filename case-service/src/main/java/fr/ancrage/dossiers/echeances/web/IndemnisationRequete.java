package fr.ancrage.dossiers.echeances.web;

import fr.ancrage.dossiers.echeances.model.DemandeIndemnisation;
import fr.ancrage.dossiers.echeances.model.Periode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of a request for indemnity, none of which names a person. */
@Schema(requiredProperties = {"departement", "refus", "indemniteMensuelle"})
record IndemnisationRequete(
        @Schema(example = "21") @Nullable String departement,
        @Schema(format = "date") @Nullable String refus,
        @Nullable List<@Nullable DelaiDuJuge> delaisDuJuge,
        @Schema(format = "date") @Nullable String demandeeDu,
        @Schema(format = "date", description = "Aujourd'hui à défaut") @Nullable String demandeeAu,
        @Schema(format = "date") @Nullable String octroi,
        @Schema(format = "date") @Nullable String execution,
        @Nullable Boolean retardDuBailleur,
        @Schema(format = "date") @Nullable String depart,
        @Nullable BigDecimal indemniteMensuelle,
        @Nullable BigDecimal charges,
        @Nullable BigDecimal sommesRecues,
        @Schema(format = "date") @Nullable String deposeeLe) {

    private static final int DELAIS_AU_PLUS = 20;

    record DelaiDuJuge(
            @Schema(format = "date") @Nullable String du,
            @Schema(format = "date") @Nullable String au) {}

    DemandeIndemnisation toDomain(List<String> departementsConnus, LocalDate aujourdhui) {
        Lecture lecture = new Lecture();
        String code = lecture.departement(departement, departementsConnus);
        LocalDate refuse = lecture.dateObligatoire("refus", refus);
        List<Periode> sursis = sursis(lecture);
        LocalDate du = lecture.date("demandeeDu", demandeeDu);
        LocalDate au =
                Objects.requireNonNullElse(lecture.date("demandeeAu", demandeeAu), aujourdhui);
        LocalDate accorde = lecture.pasAvant("octroi", octroi, refuse, "le refus");
        LocalDate execute =
                lecture.pasAvant(
                        "execution",
                        execution,
                        accorde == null ? refuse : accorde,
                        accorde == null ? "le refus" : "l'octroi du concours");
        LocalDate parti = lecture.pasAvant("depart", depart, refuse, "le refus");
        LocalDate depot = lecture.pasAvant("deposeeLe", deposeeLe, refuse, "le refus");
        if (du != null && au.isBefore(du)) {
            lecture.probleme(
                    "demandeeAu", "DATE", "La période ne peut pas finir avant de commencer.");
        }
        if (indemniteMensuelle == null) {
            lecture.obligatoire("indemniteMensuelle");
        }
        BigDecimal mensuelle = montant("indemniteMensuelle", indemniteMensuelle, lecture);
        BigDecimal recuperables = montant("charges", charges, lecture);
        BigDecimal recues = montant("sommesRecues", sommesRecues, lecture);
        lecture.conclure();
        return new DemandeIndemnisation(
                code,
                refuse,
                sursis,
                du,
                au,
                accorde,
                execute,
                Boolean.TRUE.equals(retardDuBailleur),
                parti,
                mensuelle,
                recuperables,
                recues,
                depot);
    }

    private static BigDecimal montant(String champ, @Nullable BigDecimal montant, Lecture lecture) {
        return Objects.requireNonNullElse(lecture.montant(champ, montant), BigDecimal.ZERO);
    }

    private List<Periode> sursis(Lecture lecture) {
        List<Periode> lus = new ArrayList<>();
        List<@Nullable DelaiDuJuge> donnes = Objects.requireNonNullElse(delaisDuJuge, List.of());
        if (donnes.size() > DELAIS_AU_PLUS) {
            lecture.probleme("delaisDuJuge", "TAILLE", "Au plus " + DELAIS_AU_PLUS + " délais.");
            return lus;
        }
        for (int i = 0; i < donnes.size(); i++) {
            DelaiDuJuge donne = donnes.get(i);
            String ici = "delaisDuJuge[" + i + "]";
            if (donne == null) {
                lecture.obligatoire(ici);
                continue;
            }
            LocalDate debut = lecture.dateObligatoire(ici + ".du", donne.du());
            LocalDate fin = lecture.dateObligatoire(ici + ".au", donne.au());
            if (fin.isBefore(debut)) {
                lecture.probleme(
                        ici + ".au", "DATE", "Le délai ne peut pas finir avant de commencer.");
            } else {
                lus.add(new Periode(debut, fin));
            }
        }
        return lus;
    }
}
