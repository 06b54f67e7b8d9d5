package fr.ancrage.diagnostics.visite.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.visite.usecase.PlanifierVisite;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code dossier.etape-enregistree.v1}, as far as the visits read it. */
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
        @Nullable Integer enfants,
        @Nullable AideAuLogement aideAuLogement,
        @Nullable OrganismePayeur organismePayeur,
        @Nullable Set<String> connuDe) {

    PlanifierVisite.Commande toCommande(NatureActe declencheur, long sequence) {
        return new PlanifierVisite.Commande(
                dossier,
                departement,
                commune,
                parc,
                new ActeDeclencheur(acte, declencheur, date),
                enregistreLe,
                enfants == null ? 0 : enfants,
                aideAuLogement,
                organismePayeur,
                connuDe == null ? Set.of() : connuDe,
                sequence);
    }
}
