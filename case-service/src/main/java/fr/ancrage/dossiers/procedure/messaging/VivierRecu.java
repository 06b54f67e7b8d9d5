package fr.ancrage.dossiers.procedure.messaging;

import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.dossiers.procedure.usecase.NoterFaitService;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * A household's way through the pool of those to rehouse: who holds the pool sees the case while it
 * is there, and so does the landlord who leads.
 */
@Configuration(proxyBeanMethods = false)
class VivierRecu {

    private static final String VIVIER = "VIVIER";

    record VivierEntreeV1(
            String entree, String dossier, String organisation, String etat, LocalDate le) {}

    record VivierCompleteeV1(String entree, String dossier, String organisation, LocalDate le) {}

    record VivierChefDeFileV1(String entree, String dossier, String organisation, LocalDate le) {}

    record VivierSortieV1(String entree, String dossier, String issue, LocalDate le) {}

    private final NoterFaitService noter;
    private final HorlogeMetier horloge;

    VivierRecu(NoterFaitService noter, HorlogeMetier horloge) {
        this.noter = noter;
        this.horloge = horloge;
    }

    @Bean
    Consumer<Message<VivierEntreeV1>> entreeAuVivier() {
        return message -> {
            VivierEntreeV1 recu = Objects.requireNonNull(message.getPayload());
            String id = MessageId.of(message);
            noter(
                    recu.dossier(),
                    new FaitService(
                            "relogement.entree-au-vivier",
                            Map.of("organisation", recu.organisation(), "etat", recu.etat()),
                            recu.le()),
                    tenu(recu.entree(), recu.organisation(), recu.le(), id),
                    id);
        };
    }

    @Bean
    Consumer<Message<VivierCompleteeV1>> entreeCompletee() {
        return message -> {
            VivierCompleteeV1 recu = Objects.requireNonNull(message.getPayload());
            String id = MessageId.of(message);
            noter(
                    recu.dossier(),
                    new FaitService(
                            "relogement.entree-completee",
                            Map.of("organisation", recu.organisation()),
                            recu.le()),
                    tenu(recu.entree(), recu.organisation(), recu.le(), id),
                    id);
        };
    }

    @Bean
    Consumer<Message<VivierChefDeFileV1>> chefDeFileDesigne() {
        return message -> {
            VivierChefDeFileV1 recu = Objects.requireNonNull(message.getPayload());
            String id = MessageId.of(message);
            String cle = entree(recu.entree()) + "/chef-de-file";
            noter(
                    recu.dossier(),
                    new FaitService(
                            "relogement.chef-de-file-designe",
                            Map.of("organisation", recu.organisation()),
                            recu.le()),
                    new Mouvement.Ouverture(
                            cle,
                            Sequence.de(id),
                            true,
                            List.of(
                                    new Implication(
                                            cle + "/" + recu.organisation(),
                                            recu.organisation(),
                                            Implication.Qualite.BAILLEUR,
                                            recu.le(),
                                            null,
                                            Implication.CHEF_DE_FILE))),
                    id);
        };
    }

    @Bean
    Consumer<Message<VivierSortieV1>> sortieDuVivier() {
        return message -> {
            VivierSortieV1 recu = Objects.requireNonNull(message.getPayload());
            String id = MessageId.of(message);
            noter(
                    recu.dossier(),
                    new FaitService(
                            "relogement.sortie-du-vivier",
                            Map.of("issue", recu.issue()),
                            recu.le()),
                    new Mouvement.Fermeture(entree(recu.entree()), Sequence.de(id), fin(recu.le())),
                    id);
        };
    }

    /** Whether the entry or its completion comes first, who holds the pool sees the case. */
    private static Mouvement tenu(
            String entree, String organisation, LocalDate le, String message) {
        return new Mouvement.Ouverture(
                entree(entree),
                Sequence.de(message),
                false,
                List.of(
                        new Implication(
                                entree(entree) + "/" + organisation,
                                organisation,
                                Implication.Qualite.VIVIER,
                                le,
                                null,
                                VIVIER)));
    }

    /** What has ended is refused at once, whatever day its publisher lives in. */
    private LocalDate fin(LocalDate le) {
        LocalDate aujourdhui = horloge.aujourdhui();
        return le.isAfter(aujourdhui) ? aujourdhui : le;
    }

    private static String entree(String id) {
        return "vivier/" + id;
    }

    private void noter(String dossier, FaitService fait, Mouvement mouvement, String message) {
        noter.executer(
                new NoterFaitService.Commande(
                        dossier, fait, mouvement, "rehousing-service", message));
    }
}
