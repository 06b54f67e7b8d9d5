package fr.ancrage.notifications.courriers.messaging;

import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.annuaire.model.Commune;
import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.MissionConnue.Issue;
import fr.ancrage.notifications.courriers.usecase.AppliquerMatrice;
import fr.ancrage.notifications.courriers.usecase.ArreterDossierClos;
import fr.ancrage.notifications.courriers.usecase.DefaireCourriers;
import fr.ancrage.notifications.courriers.usecase.NoterFinImplication;
import fr.ancrage.notifications.courriers.usecase.NoterMission;
import fr.ancrage.notifications.courriers.usecase.ReunirCourriers;
import fr.ancrage.notifications.courriers.usecase.SaisirService;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.notifications.tableaux.usecase.RetirerDuTableau;
import fr.ancrage.notifications.transmissions.usecase.OuvrirSaisine;
import fr.ancrage.notifications.transmissions.usecase.OuvrirTransmissions;
import fr.ancrage.notifications.transmissions.usecase.OuvrirTransmissions.Occasion;
import fr.ancrage.notifications.transmissions.usecase.SuivreTransmissions;
import fr.ancrage.notifications.transmissions.usecase.SuivreTransmissions.Suite;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * What facts of other services set in motion here: the notification-service column of product §8.
 */
@Configuration(proxyBeanMethods = false)
class FaitsDesAutres {

    /** The letters of the matrix, and what the act makes somebody owe. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> preparerCourriers(
            AppliquerMatrice preparer,
            OuvrirTransmissions ouvrir,
            OuvrirSaisine saisir,
            SuivreTransmissions suivre,
            ArreterDossierClos arreter,
            DossiersConnus dossiers,
            Annuaires annuaires,
            HorlogeMetier horloge) {
        return message -> {
            var etape = message.getPayload();
            var id = MessageId.of(message);
            var arrondissement =
                    annuaires
                            .pour(etape.departement(), etape.enregistreLe())
                            .flatMap(a -> a.commune(etape.commune()))
                            .map(Commune::arrondissement)
                            .orElse(null);
            dossiers.apprendre(
                    DossierConnu.procedure(etape.dossier(), etape.procedure(Sequence.of(message))));
            preparer.executer(etape.declencheur(arrondissement, Sequence.of(message)), id);
            var racine = dossiers.racine(etape.dossier());
            etape.audience()
                    .ifPresent(audience -> {
                        dossiers.apprendre(
                                DossierConnu.audience(
                                        etape.dossier(), etape.departement(), audience));
                        suivre.executer(
                                racine,
                                new Suite.Audience(audience.le(), audience.reportee()),
                                horloge.aujourdhui(),
                                id);
                    });
            if (etape.nature().equals("EXPULSION_PREVUE")) {
                ouvrir.executer(
                        new Occasion.ExpulsionPrevue(
                                etape.dossier(),
                                etape.departement(),
                                etape.acte(),
                                etape.etude(),
                                arrondissement,
                                etape.date()),
                        id);
            }
            etape.saisine()
                    .ifPresent(evenement ->
                            saisir.executer(
                                    new OuvrirSaisine.Commande(
                                            etape.dossier(),
                                            etape.departement(),
                                            etape.acte(),
                                            evenement,
                                            etape.date(),
                                            id)));
            arreter.executer(etape.dossier(), id);
        };
    }

    /** The act no longer counts: its letters, its row of the week, what it made somebody owe. */
    @Bean
    Consumer<Message<EtapeAnnuleeV1>> annulerCourriers(
            DefaireCourriers annuler,
            RetirerDuTableau retirer,
            SuivreTransmissions suivre,
            DossiersConnus dossiers,
            HorlogeMetier horloge) {
        return message -> {
            var annulee = message.getPayload();
            var id = MessageId.of(message);
            dossiers.apprendre(
                    DossierConnu.procedure(
                            annulee.dossier(), annulee.procedure(Sequence.of(message))));
            var nePlusCompter =
                    annuler.executer(
                            new DefaireCourriers.Commande(
                                    annulee.dossier(),
                                    annulee.acte(),
                                    Sequence.of(message),
                                    MotifEnvoi.ACTE_ANNULE,
                                    id));
            if (nePlusCompter) {
                retirer.executer(annulee.dossier(), annulee.acte(), id);
                suivre.executer(
                        dossiers.racine(annulee.dossier()),
                        new Suite.ActeAnnule(annulee.acte()),
                        horloge.aujourdhui(),
                        id);
            }
        };
    }

