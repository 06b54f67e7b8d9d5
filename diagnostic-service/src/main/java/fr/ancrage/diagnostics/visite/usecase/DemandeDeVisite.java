package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.visite.model.Visite;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A visit becomes an assignment, routed by the charter of the day on which it is asked. */
@Component
class DemandeDeVisite {

    private final DemanderMission demander;

    DemandeDeVisite(DemanderMission demander) {
        this.demander = demander;
    }

    Optional<AffectationId> faire(Visite visite, LocalDate jour, Origine origine) {
        var situation = visite.situation();
        return demander.executer(
                new DemanderMission.Commande(
                        Mission.VISITE_ANTICIPATION,
                        visite.dossier(),
                        visite.departement(),
                        situation.commune().insee(),
                        situation.parc(),
                        visite.acte(),
                        jour,
                        null,
                        null,
                        situation.enfants(),
                        situation.aideAuLogement(),
                        situation.organismePayeur(),
                        situation.connuDe(),
                        null,
                        visite.sequence(),
                        origine));
    }
}
