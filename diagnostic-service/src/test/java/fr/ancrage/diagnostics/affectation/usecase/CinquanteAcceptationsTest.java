package fr.ancrage.diagnostics.affectation.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.MotifRefus;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.AgirSurAffectation.Resultat;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceDemarre
class CinquanteAcceptationsTest {

    @Autowired DemanderMission demander;
    @Autowired AgirSurAffectation agir;
    @Autowired MongoTemplate mongo;

    private final String dossier = UUID.randomUUID().toString();

    private DemanderMission.Commande demande(String message) {
        return new DemanderMission.Commande(
                Mission.DSF,
                dossier,
                "21",
                "21231",
                Parc.PUBLIC,
                new ActeDeclencheur("C1", NatureActe.ASSIGNATION, LocalDate.of(2026, 11, 12)),
                LocalDate.of(2026, 11, 20),
                null,
                null,
                0,
                null,
                null,
                Set.of(),
                null,
                1,
                new Origine("message", message));
    }

    @Test
    void cinquante_agents_acceptent_un_seul_l_emporte() throws Exception {
        demander.executer(demande("m"));
        var id = AffectationId.pour(dossier, "C1", Mission.DSF);
        var essais = new ArrayList<Callable<Resultat>>();
        for (int i = 0; i < 50; i++) {
            var agent =
                    new AgentConnecte(
                            "id-" + i,
                            "agent-" + i,
                            "dijon-metropole",
                            Set.of("travailleur-social"),
                            Set.of());
            essais.add(() ->
                    agir.executer(
                            new AgirSurAffectation.Commande(
                                    id,
                                    ActeAffectation.ACCEPTER,
                                    agent,
                                    (a, jour) -> a.accepter(agent.identifiant(), jour))));
        }
        var resultats = new ArrayList<Resultat>();
        try (var taches = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var resultat : taches.invokeAll(essais)) {
                resultats.add(resultat.get());
            }
        }
        assertThat(resultats).filteredOn(Resultat.Fait.class::isInstance).hasSize(1);
        assertThat(resultats)
                .filteredOn(r -> r.equals(new Resultat.Refuse(MotifRefus.DEJA_ACCEPTEE)))
                .hasSize(49);
    }

    @Test
    void cinquante_consommateurs_du_meme_acte_font_une_affectation() throws Exception {
        var essais = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 50; i++) {
            var message = "m" + i;
            essais.add(() -> {
                demander.executer(demande(message));
                return null;
            });
        }
        try (var taches = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var fini : taches.invokeAll(essais)) {
                fini.get();
            }
        }
        assertThat(
                        mongo.getCollection("affectations")
                                .find(new Document("dossier", dossier))
                                .into(new ArrayList<>()))
                .singleElement()
                .satisfies(d -> assertThat(d.getList("journal", Document.class)).hasSize(1));
    }
}
