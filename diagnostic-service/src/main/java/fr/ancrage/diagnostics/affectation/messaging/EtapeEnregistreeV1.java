package fr.ancrage.diagnostics.affectation.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code dossier.etape-enregistree.v1}, as far as this service reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EtapeEnregistreeV1(
        String dossier,
        String departement,
        String commune,
        Parc parc,
        String acte,
        String nature,
        LocalDate date,
        LocalDate enregistreLe,
        @Nullable LocalDate dateAudience,
        @Nullable Integer enfants,
        @Nullable AideAuLogement aideAuLogement,
        @Nullable OrganismePayeur organismePayeur,
        @Nullable Set<String> connuDe) {

    DemanderMission.Commande demande(Mission mission, NatureActe declencheur, String message) {
        return new DemanderMission.Commande(
                mission,
                dossier,
                departement,
                commune,
                parc,
                new ActeDeclencheur(acte, declencheur, date),
                enregistreLe,
                dateAudience,
                enfants == null ? 0 : enfants,
                aideAuLogement,
                organismePayeur,
                connuDe == null ? Set.of() : connuDe,
                message);
    }
}
