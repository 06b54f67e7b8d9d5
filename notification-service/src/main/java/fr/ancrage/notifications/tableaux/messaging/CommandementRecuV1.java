package fr.ancrage.notifications.tableaux.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.tableaux.model.LigneTableau;
import java.time.LocalDate;

/** {@code dossier.etape-enregistree.v1}, as far as the weekly table reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CommandementRecuV1(
        String dossier,
        String departement,
        String commune,
        String parc,
        String acte,
        String nature,
        LocalDate date,
        LocalDate enregistreLe) {

    LigneTableau ligne(long sequence) {
        return new LigneTableau(acte, dossier, commune, parc, date, enregistreLe, sequence, null);
    }
}
