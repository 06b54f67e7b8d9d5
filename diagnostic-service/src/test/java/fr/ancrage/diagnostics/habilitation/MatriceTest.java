package fr.ancrage.diagnostics.habilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.diagnostics.LeBroker;
import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Ouverture;
import fr.ancrage.diagnostics.partie.model.Partie.Qualite;
import fr.ancrage.diagnostics.partie.usecase.NoterPartie;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.platform.test.droits.Chose;
import fr.ancrage.platform.test.droits.Lieu;
import fr.ancrage.platform.test.droits.MatriceDesDroits;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Each place has a diagnosis asked, another one handed in with its social report, an operator's
 * visit, and a case in which a visit may be asked. In Dijon the first place's are Dijon Métropole's
 * and ADEFO's; Beaune's household is declared known by Dijon Métropole, which has nothing to do for
 * it.
 */
@ServiceDemarre
class MatriceTest extends MatriceDesDroits {

    private static final String AFFECTATIONS = "/api/diagnostics/affectations/";
    private static final String SECTIONS =
            """
            {"redacteur":"@","presenceLocataire":"@","transmission":"@","identiteLocataire":"@","situationFamiliale":"@",
             "accompagnement":"@","situationLocative":"@","endettementLocatif":"@","traitementDette":"@",
             "reprisePaiement":"@","capaciteRemboursement":"@","preconisations":"@"}\
            """;
    private static final String RAPPORT =
            """
            {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","internes":"@","sections":%s,
             "rapportSocial":{"motifsProcedure":"@","motifsEmpechantMaintien":"@","typologieSouhaitee":"@","planDette":"@",
             "occupationLogement":"@","aucunAccompagnement":true}}\
            """
                    .formatted(SECTIONS)
                    .replace("@", "essai");

    private static final Map.Entry<String, String> ACCEPTER = Map.entry("/acceptation", "{}");
    private static final Map.Entry<String, String> TENTER =
            Map.entry(
                    "/tentatives",
                    "{\"le\":\"2026-11-19\",\"moyen\":\"SMS\",\"demiJournee\":\"MATIN\",\"resultat\":\"JOINT\"}");
    private static final Map.Entry<String, String> REFUSER =
            Map.entry("/refus", "{\"motif\":\"essai\"}");

    @LocalServerPort int port;
    @Autowired DemanderMission demander;
    @Autowired NoterPartie noter;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;

    @Override
    protected int port() {
        return port;
    }

    @Override
    protected List<Chose> faire() {
        var choses = new ArrayList<Chose>();
        for (var lieu : Lieu.values()) {
            choses.add(affectation(lieu, "affectation", Mission.DSF));
            var rendue = rendue(affectation(lieu, "rendue", Mission.DSF));
            choses.add(rendue);
            choses.add(rendue.commeSorte("notes"));
            choses.add(avecSesParties(rendue).commeSorte("rapport"));
            choses.add(affectation(lieu, "mission", visitee(lieu)));
            choses.add(visite(lieu));
        }
        return choses;
    }

    /** Seine-et-Marne's charter has no visit: another mission stands for it there. */
    private static Mission visitee(Lieu lieu) {
        return lieu.departement().equals("21") ? Mission.VISITE_ANTICIPATION : Mission.DSF;
    }

    /** At any point of its life. */
    @Override
    protected List<Chose> engendrer(Random hasard, int essai) {
        var lieu = hasard.nextBoolean() ? Lieu.PROPRE : Lieu.AUTRE_TERRITOIRE;
        if (hasard.nextBoolean()) {
            return List.of(rendue(affectation(lieu, "rendue", Mission.DSF)));
        }
        var chose = affectation(lieu, "affectation", Mission.DSF);
        var service = de(String.valueOf(chose.valeurs().get("organisation")), "travailleur-social");
        for (var acte : List.of(ACCEPTER, TENTER, REFUSER)) {
            if (hasard.nextBoolean()) {
                service.post(AFFECTATIONS + chose.id() + acte.getKey(), acte.getValue());
            }
        }
        // what it refused is no longer the service's
        var refusee = service.get(AFFECTATIONS + chose.id()).statut() == 404;
        return List.of(refusee ? chose.lien("affecte") : chose);
    }

