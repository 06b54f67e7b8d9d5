package fr.ancrage.commissions.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.ServiceDemarre;
import fr.ancrage.commissions.UnCaseService;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.candidature.usecase.NoterFait;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.platform.test.droits.Chose;
import fr.ancrage.platform.test.droits.Lieu;
import fr.ancrage.platform.test.droits.MatriceDesDroits;
import fr.ancrage.platform.test.http.Client;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each place has a sitting with a case on its agenda, its opinion and what is recommended, and a
 * case that waits: in the first, the plenary, where UNPI sits and Orvitis is asked to act.
 */
@ServiceDemarre
class MatriceTest extends MatriceDesDroits {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final String BASE = "/api/commissions";
    private static final String DATE = "2026-11-20";

    @LocalServerPort int port;
    @Autowired NoterFait noter;

    @Override
    protected int port() {
        return port;
    }

    @Override
    protected List<Chose> faire() {
        var choses = new ArrayList<Chose>();
        for (var lieu : Lieu.values()) {
            var dossier = dossier(lieu);
            UnCaseService.nommer(dossier, menage(lieu));
            var seance = seance(lieu, dossier);
            choses.add(
                    Chose.de("seance", lieu, seance)
                            .avec("date", DATE)
                            .lien("ordre-du-jour", membre(lieu)));
            choses.add(inscription(lieu, dossier));
            choses.add(preconisation(lieu, dossier).avec("seance", seance));
            var attend = dossier(lieu);
            candidate(lieu, attend);
            choses.add(Chose.de("candidature", lieu, attend).avec("dossier", attend));
        }
        return choses;
    }

    /**
     * A case that waits, or one of a sitting with or without an avis, and recommendations or none.
     */
    @Override
    protected List<Chose> engendrer(Random hasard, int essai) {
        var lieu = hasard.nextBoolean() ? Lieu.PROPRE : Lieu.AUTRE_TERRITOIRE;
        var dossier = dossier(lieu);
        if (hasard.nextInt(4) == 0) {
            candidate(lieu, dossier);
            return List.of(Chose.de("candidature", lieu, dossier).avec("dossier", dossier));
        }
        UnCaseService.nommer(dossier, menage(lieu));
        candidate(lieu, dossier);
        var seance = programmer(lieu, "09:%02d".formatted(10 + essai), dossier);
        var choses = new ArrayList<Chose>();
        choses.add(
                Chose.de("seance", lieu, seance)
                        .avec("date", DATE)
                        .lien("ordre-du-jour", membre(lieu)));
        choses.add(inscription(lieu, dossier));
        if (hasard.nextBoolean()) {
            rendre(lieu, seance, dossier);
            choses.add(preconisation(lieu, dossier).avec("seance", seance));
        }
        return choses;
    }

    private static Chose inscription(Lieu lieu, String dossier) {
        return Chose.de("inscription", lieu, dossier)
                .lien("ordre-du-jour", membre(lieu))
                .secrets(menage(lieu), "rue des Œillets")
                .mots("A", observation(lieu))
                .imprimeComme(menage(lieu));
    }

    private static String formation(Lieu lieu) {
        return switch (lieu) {
            case PROPRE -> "ccapex-pleniere";
            case MEME_TERRITOIRE -> "mediation-dijon";
            case AUTRE_TERRITOIRE -> "territorialisee-beaune";
            case AUTRE_DEPARTEMENT -> "ccapex-nord-77";
            case AILLEURS -> "ccapex-77";
        };
    }

    private static String menage(Lieu lieu) {
        return switch (lieu) {
            case PROPRE -> "Alouette";
            case MEME_TERRITOIRE -> "Bergeronnette";
            case AUTRE_TERRITOIRE -> "Cormoran";
            case AUTRE_DEPARTEMENT -> "Draine";
            case AILLEURS -> "Échasse";
        };
    }

    private static String observation(Lieu lieu) {
        return "Observation " + lieu.ordinal() + " de la commission.";
    }

    private static String membre(Lieu lieu) {
        return lieu.implique() ? "unpi-21" : "caf-" + lieu.departement();
    }

