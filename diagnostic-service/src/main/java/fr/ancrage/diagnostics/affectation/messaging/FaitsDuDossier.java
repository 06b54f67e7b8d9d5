package fr.ancrage.diagnostics.affectation.messaging;

import fr.ancrage.diagnostics.affectation.model.Demande.Suite;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.affectation.usecase.SuivreDossier;
import fr.ancrage.diagnostics.faits.Sequence;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * What an act sets in motion here: the diagnostic-service column of product §8, one consumer per
 * effect, so that a DSF and an enquête asked by the same act are two deliveries that fail and
 * succeed apart.
 */
@Configuration(proxyBeanMethods = false)
class FaitsDuDossier {

    /** ASSIGNATION, CQL and RFP ask the DSF or its update. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> demanderDsf(DemanderMission demander) {
        return message -> {
            switch (message.getPayload().nature()) {
                case "ASSIGNATION" ->
                        demander(Mission.DSF, NatureActe.ASSIGNATION, message, demander);
                case "CQL" -> demander(Mission.DSF, NatureActe.CQL, message, demander);
                case "RFP" -> demander(Mission.DSF, NatureActe.RFP, message, demander);
                default -> {}
            }
        };
    }

    /** ASSIGNATION and RFP ask the enquête sociale where the charter has one. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> demanderEnquete(DemanderMission demander) {
        return message -> {
            switch (message.getPayload().nature()) {
                case "ASSIGNATION" ->
                        demander(
                                Mission.ENQUETE_SOCIALE, NatureActe.ASSIGNATION, message, demander);
                case "RFP" -> demander(Mission.ENQUETE_SOCIALE, NatureActe.RFP, message, demander);
                default -> {}
            }
        };
    }

    private static void demander(
            Mission mission,
            NatureActe nature,
            Message<EtapeEnregistreeV1> message,
            DemanderMission demander) {
        demander.executer(
                message.getPayload()
                        .demande(mission, nature, Sequence.of(message), MessageId.of(message)));
    }

    /**
     * The household was expelled: nobody has to meet it any more under this procedure. Or its
     * hearing was postponed, or the prefect's request dated, and what is counted from them is
     * counted again.
     */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> cloreMissions(SuivreDossier suivre) {
        return message ->
                message.getPayload()
                        .suite(Sequence.of(message))
                        .ifPresent(fait ->
                                suivre.executer(
                                        new SuivreDossier.Commande(
                                                message.getPayload().dossier(),
                                                fait,
                                                MessageId.of(message))));
    }

    /** The act that asked no longer counts for this dossier. */
    @Bean
    Consumer<Message<EtapeAnnuleeV1>> annulerMissions(SuivreDossier suivre, HorlogeMetier horloge) {
        return message ->
                suivre.executer(
                        new SuivreDossier.Commande(
                                message.getPayload().dossier(),
                                new Suite.Annulation(
                                        message.getPayload().acte(),
                                        horloge.aujourdhui(),
                                        Sequence.of(message)),
                                MessageId.of(message)));
    }

    /** The secretariat ended an involvement: what was in its hands is taken back. */
    @Bean
    Consumer<Message<ImplicationTermineeV1>> implicationTerminee(SuivreDossier suivre) {
        return message ->
                message.getPayload()
                        .fin()
                        .ifPresent(fin ->
                                suivre.executer(
                                        new SuivreDossier.Commande(
                                                message.getPayload().dossier(),
                                                fin,
                                                MessageId.of(message))));
    }

    /**
     * Two dossiers became one: the assignments of the absorbed one follow the one that was kept.
     */
    @Bean
    Consumer<Message<DossierReuniV1>> suivreReunion(SuivreDossier suivre) {
        return message ->
                suivre.executer(
                        new SuivreDossier.Commande(
                                message.getPayload().dossier(),
                                new Suite.Reunion(message.getPayload().dans()),
                                MessageId.of(message)));
    }
}