    private Chose affectation(Lieu lieu, String sorte, Mission mission) {
        var dossier = UUID.randomUUID().toString();
        var connu = lieu == Lieu.AUTRE_TERRITOIRE ? "dijon-metropole" : "caf-" + lieu.departement();
        var id =
                demander.executer(
                                new DemanderMission.Commande(
                                        mission,
                                        dossier,
                                        lieu.departement(),
                                        lieu.commune(),
                                        Parc.PRIVE,
                                        new ActeDeclencheur(
                                                "C1",
                                                mission == Mission.DSF
                                                        ? NatureActe.ASSIGNATION
                                                        : NatureActe.CQL,
                                                LocalDate.of(2026, 11, 12)),
                                        LocalDate.of(2026, 11, 20),
                                        LocalDate.of(2027, 2, 25),
                                        null,
                                        0,
                                        null,
                                        null,
                                        Set.of(connu),
                                        null,
                                        1,
                                        new Origine("message", "dossiers/" + dossier + "/1")))
                        .orElseThrow()
                        .toString();
        var organisation = confiee(lieu, id, mission);
        return Chose.de(sorte, lieu, id)
                .avec("dossier", dossier)
                .avec("rapport", RAPPORT)
                .avec("organisation", organisation)
                .lien("connu", connu)
                .lien(mission == Mission.DSF ? "affecte" : "mission", organisation);
    }

    /** In Côte-d'Or the secretariat sees to it that the work is whose it must be here. */
    private String confiee(Lieu lieu, String id, Mission mission) {
        var secretariat = de("ddets-" + lieu.departement(), "secretariat");
        var designee =
                secretariat.get(AFFECTATIONS + id).corps().path("organisation").asString("aucune");
        if (!lieu.departement().equals("21")) {
            return designee;
        }
        var voulue =
                mission == Mission.DSF
                        ? lieu.implique() ? "dijon-metropole" : "cd-21"
                        : lieu.implique() ? "adefo" : "arc-en-ciel";
        if (!designee.equals("aucune") && !designee.equals(voulue)) {
            var role = mission == Mission.DSF ? "travailleur-social" : "operateur";
            de(designee, role).post(AFFECTATIONS + id + "/refus", "{\"motif\":\"essai\"}");
        }
        if (!designee.equals(voulue)) {
            var reponse =
                    secretariat.post(
                            AFFECTATIONS + id + "/reaffectation",
                            "{\"organisation\":\"" + voulue + "\",\"motif\":\"essai\"}");
            assertThat(reponse.statut()).as(reponse.corps().toString()).isEqualTo(200);
        }
        return voulue;
    }

    private Chose rendue(Chose chose) {
        var service = de(String.valueOf(chose.valeurs().get("organisation")), "travailleur-social");
        for (var acte : List.of(ACCEPTER, TENTER, Map.entry("/rapport", RAPPORT))) {
            var reponse = service.post(AFFECTATIONS + chose.id() + acte.getKey(), acte.getValue());
            assertThat(reponse.statut()).as(reponse.corps().toString()).isEqualTo(200);
        }
        return chose;
    }

    /**
     * In the first place a landlord, a sitting's member and who holds the pool have a part in it;
     * in the second the same landlord leads the rehousing of another's tenants.
     */
    private Chose avecSesParties(Chose chose) {
        return switch (chose.lieu()) {
            case PROPRE -> {
                partie(chose, FaitsDesParties.BAIL, Qualite.BAILLEUR, "orvitis");
                partie(chose, FaitsDesParties.seance("s"), Qualite.MEMBRE_COMMISSION, "unpi-21");
                partie(chose, FaitsDesParties.entree("e"), Qualite.VIVIER, "ddets-21");
                yield chose.lien("locataire", "orvitis")
                        .lien("ordre-du-jour", "unpi-21")
                        .lien("vivier", "ddets-21");
            }
            case MEME_TERRITOIRE -> {
                partie(chose, FaitsDesParties.chefDeFile("e"), Qualite.CHEF_DE_FILE, "orvitis");
                yield chose.lien("chef-de-file", "orvitis");
            }
            case AUTRE_TERRITOIRE, AUTRE_DEPARTEMENT, AILLEURS -> chose;
        };
    }

    private void partie(Chose chose, String quoi, Qualite qualite, String organisation) {
        noter.executer(
                new NoterPartie.Commande(
                        String.valueOf(chose.valeurs().get("dossier")),
                        new Ouverture(
                                quoi,
                                1,
                                qualite,
                                Set.of(organisation),
                                LocalDate.of(2026, 11, 20),
                                null)));
    }

    private Chose visite(Lieu lieu) {
        var dossier = UUID.randomUUID().toString();
        new LeBroker(rabbit)
                .etape(
                        dossier,
                        "Q-" + dossier,
                        "CQL",
                        Map.of(
                                "departement", lieu.departement(),
                                "arrondissement", lieu.arrondissement(),
                                "commune", lieu.commune(),
                                "stade", "CQL"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("visites")
                                        .find(new Document("dossier", dossier))
                                        .first()
                                != null);
        return Chose.de("visite", lieu, dossier).avec("dossier", dossier);
    }

    private Client de(String organisation, String role) {
        return Client.agent(port, role + "-" + organisation, organisation, role);
    }
}
