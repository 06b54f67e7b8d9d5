package fr.ancrage.dossiers.procedure.messaging;

import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitAffectation;
import fr.ancrage.dossiers.procedure.usecase.NoterAffectation;
import fr.ancrage.dossiers.procedure.usecase.NoterAffectation.Effet;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What the diagnostic-service says of its assignments; each message is one fact on one case. */
@Configuration(proxyBeanMethods = false)
class AffectationsRecues {

    /**
     * The fields that this service reads of the nine events; a refusal and a closing give a reason,
     * and so on.
     */
    record AffectationV1(
            String affectation,
            String dossier,
            String mission,
            @Nullable String organisation,
            @Nullable String regle,
            @Nullable String motif,
            @Nullable String issue,
            @Nullable String moyen,
            @Nullable String resultat,
            @Nullable LocalDate demandeeLe,
            @Nullable LocalDate le) {

        FaitAffectation toDomain(String fait) {
            return new FaitAffectation(
                    fait,
                    affectation,
                    mission,
                    organisation,
                    regle,
                    precision(),
                    le == null ? demandeeLe : le);
        }

        private @Nullable String precision() {
            if (motif != null) {
                return motif;
            }
            return issue != null ? issue : resultat;
        }
    }

    private final NoterAffectation noter;
    private final HorlogeMetier horloge;

    AffectationsRecues(NoterAffectation noter, HorlogeMetier horloge) {
        this.noter = noter;
        this.horloge = horloge;
    }

    @Bean
    Consumer<Message<AffectationV1>> affectationCreee() {
        return noter("affectation.creee", Effet.DEBUT);
    }

    @Bean
    Consumer<Message<AffectationV1>> affectationSansOrganisation() {
        return noter("affectation.sans-organisation", Effet.AUCUN);
    }

    @Bean
    Consumer<Message<AffectationV1>> affectationAcceptee() {
        return noter("affectation.acceptee", Effet.AUCUN);
    }

    @Bean
    Consumer<Message<AffectationV1>> affectationRefusee() {
        return noter("affectation.refusee", Effet.REFUS);
    }

    @Bean
    Consumer<Message<AffectationV1>> tentativeEnregistree() {
        return noter("affectation.tentative-enregistree", Effet.AUCUN);
    }

    @Bean
    Consumer<Message<AffectationV1>> rapportRemis() {
        return noter("affectation.rapport-remis", Effet.RAPPORT);
    }

    @Bean
    Consumer<Message<AffectationV1>> carenceConstatee() {
        return noter("affectation.carence-constatee", Effet.CARENCE);
    }

    @Bean
    Consumer<Message<AffectationV1>> affectationClose() {
        return noter("affectation.close", Effet.FIN);
    }

    @Bean
    Consumer<Message<AffectationV1>> actualisationDemandee() {
        return noter("affectation.actualisation-demandee", Effet.DEBUT);
    }

    private Consumer<Message<AffectationV1>> noter(String fait, Effet effet) {
        return message -> {
            AffectationV1 recue = Objects.requireNonNull(message.getPayload());
            noter.executer(
                    new NoterAffectation.Commande(
                            recue.dossier(),
                            recue.toDomain(fait),
                            effet,
                            Sequence.de(MessageId.of(message)),
                            horloge.aujourdhui(),
                            MessageId.of(message)));
        };
    }
}
