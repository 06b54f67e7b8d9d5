package fr.ancrage.dossiers.procedure.messaging;

import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerDecisionApl;
import fr.ancrage.dossiers.procedure.usecase.NoterFaitService;
import fr.ancrage.dossiers.territoire.model.DureesDAcces;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What commissions make of a case: its sittings open it to their members for a while. */
@Configuration(proxyBeanMethods = false)
class CommissionsRecues {

    private static final String SERVICE = "commission-service";
    private static final String REUNION = "REUNION";
    private static final String EN_COURS = "EN_COURS";

    record DossierInscritV1(
            String dossier,
            String departement,
            String seance,
            String formation,
            LocalDate dateSeance,
            LocalDate le,
            List<String> organisations) {}

    record DossierRetireV1(
            String dossier,
            String seance,
            String formation,
            LocalDate dateSeance,
            LocalDate le,
            String motif) {}

    record AvisRenduV1(
            String dossier,
            String seance,
            String formation,
            LocalDate dateSeance,
            LocalDate le,
            String avis,
            List<PreconisationV1> preconisations) {}

    record PreconisationV1(String id, String type, String organisation) {}

    record PreconisationSuivieV1(
            String dossier,
            String seance,
            String preconisation,
            String type,
            String organisation,
            String etat,
            LocalDate le) {}

    record DecisionAplV1(String dossier, String seance, LocalDate le, String issue) {}

    private final NoterFaitService noter;
    private final HorlogeMetier horloge;
    private final Territoires territoires;

