package fr.ancrage.commissions.candidature.messaging;

import fr.ancrage.commissions.candidature.model.DossierSuivi.Signal;
import fr.ancrage.commissions.candidature.usecase.NoterFait;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.seance.usecase.SuivreDossier;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * What happens to a case, for its candidatures and for the sittings that have it on their agenda:
 * the commission-service column of product §8.
 */
@Configuration(proxyBeanMethods = false)
class FaitsDesDossiers {

    /**
     * Every act is kept with its case, so that the stage is known; those that the charter or R-141
     * and R-156 name make it a candidate.
     */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> proposerDossier(
            NoterFait noter, TablesFormations tables) {
        return message -> {
            var etape = message.getPayload();
            var acte = etape.acteSuivi(Sequence.of(message));
            var situation = etape.situation(tables);
            noter.executer(
                    new NoterFait.Commande(
                            etape.dossier(),
                            etape.departement(),
                            "acte.recu",
                            MessageId.of(message),
                            d -> d.avec(acte, situation)));
        };
    }

    /** The household was expelled, or the case closed: off the agendas, follow-ups closed. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> cloreSuivis(SuivreDossier suivre, HorlogeMetier horloge) {
        return message -> {
            var etape = message.getPayload();
            etape.fin()
                    .ifPresent(fin ->
                            suivre.executer(
                                    new SuivreDossier.Commande(
                                            etape.dossier(),
                                            new SuivreDossier.Fin(fin),
                                            horloge.aujourdhui(),
                                            MessageId.of(message))));
        };
    }

    /** An act no longer counts: its candidature falls, and what it had closed is open again. */
    @Bean
    Consumer<Message<EtapeAnnuleeV1>> annulerActe(
            NoterFait noter, SuivreDossier suivre, HorlogeMetier horloge) {
        return message -> {
            var annulee = message.getPayload();
            var sequence = Sequence.of(message);
            noter.executer(
                    new NoterFait.Commande(
                            annulee.dossier(),
                            annulee.departement(),
                            "acte.annule",
                            MessageId.of(message),
                            d -> d.annule(annulee.acte(), sequence, annulee.stade())));
            suivre.executer(
                    new SuivreDossier.Commande(
                            annulee.dossier(),
                            new SuivreDossier.Annulation(annulee.acte()),
                            horloge.aujourdhui(),
                            MessageId.of(message)));
        };
    }

    /** The secretariat ended a member's involvement: the case is on its agenda no more. */
    @Bean
    Consumer<Message<ImplicationTermineeV1>> implicationTerminee(SuivreDossier suivre) {
        return message -> {
            var terminee = message.getPayload();
            terminee.fin()
                    .ifPresent(fin ->
                            suivre.executer(
                                    new SuivreDossier.Commande(
                                            terminee.dossier(),
                                            fin,
                                            terminee.le(),
                                            MessageId.of(message))));
        };
    }

    /** Two cases became one: candidatures, agendas and follow-ups go on under the one kept. */
    @Bean
    Consumer<Message<DossierReuniV1>> suivreReunion(
            NoterFait noter, SuivreDossier suivre, HorlogeMetier horloge) {
        return message -> {
            var reuni = message.getPayload();
            noter.executer(
                    new NoterFait.Commande(
                            reuni.dossier(),
                            reuni.departement(),
                            "dossier.reuni",
                            MessageId.of(message),
                            d -> d.reuniDans(reuni.dans())));
            suivre.executer(
                    new SuivreDossier.Commande(
                            reuni.dossier(),
                            new SuivreDossier.Reunion(reuni.dans()),
                            horloge.aujourdhui(),
                            MessageId.of(message)));
        };
    }

    /** A report was handed in: the file wakes. */
    @Bean
    Consumer<Message<RetourV1>> noterRapport(NoterFait noter) {
        return message -> retour(message, Signal.Type.RAPPORT, noter);
    }

    /** The household did not come: known too when the case is examined. */
    @Bean
    Consumer<Message<RetourV1>> noterCarence(NoterFait noter) {
        return message -> retour(message, Signal.Type.CARENCE, noter);
    }

    private static void retour(Message<RetourV1> message, Signal.Type type, NoterFait noter) {
        var retour = message.getPayload();
        noter.executer(
                new NoterFait.Commande(
                        retour.dossier(),
                        retour.departement(),
                        type == Signal.Type.RAPPORT ? "rapport.note" : "carence.notee",
                        MessageId.of(message),
                        d -> d.avec(retour.signal(type))));
    }
}
