package fr.ancrage.dossiers.consentement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.consentement.usecase.EnregistrerConsentement;
import fr.ancrage.dossiers.consentement.usecase.RetirerConsentement;
import fr.ancrage.dossiers.consentement.web.ConsentementsController.ConsentementRequete;
import fr.ancrage.dossiers.consentement.web.ConsentementsController.RetraitRequete;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.territoire.model.DureesDAcces;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * An archived case is read, nothing is added to it, and the household still takes its word back.
 */
@ServiceDemarre
class DossierArchiveTest {

    private static final AgentConnecte SECRETARIAT =
            new AgentConnecte("id", "secretariat-21", "ddets-21", Set.of("secretariat"), Set.of());

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired Dossiers dossiers;
    @Autowired EnregistrerConsentement enregistrer;
    @Autowired RetirerConsentement retirer;
    @Autowired Habilitation habilitation;
    @Autowired Territoires territoires;
    @Autowired HorlogeMetier horloge;
    @Autowired Piste piste;

    /** The charter, with a period after which what has ended is archived: at once. */
    private final Territoires quiArchivent =
            new Territoires() {
                @Override
                public Optional<TerritoireDossiers> pour(String departement, LocalDate date) {
                    return territoires
                            .pour(departement, date)
                            .map(t ->
                                    new TerritoireDossiers(
                                            departement,
                                            List.of(),
                                            t.organisations(),
                                            List.of(),
                                            Map.of(),
                                            Set.of(),
                                            Set.of(),
                                            Period.ZERO,
                                            DureesDAcces.SANS_CHARTE));
                }

                @Override
                public Optional<TerritoireDossiers> deLOrganisation(String code, LocalDate date) {
                    return territoires.deLOrganisation(code, date);
                }
            };

    @Test
    void un_consentement_se_retire_d_un_dossier_archive_ou_rien_ne_s_ajoute() {
        LaBase.vider(mongo);
        ClientApi client = ClientApi.secretariat(port, "21");
        String id =
                client.post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE",
                                 "menage":{"personnes":[{"civilite":"Mme","nom":"Témoin","prenom":"Anne"}],
                                           "adresse":{"voie":"1 rue Pasteur","codePostal":"21000","commune":"Dijon"}},
                                 "acte":{"numero":"A1","nature":"ASSIGNATION","date":"2026-11-12","dateAudience":"2027-02-25"}}
                                """)
                        .corps()
                        .get("id")
                        .asString();
        client.post(
                "/api/dossiers/{id}/consentements",
                "{\"objet\":\"ASLL\",\"sens\":\"ACCORD\",\"le\":\"2026-11-20\",\"moyen\":\"ORAL\"}",
                id);
        var termine =
                client.post(
                        "/api/dossiers/{id}/actes",
                        "{\"numero\":\"E1\",\"nature\":\"PV_EXPULSION\",\"date\":\"2026-11-20\"}",
                        id);
        assertThat(termine.statut()).as(termine.corps().toString()).isBetween(200, 201);
        var archives =
                new ConsentementsController(
                        new OuvertureDossier(dossiers, habilitation, quiArchivent, horloge),
                        enregistrer,
                        retirer,
                        horloge,
                        piste);

        var lu = archives.lire(SECRETARIAT, id);
        assertThat(lu.enregistrer().permis()).isFalse();
        assertThat(lu.enregistrer().raison()).contains("archivé");
        assertThat(lu.elements().getFirst().retirer().permis()).isTrue();
        assertThatThrownBy(() ->
                        archives.enregistrer(
                                SECRETARIAT,
                                id,
                                new ConsentementRequete(
                                        "ASLL", "REFUS", "2026-11-20", "ORAL", null)))
                .isInstanceOf(ProblemeException.class);

        var retire =
                archives.retirer(
                        SECRETARIAT,
                        id,
                        lu.elements().getFirst().id(),
                        new RetraitRequete("2026-11-20", "ORAL", null));
        assertThat(retire.elements().getFirst().etat().name()).isEqualTo("RETIRE");
    }
}