    CommissionsRecues(NoterFaitService noter, HorlogeMetier horloge, Territoires territoires) {
        this.noter = noter;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    @Bean
    Consumer<Message<DossierInscritV1>> dossierInscrit() {
        return message -> {
            DossierInscritV1 recu = Objects.requireNonNull(message.getPayload());
            String id = MessageId.of(message);
            // an involvement's last day is not seen any more: the day after the sitting, and then
            // the whole delay
            LocalDate fin = recu.dateSeance().plus(apresSeance(recu.departement())).plusDays(1);
            noter(
                    recu.dossier(),
                    new FaitService(
                            "commission.dossier-inscrit",
                            Map.of(
                                    "formation",
                                    recu.formation(),
                                    "dateSeance",
                                    recu.dateSeance().toString()),
                            recu.le()),
                    new Mouvement.Ouverture(
                            seance(recu.seance()),
                            Sequence.de(id),
                            true,
                            recu.organisations().stream()
                                    .map(o ->
                                            new Implication(
                                                    seance(recu.seance()) + "/" + o,
                                                    o,
                                                    Implication.Qualite.MEMBRE_COMMISSION,
                                                    recu.le(),
                                                    fin,
                                                    recu.formation() + "/" + recu.dateSeance()))
                                    .toList()),
                    id);
        };
    }

    @Bean
    Consumer<Message<DossierRetireV1>> dossierRetire() {
        return message -> {
            DossierRetireV1 recu = Objects.requireNonNull(message.getPayload());
            String id = MessageId.of(message);
            noter(
                    recu.dossier(),
                    new FaitService(
                            "commission.dossier-retire",
                            Map.of(
                                    "formation",
                                    recu.formation(),
                                    "dateSeance",
                                    recu.dateSeance().toString(),
                                    "motif",
                                    recu.motif()),
                            recu.le()),
                    // merged into a case of the same agenda, it goes on there
                    recu.motif().equals(REUNION)
                            ? new Mouvement.Aucun()
                            : new Mouvement.Fermeture(
                                    seance(recu.seance()), Sequence.de(id), fin(recu.le())),
                    id);
        };
    }

    @Bean
    Consumer<Message<AvisRenduV1>> avisRendu() {
        return message -> {
            AvisRenduV1 recu = Objects.requireNonNull(message.getPayload());
            String id = MessageId.of(message);
            noter(
                    recu.dossier(),
                    new FaitService(
                            "commission.avis-rendu",
                            Map.of(
                                    "formation",
                                    recu.formation(),
                                    "dateSeance",
                                    recu.dateSeance().toString(),
                                    "avis",
                                    recu.avis(),
                                    "preconisations",
                                    recu.preconisations().stream()
                                            .map(p -> p.type() + ":" + p.organisation())
                                            .collect(Collectors.joining(","))),
                            recu.le()),
                    new Mouvement.Plusieurs(
                            recu.preconisations().stream()
                                    .flatMap(p -> appel(recu, p, id).stream())
                                    .toList()),
                    id);
        };
    }

    @Bean
    Consumer<Message<PreconisationSuivieV1>> preconisationSuivie() {
        return message -> {
            PreconisationSuivieV1 recu = Objects.requireNonNull(message.getPayload());
            noter(
                    recu.dossier(),
                    new FaitService(
                            "commission.preconisation-suivie",
                            Map.of(
                                    "type",
                                    recu.type(),
                                    "organisation",
                                    recu.organisation(),
                                    "etat",
                                    recu.etat()),
                            recu.le()),
                    suivi(recu, MessageId.of(message)),
                    MessageId.of(message));
        };
    }

    /** What was decided of the housing aid is an act of the case. */
    @Bean
    Consumer<Message<DecisionAplV1>> decisionApl(EnregistrerDecisionApl enregistrer) {
        return message -> {
            DecisionAplV1 recue = Objects.requireNonNull(message.getPayload());
            enregistrer.executer(
                    new EnregistrerDecisionApl.Commande(
                            recue.dossier(),
                            recue.seance(),
                            recue.le(),
                            recue.issue(),
                            SERVICE,
                            horloge.aujourdhui()));
        };
    }

    /** Who is called in sees the case from then on, until what it was called in for is over. */
    private Optional<Mouvement> appel(AvisRenduV1 avis, PreconisationV1 p, String message) {
        String cle = preconisation(avis.seance(), p.id());
        return appelee(p.organisation())
                .map(enTantQue ->
                        new Mouvement.Ouverture(
                                cle,
                                Sequence.de(message),
                                true,
                                List.of(
                                        new Implication(
                                                cle + "/" + p.organisation(),
                                                p.organisation(),
                                                enTantQue,
                                                avis.le(),
                                                null,
                                                p.type()))));
    }

    private Mouvement suivi(PreconisationSuivieV1 recu, String message) {
        return recu.etat().equals(EN_COURS) || appelee(recu.organisation()).isEmpty()
                ? new Mouvement.Aucun()
                : new Mouvement.Fermeture(
                        preconisation(recu.seance(), recu.preconisation()),
                        Sequence.de(message),
                        fin(recu.le()));
    }

    /** All others see a case by what they do in it, not by what is recommended to them. */
    private Optional<Implication.Qualite> appelee(String organisation) {
        return territoires
                .deLOrganisation(organisation, horloge.aujourdhui())
                .flatMap(t -> t.parCode(organisation))
                .flatMap(o ->
                        switch (o.type()) {
                            case "ADIL", "BANQUE_DE_FRANCE", "ACTION_LOGEMENT" ->
                                    Optional.of(Implication.Qualite.APPELE);
                            case "SIAO" -> Optional.of(Implication.Qualite.SIAO);
                            default -> Optional.empty();
                        });
    }

    private Period apresSeance(String departement) {
        return territoires
                .pour(departement, horloge.aujourdhui())
                .map(TerritoireDossiers::durees)
                .orElse(DureesDAcces.SANS_CHARTE)
                .apresSeance();
    }

    /** What has ended is refused at once, whatever day its publisher lives in. */
    private LocalDate fin(LocalDate le) {
        LocalDate aujourdhui = horloge.aujourdhui();
        return le.isAfter(aujourdhui) ? aujourdhui : le;
    }

    private static String seance(String id) {
        return "seance/" + id;
    }

    private static String preconisation(String seance, String id) {
        return "preconisation/" + seance + "/" + id;
    }

    private void noter(String dossier, FaitService fait, Mouvement mouvement, String message) {
        noter.executer(new NoterFaitService.Commande(dossier, fait, mouvement, SERVICE, message));
    }
}
