package fr.ancrage.diagnostics.affectation.messaging;

import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.CloreAffectations;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.affectation.usecase.ReporterAudience;
import fr.ancrage.diagnostics.affectation.usecase.SuivreDossierGarde;
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

    /**
     * ASSIGNATION, CQL and RFP ask the DSF or its update; a postponed hearing
     * moves its dates.
     */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> demanderDsf(
            DemanderMission demander, ReporterAudience reporter) {
        return message -> {
            var etape = message.getPayload();
            var id = MessageId.of(message);
            switch (etape.nature()) {
                case "ASSIGNATION" ->
                        demander.executer(etape.demande(Mission.DSF, NatureActe.ASSIGNATION, id));
                case "CQL" -> demander.executer(etape.demande(Mission.DSF, NatureActe.CQL, id));
                case "RFP" -> demander.executer(etape.demande(Mission.DSF, NatureActe.RFP, id));
                case "RENVOI" -> reporter(etape, Mission.DSF, id, reporter);
                default -> {}
            }
        };
    }

    /** ASSIGNATION and RFP ask the enquête sociale where the charter has one. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> demanderEnquete(
            DemanderMission demander, ReporterAudience reporter) {
        return message -> {
            var etape = message.getPayload();
            var id = MessageId.of(message);
            switch (etape.nature()) {
                case "ASSIGNATION" ->
                        demander.executer(
                                etape.demande(Mission.ENQUETE_SOCIALE, NatureActe.ASSIGNATION, id));
                case "RFP" ->
                        demander.executer(
                                etape.demande(Mission.ENQUETE_SOCIALE, NatureActe.RFP, id));
                case "RENVOI" -> reporter(etape, Mission.ENQUETE_SOCIALE, id, reporter);
                default -> {}
            }
        };
    }

    private static void reporter(
            EtapeEnregistreeV1 etape, Mission mission, String id, ReporterAudience reporter) {
        if (etape.dateAudience() != null) {
            reporter.executer(
                    new ReporterAudience.Commande(
                            etape.dossier(), mission, etape.dateAudience(), id));
        }
    }

    /** The household was expelled: nobody has to meet it any more under this procedure. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> cloreMissions(CloreAffectations clore) {
        return message -> {
            var etape = message.getPayload();
            if (etape.nature().equals("PV_EXPULSION")) {
                clore.executer(
                        new CloreAffectations.Commande(
                                etape.dossier(),
                                null,
                                Motif.EXPULSION,
                                etape.enregistreLe(),
                                MessageId.of(message)));
            }
        };
    }

    /** The act that asked no longer counts for this dossier. */
    @Bean
    Consumer<Message<EtapeAnnuleeV1>> annulerMissions(
            CloreAffectations clore, HorlogeMetier horloge) {
        return message -> {
            var etape = message.getPayload();
            clore.executer(
                    new CloreAffectations.Commande(
                            etape.dossier(),
                            etape.acte(),
                            Motif.ACTE_ANNULE,
                            horloge.aujourdhui(),
                            MessageId.of(message)));
        };
    }

    @Bean
    Consumer<Message<DossierReuniV1>> suivreReunion(SuivreDossierGarde suivre) {
        return message ->
                suivre.executer(
                        new SuivreDossierGarde.Commande(
                                message.getPayload().dossier(),
                                message.getPayload().dans(),
                                MessageId.of(message)));
    }
}
