package fr.ancrage.dossiers.habilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LeBroker;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.platform.test.droits.Chose;
import fr.ancrage.platform.test.droits.Lieu;
import fr.ancrage.platform.test.droits.MatriceDesDroits;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each place has a case as full as it can be, and a file that was brought in. In the first,
 * everybody whom this service can learn of has a part: service, operator, landlord, office, CAF,
 * SIAO by the decision, member by the agenda, access to housing by the pool, whoever a commission
 * calls in, the police by the evaluation that is asked of it. Two more cases are nobody's but by
 * exception: one is open to those who asked, one no longer.
 */
@ServiceDemarre
class MatriceTest extends MatriceDesDroits {

    private static final String APPELE =
            "\"%s\"},{\"id\":\"%s\",\"type\":\"AUTRE\",\"organisation\":";
    private static final List<String> CRITERES = List.of("HANDICAP", "SANTE", "GROSSESSE");

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;

    @Override
    protected int port() {
        return port;
    }

    @Override
    protected List<Chose> faire() {
        for (var collection : List.of("dossiers", "menages", "actes", "foyers", "rapprochements")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
        var choses = new ArrayList<Chose>();
        for (var lieu : Lieu.values()) {
            var dossier = dossier(lieu, lieu.ordinal(), true, true, lieu.implique());
            var complet = lieu.implique() ? implique(dossier) : dossier;
            choses.add(complet);
            choses.add(complet.commeSorte("dossier-en-fichier"));
            choses.add(connaissance(dossier));
            choses.add(depot(lieu));
            choses.add(depotDUnLogiciel(lieu));
            choses.add(ouvertParException(lieu));
            choses.add(exceptionFinie(lieu));
        }
        return choses;
    }

    /** A statement, a plan that is broken and a budget. */
    private void dette(ClientApi secretariat, String id) {
        var chemin = "/api/dossiers/{id}/dette";
        fait(
                secretariat.post(
                        chemin + "/releves",
                        """
                        {"source":"MENAGE","au":"2026-11-18","montant":1300.5,"depuis":"2026-06-05",
                         "loyer":520,"charges":80,"aide":210,"tiersPayant":true}
                        """,
                        id));
        fait(
                secretariat.post(
                        chemin + "/plans",
                        """
                        {"type":"PCS","signeLe":"2026-09-01","dette":300,"mensualite":100,
                         "premiere":"2026-10-05"}
                        """,
                        id));
        fait(
                secretariat.post(
                        chemin + "/budgets",
                        """
                        {"au":"2026-11-18",
                         "postes":[{"nature":"SALAIRE","montant":1290,"periodicite":"MENSUELLE"}]}
                        """,
                        id));
    }

    private static Chose connaissance(Chose dossier) {
        return Chose.de("connaissance", dossier.lieu(), dossier.id())
                .secrets(dossier.valeurs().get("nom"), "rue du Serin")
                .imprimeComme(dossier.valeurs().get("reference"));
    }

    /** By the role of the account whose organisation has no other part in the case. */
    private static Map<String, String> demandeurs(Lieu lieu) {
        return switch (lieu) {
            case PROPRE, MEME_TERRITOIRE, AUTRE_TERRITOIRE ->
                    Map.of(
                            "acces-logement", "ddets-21",
                            "travailleur-social", "dijon-metropole",
                            "encadrant", "dijon-metropole",
                            "operateur", "adefo",
                            "siao", "siao-21");
            case AUTRE_DEPARTEMENT -> Map.of();
            case AILLEURS -> Map.of("gestionnaire", "sous-prefecture-meaux");
        };
    }

    private Chose ouvertParException(Lieu lieu) {
        var chose =
                dossier(lieu, 20 + lieu.ordinal(), true, false, false)
                        .commeSorte("ouvert-par-exception")
                        .lien(
                                "exception",
                                Set.copyOf(demandeurs(lieu).values()).toArray(String[]::new))
                        .lien("tient", quiTient(lieu));
        demandeurs(lieu).forEach((role, de) -> demander(chose, role + "-" + de, de, role));
        return chose;
    }

    private static String[] quiTient(Lieu lieu) {
        return lieu == Lieu.AUTRE_DEPARTEMENT
                ? new String[] {"ddets-77", "sous-prefecture-meaux"}
                : new String[] {"ddets-" + lieu.departement()};
    }

    private Chose exceptionFinie(Lieu lieu) {
        var chose =
                dossier(lieu, 40 + lieu.ordinal(), true, false, false)
                        .commeSorte("exception-finie");
        var secretariat = ClientApi.secretariat(port, lieu.departement());
        demandeurs(lieu)
                .forEach((role, de) -> {
                    demander(chose, role + "-" + de, de, role);
                    demander(chose, "collegue-" + role, de, role);
                });
        secretariat
                .get("/api/dossiers/acces-exceptions?taille=200")
                .corps()
                .get("elements")
                .forEach(acces -> {
                    if (acces.get("dossier").asString().equals(chose.id())
                            && !acces.get("agent").asString().startsWith("collegue-")) {
                        fait(
                                secretariat.post(
                                        "/api/dossiers/{id}/acces-exceptions/{exception}/fin",
                                        json(Map.of("raison", "Le référent est revenu.")),
                                        chose.id(),
                                        acces.get("id").asString()));
                    }
                });
        return chose;
    }

    private void demander(Chose chose, String agent, String organisation, String role) {
        fait(
                ClientApi.agent(port, agent, organisation, role)
                        .post(
                                "/api/dossiers/acces-exceptions",
                                json(
                                        Map.of(
                                                "reference",
                                                String.valueOf(chose.valeurs().get("reference")),
                                                "motif",
                                                "La famille appelle en urgence, son référent est absent.",
                                                "jours",
                                                2))));
    }

    /** A case of which each optional datum is there or not, and who has a part in it, by chance. */
    @Override
    protected List<Chose> engendrer(Random hasard, int essai) {
        // three things that a case has or has not: each combination once
        return essai >= 8
                ? List.of()
                : List.of(
                        dossier(
                                Lieu.PROPRE,
                                100 + essai,
                                (essai & 1) != 0,
                                (essai & 2) != 0,
                                (essai & 4) != 0));
    }

    private static String ville(Lieu lieu) {
        return switch (lieu) {
            case PROPRE, MEME_TERRITOIRE -> "Dijon";
            case AUTRE_TERRITOIRE -> "Beaune";
            case AUTRE_DEPARTEMENT -> "Meaux";
            case AILLEURS -> "Provins";
        };
    }

    private static String telephone(int n) {
        return "03801122" + (10 + n % 90);
    }

    /**
     * @param riche with rent, debt, children, contact, criteria
     * @param accorde whose expulsion is granted
     * @param aNous whose landlord, office and payer are those of the accounts
     */
    private Chose dossier(Lieu lieu, int n, boolean riche, boolean accorde, boolean aNous) {
        // far from every other name: a search forgives typing errors
        var nom =
                new Random(n)
                        .ints(9, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("", "Z", ""));
        var corps = new HashMap<String, Object>();
        corps.put("departement", lieu.departement());
        corps.put("parc", "PUBLIC");
        corps.put(
                "menage",
                Map.of(
                        "personnes",
                        List.of(Map.of("civilite", "Mme", "nom", nom, "prenom", "Apolline")),
                        "telephones",
                        riche ? List.of(telephone(n)) : List.of(),
                        "adresse",
                        Map.of("voie", (n + 1) + " rue du Serin", "commune", ville(lieu))));
        corps.put(
                "bailleur",
                Map.of("nom", aNous ? "Orvitis" : "Habellis", "type", "BAILLEUR_SOCIAL"));
        var acte = new HashMap<String, Object>();
        acte.put("numero", "M-" + n);
        acte.put("nature", "RFP");
        acte.put("date", "2026-11-12");
        if (aNous) {
            acte.put("etude", "SCP Vauban et Associés, Dijon");
            corps.put("organismePayeur", "CAF");
            corps.put("aideAuLogement", "APL");
        }
        if (riche) {
            acte.put("dette", 2517.43);
            corps.put("enfants", 2);
            corps.put("bail", Map.of("date", "2019-03-01", "loyer", 512.5, "charges", 60));
        }
        corps.put("acte", acte);
        var secretariat = ClientApi.secretariat(port, lieu.departement());
        var id = fait(secretariat.post("/api/dossiers", json(corps))).get("id").asString();
        // granted where the account of SIAO is, to tell its cases from the others
        var octroi = accorde && (aNous || !lieu.departement().equals("21"));
        if (octroi) {
            fait(
                    secretariat.post(
                            "/api/dossiers/{id}/actes",
                            json(
                                    Map.of(
                                            "numero",
                                            "D-" + n,
                                            "nature",
                                            "DECISION_CFP",
                                            "date",
                                            "2026-11-13",
                                            "sens",
                                            "OCTROI",
                                            "acteVise",
                                            "M-" + n,
                                            "expulsionPossibleLe",
                                            "2027-04-01",
                                            "veilleSociale",
                                            true,
                                            "criteres",
                                            riche ? CRITERES.subList(0, 1) : List.of())),
                            id));
        }
        if (riche) {
            fait(
                    secretariat.post(
                            "/api/dossiers/{id}/consentements",
                            json(
                                    Map.of(
                                            "objet", "CLPIL",
                                            "sens", "REFUS",
                                            "le", "2026-11-20",
                                            "moyen", "EN_LIGNE")),
                            id));
            dette(secretariat, id);
            fait(
                    secretariat.post(
                            "/api/dossiers/{id}/bonne-foi",
                            json(
                                    Map.of(
                                            "sens", "FAVORABLE",
                                            "le", "2026-11-20",
                                            "motifs", List.of("DEMARCHES"))),
                            id));
        }
        if (riche) {
            fait(
                    secretariat.post(
                            "/api/dossiers/{id}/menage",
                            json(
                                    Map.of(
                                            "version",
                                            0,
                                            "personnes",
                                            List.of(
                                                    Map.of(
                                                            "civilite",
                                                            "Mme",
                                                            "nom",
                                                            nom,
                                                            "prenom",
                                                            "Apolline")),
                                            "voie",
                                            (n + 1) + " rue du Serin",
                                            "telephones",
                                            List.of(telephone(n)),
                                            "courriel",
                                            "courriel-" + n + "@essai.invalid",
                                            "adultes",
                                            1,
                                            "enfants",
                                            2)),
                            id));
            fait(
                    secretariat.post(
                            "/api/dossiers/{id}/menage/vulnerabilites",
                            json(Map.of("critere", CRITERES.get(1))),
                            id));
        }
        if (aNous) {
            dire(secretariat, id, "caf-21", "MOTIF_SAISINE", "social-" + nom);
            dire(secretariat, id, "orvitis", "TYPOLOGIE", "logement-" + nom);
        }
        var lu = secretariat.get("/api/dossiers/{id}", id).corps();
        var chose =
                Chose.de("dossier", lieu, id)
                        .avec("reference", lu.get("reference").asString())
                        .avec("nom", nom)
                        .secrets(nom)
                        .mots("C", telephone(n), "courriel-" + n + "@essai.invalid")
                        .mots("D", "2517.43", "logement-" + nom)
                        .mots("S", "social-" + nom);
        if (aNous) {
            chose =
                    chose.lien("locataire", "orvitis")
                            .lien("signifie", "scp-vauban-dijon")
                            .lien("beneficiaire", "caf-21");
        }
        return octroi ? chose.lien("cfp-accorde", Chose.TOUTES) : chose;
    }

    private static void dire(
            ClientApi qui, String dossier, String organisation, String rubrique, String valeur) {
        fait(
                qui.post(
                        "/api/dossiers/{id}/situation/renseignements",
                        json(
                                Map.of(
                                        "organisation", organisation,
                                        "rubrique", rubrique,
                                        "valeur", valeur)),
                        dossier));
    }

    private Chose implique(Chose chose) {
        message(chose, "diagnostics", "affectation.creee.v1", "affectations/m-1/1", corps -> corps);
        message(
                chose,
                "diagnostics",
                "affectation.creee.v1",
                "affectations/m-2/1",
                corps ->
                        corps.replace("\"DSF\"", "\"VISITE_ANTICIPATION\"")
                                .replace("dijon-metropole", "adefo")
                                .replace("5e9c2f2a-2222", "5e9c2f2a-3333"));
        message(
                chose,
                "diagnostics",
                "affectation.rapport-remis.v1",
                "affectations/m-1/2",
                corps -> corps);
        message(
                chose,
                "commissions",
                "dossier.inscrit.v1",
                "seances/m/1",
                corps -> corps.replace("ccas-dijon", "unpi-21"));
        message(chose, "relogements", "vivier.entree.v1", "vivier/m/1", corps -> corps);
        message(
                chose,
                "relogements",
                "vivier.chef-de-file-designe.v1",
                "vivier/m/2",
                corps -> corps);
        message(
                chose,
                "commissions",
                "avis.rendu.v1",
                "seances/m/2",
                corps ->
                        corps.replace(
                                "\"ddets-21\"",
                                APPELE.formatted("adil-21", "p3")
                                        + APPELE.formatted("banque-de-france-21", "p4")
                                        + APPELE.formatted("action-logement-21", "p5")
                                        + "\"siao-21\""));
        message(
                chose,
                "notifications",
                "envoi.parti.v1",
                "envois/m/1",
                corps ->
                        corps.replace("ASSIGNATION_MENAGE", "REQUISITION_EVALUATION")
                                .replace(
                                        "\"MENAGE\"",
                                        "\"ORGANISATION\",\"organisation\":\"police-21\""));
        for (var qui :
                Map.of(
                                "adil-21", "adil",
                                "police-21", "forces-securite",
                                "dijon-metropole", "travailleur-social",
                                "adefo", "operateur",
                                "unpi-21", "membre-commission",
                                "ddets-21", "acces-logement")
                        .entrySet()) {
            var agent = ClientApi.agent(port, "attend", qui.getKey(), qui.getValue());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> agent.get("/api/dossiers/{id}", chose.id()).statut() == 200);
        }
        return chose.lien("affecte", "dijon-metropole")
                .lien("mission", "adefo")
                .lien("ordre-du-jour", "unpi-21", "cd-21", "caf-21")
                .lien("appele", "adil-21", "banque-de-france-21", "action-logement-21")
                .lien("oriente", "siao-21")
                .lien("evaluation", "police-21")
                .lien("adresse", "orvitis")
                .lien("vivier", "ddets-21")
                .lien("chef-de-file", "orvitis");
    }