    @Bean
    Consumer<Message<DossierReuniV1>> suivreReunion(
            ReunirCourriers suivre,
            SuivreTransmissions transmissions,
            DossiersConnus dossiers,
            HorlogeMetier horloge) {
        return message -> {
            var reuni = message.getPayload();
            var id = MessageId.of(message);
            suivre.executer(reuni.dossier(), reuni.dans(), id);
            transmissions.executer(
                    reuni.dossier(),
                    new Suite.Reunion(dossiers.racine(reuni.dans())),
                    horloge.aujourdhui(),
                    id);
        };
    }

    /** The service that the charter names is asked; its report is owed before the hearing. */
    @Bean
    Consumer<Message<AffectationV1>> demanderAuService(
            SaisirService demander, OuvrirTransmissions ouvrir) {
        return message -> {
            var creee = message.getPayload();
            demander(message, demander);
            ouvrir.executer(
                    new Occasion.MissionDonnee(
                            creee.dossier(),
                            creee.departement(),
                            acte(creee),
                            creee.affectation(),
                            creee.mission(),
                            creee.organisation(),
                            creee.pourLeJuge(),
                            creee.limite().orElse(null),
                            creee.dateAudience()),
                    MessageId.of(message));
        };
    }

    @Bean
    Consumer<Message<AffectationV1>> demanderActualisation(SaisirService demander) {
        return message -> demander(message, demander);
    }

    private static void demander(Message<AffectationV1> message, SaisirService demander) {
        var a = message.getPayload();
        demander.executer(
                new SaisirService.Commande(
                        a.dossier(),
                        a.departement(),
                        acte(a),
                        a.affectation(),
                        a.mission(),
                        a.organisation(),
                        Sequence.of(message),
                        MessageId.of(message)));
    }

    @Bean
    Consumer<Message<AffectationV1>> transmettreRapport(
            NoterMission noter, OuvrirTransmissions ouvrir, HorlogeMetier horloge) {
        return message -> remettre(message, false, noter, ouvrir, horloge);
    }

    @Bean
    Consumer<Message<AffectationV1>> transmettreCarence(
            NoterMission noter, OuvrirTransmissions ouvrir, HorlogeMetier horloge) {
        return message -> remettre(message, true, noter, ouvrir, horloge);
    }

    private static void remettre(
            Message<AffectationV1> message,
            boolean carence,
            NoterMission noter,
            OuvrirTransmissions ouvrir,
            HorlogeMetier horloge) {
        var a = message.getPayload();
        noter.executer(
                a.dossier(),
                a.departement(),
                a.mission(Sequence.of(message)),
                MessageId.of(message));
        ouvrir.executer(
                new Occasion.RapportRemis(
                        a.dossier(),
                        a.departement(),
                        acte(a),
                        a.affectation(),
                        a.mission(),
                        a.organisation(),
                        a.pourLeJuge(),
                        a.le() == null ? horloge.aujourdhui() : a.le(),
                        carence),
                MessageId.of(message));
    }

    @Bean
    Consumer<Message<MissionFinieV1>> affectationRefusee(FinDeMission fin) {
        return message -> fin.noter(message, Issue.REFUSEE);
    }

    @Bean
    Consumer<Message<MissionFinieV1>> affectationClose(FinDeMission fin) {
        return message -> fin.noter(message, Issue.CLOSE);
    }

    /** The organisation has nothing to do with it any more, nor owes what it would have brought. */
    record FinDeMission(
            NoterMission noter,
            SuivreTransmissions suivre,
            DossiersConnus dossiers,
            HorlogeMetier horloge) {

        void noter(Message<MissionFinieV1> message, Issue issue) {
            var finie = message.getPayload();
            var id = MessageId.of(message);
            finie.mission(issue, Sequence.of(message))
                    .ifPresent(mission -> {
                        noter.executer(finie.dossier(), finie.departement(), mission, id);
                        var racine = dossiers.racine(finie.dossier());
                        suivre.executer(
                                racine,
                                new Suite.Missions(dossiers.du(racine)),
                                horloge.aujourdhui(),
                                id);
                    });
        }
    }

    @Bean
    FinDeMission finDeMission(
            NoterMission noter,
            SuivreTransmissions suivre,
            DossiersConnus dossiers,
            HorlogeMetier horloge) {
        return new FinDeMission(noter, suivre, dossiers, horloge);
    }

    @Bean
    Consumer<Message<ImplicationTermineeV1>> implicationTerminee(NoterFinImplication noter) {
        return message -> {
            var terminee = message.getPayload();
            noter.executer(
                    terminee.dossier(),
                    terminee.departement(),
                    terminee.implication(),
                    MessageId.of(message));
        };
    }

    /** An event of an assignment that does not name its act is about the assignment itself. */
    private static String acte(AffectationV1 a) {
        return a.acte() == null ? a.affectation() : a.acte();
    }
}
