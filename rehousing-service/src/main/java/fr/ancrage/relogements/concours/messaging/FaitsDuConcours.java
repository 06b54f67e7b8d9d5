package fr.ancrage.relogements.concours.messaging;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.Commune;
import fr.ancrage.relogements.concours.model.ActeConcours;
import fr.ancrage.relogements.concours.model.Annulation;
import fr.ancrage.relogements.concours.model.FaitConcours;
import fr.ancrage.relogements.concours.model.Provenance;
import fr.ancrage.relogements.concours.usecase.EnregistrerFait;
import fr.ancrage.relogements.dossiers.model.DossiersConnus;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The rehousing-service's column of product §8, one consumer per effect. */
@Configuration(proxyBeanMethods = false)
class FaitsDuConcours {

    private static final Set<String> NATURES =
            Set.of("RFP", "DECISION_CFP", "PV_EXPULSION", "CLOTURE");

    private final EnregistrerFait enregistrer;
    private final ChartesRelogement chartes;
    private final HorlogeMetier horloge;

    FaitsDuConcours(EnregistrerFait enregistrer, ChartesRelogement chartes, HorlogeMetier horloge) {
        this.enregistrer = enregistrer;
        this.chartes = chartes;
        this.horloge = horloge;
    }

    /**
     * RFP opens a request, DECISION_CFP decides it. Any act makes the dossier known, so
     * that the secretariat may enter it in the pool.
     */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> enregistrerConcours(DossiersConnus dossiers) {
        return message -> {
            var etape = message.getPayload();
            var sequence = Sequence.of(message);
            dossiers.retenir(etape.dossierConnu(arrondissement(etape)), sequence);
            etape.demandeOuDecision(sequence).ifPresent(acte -> enregistrer(message, acte));
        };
    }

    /** PV_EXPULSION closes it with the outcome; so does the closing of its dossier. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> clore() {
        return message ->
                message.getPayload()
                        .fin(Sequence.of(message))
                        .ifPresent(acte -> enregistrer(message, acte));
    }

    /** An act no longer counts. */
    @Bean
    Consumer<Message<EtapeAnnuleeV1>> annulerConcours() {
        return message -> {
            var annulee = message.getPayload();
            if (!NATURES.contains(annulee.nature())) {
                return;
            }
            var annulation =
                    new Annulation(
                            new Provenance(annulee.dossier(), annulee.acte(), Sequence.of(message)),
                            annulee.nature());
            enregistrer.executer(
                    new EnregistrerFait.Commande(
                            annulee.dossier(),
                            annulee.departement(),
                            concours -> concours.annuler(annulation),
                            new FaitConcours.ActeAnnule(annulee.nature(), annulee.acte()),
                            MessageId.of(message)));
        };
    }

    private void enregistrer(Message<EtapeEnregistreeV1> message, ActeConcours acte) {
        var lieu = message.getPayload().lieu(arrondissement(message.getPayload()));
        enregistrer.executer(
                new EnregistrerFait.Commande(
                        message.getPayload().dossier(),
                        message.getPayload().departement(),
                        concours -> concours.enregistrer(acte, lieu),
                        new FaitConcours.ActeRecu(
                                acte.nature(), acte.provenance().numero(), acte.date()),
                        MessageId.of(message)));
    }

    /** That of the commune, when the event does not say it. */
    private @Nullable String arrondissement(EtapeEnregistreeV1 etape) {
        return chartes.pour(etape.departement(), horloge.aujourdhui())
                .flatMap(c -> c.commune(etape.commune()))
                .map(Commune::arrondissement)
                .orElse(null);
    }
}
