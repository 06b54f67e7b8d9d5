package fr.ancrage.notifications.courriers.messaging;

import fr.ancrage.notifications.courriers.model.Declencheur;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Matrices;
import fr.ancrage.notifications.courriers.usecase.AppliquerMatrice;
import fr.ancrage.notifications.courriers.usecase.ArreterDossierClos;
import fr.ancrage.notifications.courriers.usecase.DefaireCourriers;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.platform.messages.MessageId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * What a sitting of the commission sets in motion here: the notification-service column of product
 * §8.
 */
@Configuration(proxyBeanMethods = false)
class FaitsDesSeances {

    private final AppliquerMatrice preparer;
    private final ArreterDossierClos arreter;
    private final DossiersConnus dossiers;
    private final Matrices matrices;

    FaitsDesSeances(
            AppliquerMatrice preparer,
            ArreterDossierClos arreter,
            DossiersConnus dossiers,
            Matrices matrices) {
        this.preparer = preparer;
        this.arreter = arreter;
        this.dossiers = dossiers;
        this.matrices = matrices;
    }

    /** The household is told of the sitting when its formation hears households. */
    @Bean
    Consumer<Message<SeanceV1>> convoquer() {
        return message -> {
            var inscrit = message.getPayload();
            if (Boolean.TRUE.equals(inscrit.menageConvoque())) {
                ecrire(message, Declencheur.INSCRIPTION, inscrit.seance());
            }
        };
    }

    @Bean
    Consumer<Message<SeanceV1>> annulerConvocation(DefaireCourriers annuler) {
        return message ->
                annuler.executer(
                        new DefaireCourriers.Commande(
                                message.getPayload().dossier(),
                                message.getPayload().seance(),
                                Sequence.of(message),
                                MotifEnvoi.CONVOCATION_RETIREE,
                                MessageId.of(message)));
    }

    /** Opinion and recommendations to the household, a copy to the services that follow it. */
    @Bean
    Consumer<Message<SeanceV1>> notifierAvis() {
        return message ->
                ecrire(message, Declencheur.AVIS, "avis:" + message.getPayload().seance());
    }

    /**
     * The decision on the housing aid, to the household, its landlord and the paying organisation.
     */
    @Bean
    Consumer<Message<SeanceV1>> notifierDecisionApl() {
        return message -> ecrire(message, Declencheur.APL, "apl:" + message.getPayload().seance());
    }

    private void ecrire(Message<SeanceV1> message, String evenement, String demandeur) {
        var seance = message.getPayload();
        preparer.executer(
                declencheur(seance, evenement, demandeur, Sequence.of(message)),
                MessageId.of(message));
        arreter.executer(seance.dossier(), MessageId.of(message));
    }

    private Declencheur declencheur(
            SeanceV1 seance, String evenement, String demandeur, long sequence) {
        var connu = dossiers.du(dossiers.racine(seance.dossier()));
        var faits = new HashMap<String, String>();
        faits.put("seance", seance.dateSeance().toString());
        faits.put(
                "formation",
                matrices.pour(seance.departement(), seance.le())
                        .map(m -> m.formations().get(seance.formation()))
                        .orElse(seance.formation()));
        Map.of(
                        "heure", seance.heure() == null ? "" : seance.heure(),
                        "lieu", seance.lieu() == null ? "" : seance.lieu(),
                        "avis", seance.avis() == null ? "" : seance.avis(),
                        "apl", seance.motif() == null ? "" : seance.motif(),
                        "issue", seance.issue() == null ? "" : seance.issue(),
                        "preconisations", seance.codesDesPreconisations())
                .forEach((cle, valeur) -> {
                    if (!valeur.isEmpty()) {
                        faits.put(cle, valeur);
                    }
                });
        return new Declencheur(
                evenement,
                "SEANCE:" + seance.seance(),
                demandeur,
                seance.dossier(),
                seance.departement(),
                connu.commune(),
                connu.arrondissement(),
                seance.parc() == null ? connu.parc() : seance.parc(),
                seance.le(),
                seance.dateSeance(),
                0,
                Set.of(),
                seance.organismePayeur(),
                seance.bailleur() == null ? connu.bailleur() : seance.bailleur(),
                connu.etude(),
                seance.formation(),
                null,
                faits,
                sequence);
    }
}