    private void message(
            Chose chose,
            String exchange,
            String type,
            String messageId,
            UnaryOperator<String> change) {
        new LeBroker(rabbit).fait(exchange, type, messageId, chose.id(), change);
    }

    /** Whoever keeps the whole département follows what others brought in. */
    private Chose depot(Lieu lieu) {
        var depot =
                ClientApi.secretariat(port, lieu.departement())
                        .importer(
                                ClientApi.SAMPLES.resolve("samples-21/actes-avec-erreurs.csv"),
                                lieu.departement(),
                                false);
        var chose = Chose.de("import", lieu, depot.corps().get("id").asString());
        // a household of the lines that were refused
        chose = chose.secrets("Pasteur").imprimeComme("Pasteur");
        return lieu.departement().equals("21") ? chose.lien("tient-tout", "ddets-21") : chose;
    }

    /** Each place has its own landlord's software. */
    private Chose depotDUnLogiciel(Lieu lieu) {
        var bailleur =
                switch (lieu) {
                    case PROPRE -> "orvitis";
                    case MEME_TERRITOIRE, AUTRE_TERRITOIRE -> "grand-dijon-habitat";
                    case AUTRE_DEPARTEMENT, AILLEURS -> "habitat-77";
                };
        var depot =
                ClientApi.logiciel(port, bailleur)
                        .deposerLignes(
                                "nature=SAISINES_BAILLEURS",
                                "{\"nom\":\"Pinson\"}",
                                Map.of("Idempotency-Key", "matrice-" + lieu));
        return Chose.de("depot", lieu, fait(depot).get("id").asString())
                .lien("depositaire", bailleur)
                .secrets("Pinson");
    }

    private static tools.jackson.databind.JsonNode fait(Client.Reponse reponse) {
        assertThat(reponse.statut()).as(reponse.corps().toString()).isBetween(200, 201);
        return reponse.corps();
    }

    private static String json(Object corps) {
        return JsonMapper.shared().writeValueAsString(corps);
    }
}
