package fr.ancrage.commissions.indicateur.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.indicateur.model.FaitCompte;
import fr.ancrage.commissions.indicateur.model.FaitCompte.Genre;
import fr.ancrage.commissions.indicateur.usecase.CompterFait;
import fr.ancrage.platform.messages.MessageId;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What is counted, as it is told: one small document for each fact. */
@Configuration(proxyBeanMethods = false)
class FaitsACompter {

    /** {@code dossier.etape-enregistree.v1}, as far as the indicators read it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EtapeV1(
            String dossier,
            String departement,
            String commune,
            String parc,
            String acte,
            String nature,
            LocalDate date,
            LocalDate enregistreLe,
            @Nullable String sens,
            @Nullable String arrondissement,
            @Nullable String menage) {}

    /** {@code dossier.etape-annulee.v1}, as far as the indicators read it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AnnuleeV1(String dossier, String departement, String acte, String nature) {}

    /** {@code affectation.creee.v1}, as far as the indicators read it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String acte,
            LocalDate demandeeLe) {}

    /** {@code affectation.rapport-remis.v1}, as far as the indicators read it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RapportV1(
            String affectation, String dossier, String departement, String mission, LocalDate le) {}

    @Bean
    Consumer<Message<EtapeV1>> compterActe(CompterFait compter, TablesFormations tables) {
        return message -> {
            var e = message.getPayload();
            compter.executer(
                    new FaitCompte(
                            Genre.ACTE,
                            e.departement(),
                            e.dossier(),
                            e.acte(),
                            sequence(message),
                            true,
                            e.nature(),
                            e.sens(),
                            e.date(),
                            e.parc(),
                            e.arrondissement() == null
                                    ? tables.pour(e.departement(), e.enregistreLe())
                                            .flatMap(t -> t.commune(e.commune()))
                                            .map(Commune::arrondissement)
                                            .orElse(null)
                                    : e.arrondissement(),
                            e.menage(),
                            null));
        };
    }

    @Bean
    Consumer<Message<AnnuleeV1>> decompterActe(CompterFait compter) {
        return message -> {
            var a = message.getPayload();
            compter.executer(
                    new FaitCompte(
                            Genre.ACTE,
                            a.departement(),
                            a.dossier(),
                            a.acte(),
                            sequence(message),
                            false,
                            a.nature(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
        };
    }

    @Bean
    Consumer<Message<DemandeV1>> compterDemande(CompterFait compter) {
        return message -> {
            var d = message.getPayload();
            compter.executer(
                    new FaitCompte(
                            Genre.DEMANDE,
                            d.departement(),
                            d.dossier(),
                            d.affectation(),
                            sequence(message),
                            true,
                            d.mission(),
                            null,
                            d.demandeeLe(),
                            null,
                            null,
                            null,
                            d.acte()));
        };
    }

    @Bean
    Consumer<Message<RapportV1>> compterRapport(CompterFait compter) {
        return message -> {
            var r = message.getPayload();
            compter.executer(
                    new FaitCompte(
                            Genre.RAPPORT,
                            r.departement(),
                            r.dossier(),
                            r.affectation(),
                            sequence(message),
                            true,
                            r.mission(),
                            null,
                            r.le(),
                            null,
                            null,
                            null,
                            null));
        };
    }

    /** The place of a fact in the history of its aggregate, last part of its message's id. */
    private static long sequence(Message<?> message) {
        var id = MessageId.of(message);
        var fin = id.substring(id.lastIndexOf('/') + 1);
        return fin.matches("\\d{1,18}") ? Long.parseLong(fin) : 0;
    }
}