    private static String bailleur(Lieu lieu) {
        return lieu.implique() ? "orvitis" : lieu.departement().equals("21") ? "habellis" : "cd-77";
    }

    private String dossier(Lieu lieu) {
        var id = UUID.randomUUID().toString();
        noter.executer(
                new NoterFait.Commande(
                        id,
                        lieu.departement(),
                        "acte.recu",
                        "dossiers/" + id + "/1",
                        d ->
                                d.avec(
                                        new ActeSuivi("C" + id, "CQL", JOUR, JOUR, 1),
                                        new Situation(
                                                lieu.commune(),
                                                lieu.arrondissement(),
                                                Parc.PUBLIC,
                                                Stade.CQL,
                                                bailleur(lieu),
                                                null))));
        return id;
    }

    private void candidate(Lieu lieu, String dossier) {
        fait(
                lieu,
                BASE + "/candidatures",
                "{\"dossier\":\"%s\",\"formation\":\"%s\",\"motif\":\"essai\"}"
                        .formatted(dossier, formation(lieu)));
    }

    private String seance(Lieu lieu, String dossier) {
        candidate(lieu, dossier);
        var id = programmer(lieu, "18:" + (30 + lieu.ordinal()), dossier);
        rendre(lieu, id, dossier);
        return id;
    }

    private String programmer(Lieu lieu, String heure, String dossier) {
        var id =
                fait(
                                lieu,
                                BASE + "/seances",
                                "{\"formation\":\"%s\",\"date\":\"%s\",\"heure\":\"%s\",\"lieu\":\"essai\"}"
                                        .formatted(formation(lieu), DATE, heure))
                        .path("id")
                        .asString();
        fait(lieu, BASE + "/seances/" + id + "/inscriptions", "{\"dossier\":\"" + dossier + "\"}");
        return id;
    }

    private void rendre(Lieu lieu, String seance, String dossier) {
        fait(
                lieu,
                BASE + "/seances/" + seance + "/avis",
                """
                {"dossier":"%s","avis":"MAINTIEN","observation":"%s",
                 "preconisations":[{"type":"PLAN_APUREMENT","organisation":"%s","quoi":"essai","echeance":"2026-12-15"}]}\
                """
                        .formatted(dossier, observation(lieu), bailleur(lieu)));
    }

    private Chose preconisation(Lieu lieu, String dossier) {
        var id =
                secretariat(lieu)
                        .get(BASE + "/preconisations?dossier=" + dossier)
                        .corps()
                        .path("elements")
                        .get(0)
                        .path("preconisation")
                        .path("id")
                        .asString();
        return Chose.de("preconisation", lieu, id)
                .avec("dossier", dossier)
                .vueComme("\"id\":\"" + id + "\"")
                .lien("ordre-du-jour", membre(lieu))
                .lien("adresse", bailleur(lieu));
    }

    private tools.jackson.databind.JsonNode fait(Lieu lieu, String chemin, String corps) {
        var reponse = secretariat(lieu).post(chemin, corps);
        assertThat(reponse.statut()).as(chemin + " " + reponse.texte()).isBetween(200, 201);
        return reponse.corps();
    }

    private Client secretariat(Lieu lieu) {
        return Client.agent(port, "s", "ddets-" + lieu.departement(), "secretariat");
    }

    @Test
    void les_petits_effectifs_se_cachent_a_qui_ne_suit_pas_tout_le_departement() {
        var chemin = BASE + "/indicateurs";
        for (var qui :
                List.of(
                        Client.agent(port, "m", "sous-prefecture-meaux", "gestionnaire"),
                        Client.agent(port, "o", "ddets-21", "observateur"))) {
            assertThat(qui.get(chemin).corps().path("petitsEffectifsMasques").asBoolean()).isTrue();
        }
        for (var qui :
                List.of(
                        Client.agent(port, "s", "ddets-77", "secretariat"),
                        Client.agent(port, "g", "ddets-21", "gestionnaire"))) {
            assertThat(qui.get(chemin).corps().path("petitsEffectifsMasques").asBoolean())
                    .isFalse();
        }
    }
}
