package fr.ancrage.diagnostics.partie.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.faits.Sequence;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Fait;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Fermeture;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Ouverture;
import fr.ancrage.diagnostics.partie.model.Partie.Qualite;
import fr.ancrage.diagnostics.partie.usecase.NoterPartie;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Who has a part in a dossier, as the cases, the sittings and the pool say it. */
@Configuration(proxyBeanMethods = false)
class PartiesRecues {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record EtapeV1(String dossier, LocalDate enregistreLe, @Nullable String bailleur) {

        /** An act that names no landlord of the charter says that there is none. */
        Fait fait(long sequence) {
            return new Ouverture(
                    FaitsDesParties.BAIL,
                    sequence,
                    Qualite.BAILLEUR,
                    bailleur == null ? Set.of() : Set.of(bailleur),
                    enregistreLe,
                    null);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InscritV1(
            String dossier,
            String departement,
            String seance,
            LocalDate dateSeance,
            LocalDate le,
            Set<String> organisations) {

        /** The day of the sitting, then the whole delay, the last day of it included. */
        Fait fait(long sequence, Period apresSeance) {
            return new Ouverture(
                    FaitsDesParties.seance(seance),
                    sequence,
                    Qualite.MEMBRE_COMMISSION,
                    organisations,
                    le,
                    dateSeance.plus(apresSeance).plusDays(1));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RetireV1(String dossier, String seance, String motif) {

        private static final String REUNION = "REUNION";

        /** Merged into a case of the same agenda, it goes on there. */
        boolean quitteLaSeance() {
            return !motif.equals(REUNION);
        }

        Fait fait(long sequence) {
            return new Fermeture(FaitsDesParties.seance(seance), sequence);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record EntreeV1(String entree, String dossier, String organisation, LocalDate le) {

        Fait auVivier(long sequence) {
            return ouverture(FaitsDesParties.entree(entree), sequence, Qualite.VIVIER);
        }

        Fait chefDeFile(long sequence) {
            return ouverture(FaitsDesParties.chefDeFile(entree), sequence, Qualite.CHEF_DE_FILE);
        }

        private Fait ouverture(String quoi, long sequence, Qualite qualite) {
            return new Ouverture(quoi, sequence, qualite, Set.of(organisation), le, null);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SortieV1(String entree, String dossier) {

        Fait fait(long sequence) {
            return new Fermeture(FaitsDesParties.entree(entree), sequence);
        }
    }

    private final NoterPartie noter;
    private final TablesRepartition tables;
    private final HorlogeMetier horloge;

    PartiesRecues(NoterPartie noter, TablesRepartition tables, HorlogeMetier horloge) {
        this.noter = noter;
        this.tables = tables;
        this.horloge = horloge;
    }

    /** The landlord, when it is an organisation of the charter. */
    @Bean
    Consumer<Message<EtapeV1>> noterBailleur() {
        return message ->
                noter(
                        message.getPayload().dossier(),
                        message.getPayload().fait(Sequence.of(message)));
    }

    /** A sitting opens the dossier to its members for a while. */
    @Bean
    Consumer<Message<InscritV1>> noterInscription() {
        return message -> {
            var recu = message.getPayload();
            noter(recu.dossier(), recu.fait(Sequence.of(message), apresSeance(recu.departement())));
        };
    }

    @Bean
    Consumer<Message<RetireV1>> noterRetrait() {
        return message -> {
            var recu = message.getPayload();
            if (recu.quitteLaSeance()) {
                noter(recu.dossier(), recu.fait(Sequence.of(message)));
            }
        };
    }

    @Bean
    Consumer<Message<EntreeV1>> noterEntreeAuVivier() {
        return message ->
                noter(
                        message.getPayload().dossier(),
                        message.getPayload().auVivier(Sequence.of(message)));
    }

    /** The landlord who leads, tenant of its own or not. */
    @Bean
    Consumer<Message<EntreeV1>> noterChefDeFile() {
        return message ->
                noter(
                        message.getPayload().dossier(),
                        message.getPayload().chefDeFile(Sequence.of(message)));
    }

    @Bean
    Consumer<Message<SortieV1>> noterSortieDuVivier() {
        return message ->
                noter(
                        message.getPayload().dossier(),
                        message.getPayload().fait(Sequence.of(message)));
    }

    private Period apresSeance(String departement) {
        return tables.pour(departement, horloge.aujourdhui())
                .map(TableRepartition::accesMembre)
                .orElse(Period.ZERO);
    }

    private void noter(String dossier, Fait fait) {
        noter.executer(new NoterPartie.Commande(dossier, fait));
    }
}
