package fr.ancrage.dossiers.echeances.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ancrage.dossiers.echeances.model.CalculEcheances;
import fr.ancrage.dossiers.echeances.model.UneProcedure;
import fr.ancrage.dossiers.echeances.regles.DelaisDesChartesEnVigueur;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator by its JSON, with the law and the charters as they are delivered. */
class SimulationControllerTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Chartes CHARTES = Chartes.load(Path.of("../deploy/charters"));
    private static final HorlogeMetier HORLOGE =
            HorlogeMetier.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneId.of("Europe/Paris"));
    private static final MockMvc MVC = le(HORLOGE);

    private static MockMvc le(HorlogeMetier horloge) {
        return MockMvcBuilders.standaloneSetup(
                        new SimulationController(
                                new CalculEcheances(
                                        _ -> UneProcedure.REGLES,
                                        UneProcedure.FERIES,
                                        new DelaisDesChartesEnVigueur(CHARTES, horloge)),
                                CHARTES,
                                horloge))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
                .setCustomArgumentResolvers(new UnAgent())
                .build();
    }

    /** 77 lends its charter to a département whose day turns three hours before Paris. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T19:59:59Z, 77, PROCHE",
        "2026-11-20T20:00:00Z, 77, ATTEINTE",
        "2026-11-20T22:59:59Z, 21, PROCHE",
        "2026-11-20T23:00:00Z, 21, ATTEINTE"
    })
    void un_delai_passe_au_minuit_de_son_departement(
            Instant instant, String departement, String etat) throws Exception {
        HorlogeMetier horloge =
                HorlogeMetier.local(
                        HorlogeMetier.fixed(instant, ZoneId.of("Europe/Paris")),
                        () -> Map.of("77", ZoneId.of("Indian/Reunion")));
        JsonNode reponse =
                simuler(
                        le(horloge),
                        """
                        {"departement": "%s", "parc": "PRIVE", "bailleur": {"type": "PERSONNE_PHYSIQUE"},
                         "bail": {"date": "2024-03-01", "delaiClause": "P6W"},
                         "actes": [{"nature": "CP", "date": "2026-10-09"}]}
                        """
                                .formatted(departement));

        assertThat(echeance(reponse, "CP_DELAI").get("date").asString()).isEqualTo("2026-11-20");
        assertThat(echeance(reponse, "CP_DELAI").get("etat").asString()).isEqualTo(etat);
    }

    @Test
    void la_reponse_a_la_forme_promise_aux_partenaires() throws Exception {
        JsonNode reponse =
                simuler(
                        """
                        {"departement": "21", "parc": "PRIVE", "bailleur": {"type": "PERSONNE_PHYSIQUE"},
                         "bail": {"date": "2024-03-01", "delaiClause": "P6W", "loyerHorsCharges": 500.00},
                         "motifs": ["IMPAYE"],
                         "dette": {"montant": 1100.50, "depuis": "2024-01-05", "aideAuLogement": 250, "tiersPayant": true},
                         "actes": [{"nature": "CP", "date": "2024-05-06"}]}
                        """);
        JsonNode echeance = echeance(reponse, "CP_DELAI");
        assertThat(echeance.get("date").asString()).isEqualTo("2024-06-17");
        assertThat(echeance.get("dateBrute").asString()).isEqualTo("2024-06-17");
        assertThat(echeance.get("regle").asString()).isEqualTo("RS-2023");
        assertThat(echeance.get("reference").asString()).contains("art. 24 I");
        assertThat(echeance.get("explication").asString()).contains("6 semaines");
        assertThat(echeance.get("confiance").asString()).isEqualTo("V");
        assertThat(echeance.get("etat").asString()).isEqualTo("ATTEINTE");
        assertThat(echeance.get("acte").asString()).isEqualTo("1");
        assertThat(echeance(reponse, "SIGNALEMENT_ORGANISME").get("date").asString())
                .isEqualTo("2024-03-05");
        assertThat(reponse.get("anomalies").get(0).get("code").asString())
                .isEqualTo("SIGNALEMENT_REQUIS");
    }

    @Test
    void seuls_le_departement_et_les_actes_sont_obligatoires() throws Exception {
        JsonNode reponse = simuler("{\"departement\": \"77\", \"actes\": []}");
        assertThat(reponse.get("echeances").size()).isZero();
        assertThat(problemes("{}"))
                .extracting(ProblemeChamp::champ)
                .containsExactlyInAnyOrder("departement", "actes");
    }

    @ParameterizedTest
    @CsvSource({"21, SIAO_PREAVIS, 2024-06-10", "77, ENQUETE_SOCIALE, 2024-05-21"})
    void les_delais_de_la_charte_viennent_de_la_charte(String departement, String code, String date)
            throws Exception {
        JsonNode reponse =
                simuler(
                        """
                        {"departement": "%s", "actes": [
                          {"nature": "EXPULSION_PREVUE", "date": "2024-06-20"},
                          {"nature": "ASSIGNATION", "date": "2024-04-01", "dateAudience": "2024-06-20"}]}
                        """
                                .formatted(departement));
        JsonNode echeance = echeance(reponse, code);
        assertThat(echeance.get("date").asString()).isEqualTo(date);
        assertThat(echeance.get("regle").asString()).isEqualTo("CHARTE-" + departement);
        assertThat(codes(reponse))
                .doesNotContain(departement.equals("21") ? "ENQUETE_SOCIALE" : "SIAO_PREAVIS");
    }

    @Test
    void tout_ce_qui_ne_va_pas_est_dit_en_une_fois_champ_par_champ() {
        var problemes =
                problemes(
                        """
                        {"departement": "00", "parc": "SOCIAL", "bailleur": {"type": "HLM"},
                         "bail": {"date": "01/03/2024", "delaiClause": "2 mois", "loyerHorsCharges": -1},
                         "dette": {"montant": -5, "depuis": "hier", "aideAuLogement": "RSA"},
                         "actes": [{"nature": "COMMANDEMENT", "date": "2024-02-30"},
                                   {"nature": "DECISION_CFP", "date": "2024-02-01", "sens": "OUI"},
                                   {"nature": "DELAI_JEX", "date": "2024-02-01", "delai": {"du": "2024-03-01", "au": "2024-02-01"}},
                                   {"nature": "DELAI_JEX", "date": "2024-02-01", "delai": {}},
                                   {"date": "9999-01-01"}, null]}
                        """);
        assertThat(problemes)
                .extracting(ProblemeChamp::champ)
                .containsExactlyInAnyOrder(
                        "departement",
                        "parc",
                        "bailleur.type",
                        "bail.date",
                        "bail.delaiClause",
                        "bail.loyerHorsCharges",
                        "dette.montant",
                        "dette.depuis",
                        "dette.aideAuLogement",
                        "actes[0].nature",
                        "actes[0].date",
                        "actes[1].sens",
                        "actes[2].delai.au",
                        "actes[3].delai.au",
                        "actes[4].nature",
                        "actes[4].date",
                        "actes[5]");
    }

    @Test
    void une_valeur_inconnue_nomme_celles_qui_sont_permises() {
        var probleme =
                problemes(
                                """
                                {"departement": "21", "actes": [{"nature": "BAIL", "date": "2024-02-01"}]}
                                """)
                        .getFirst();
        assertThat(probleme.code()).isEqualTo("FORMAT_CHOIX");
        assertThat(probleme.message()).contains("SAISINE_CCAPEX, CP, CONTROLE_CP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"APL\"", "\"ALF\"", "\"ALS\"", "true", "250", "250.5"})
    void une_aide_s_ecrit_par_son_montant_ou_par_son_nom(String aide) throws Exception {
        assertThat(
                        codes(
                                simuler(
                                        """
                                        {"departement": "21", "bail": {"loyerHorsCharges": 500},
                                         "dette": {"montant": 1000, "depuis": "2026-06-10", "aideAuLogement": %s},
                                         "actes": []}
                                        """
                                                .formatted(aide))))
                .containsExactly("SIGNALEMENT_ORGANISME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "false", "0", "\"\""})
    void sans_aide_il_n_y_a_pas_de_signalement(String aide) throws Exception {
        assertThat(
                        codes(
                                simuler(
                                        """
                                        {"departement": "21", "bail": {"loyerHorsCharges": 500},
                                         "dette": {"montant": 1000, "depuis": "2026-06-10", "aideAuLogement": %s},
                                         "actes": []}
                                        """
                                                .formatted(aide))))
                .isEmpty();
    }

    @Test
    void un_acte_donne_deux_fois_est_un_seul_acte() throws Exception {
        assertThat(
                        codes(
                                simuler(
                                        """
                                        {"departement": "21", "actes": [
                                          {"nature": "CQL", "date": "2026-10-01"},
                                          {"nature": "CQL", "date": "2026-10-01"}]}
                                        """)))
                .containsExactly("CQL_DELAI");
    }

    @Test
    void un_champ_inconnu_est_refuse() throws Exception {
        assertThat(
                        MVC.perform(
                                        post("/api/dossiers/simulations-echeances")
                                                .contentType(APPLICATION_JSON)
                                                .content(
                                                        "{\"departement\": \"21\", \"nom\": \"x\","
                                                                + " \"actes\": []}"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(400);
    }

    private static JsonNode simuler(String corps) throws Exception {
        return simuler(MVC, corps);
    }

    private static JsonNode simuler(MockMvc mvc, String corps) throws Exception {
        var reponse =
                mvc.perform(
                                post("/api/dossiers/simulations-echeances")
                                        .contentType(APPLICATION_JSON)
                                        .content(corps))
                        .andReturn()
                        .getResponse();
        assertThat(reponse.getStatus()).isEqualTo(200);
        return JSON.readTree(reponse.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<ProblemeChamp> problemes(String corps) {
        var requete = JSON.readValue(corps, SimulationRequete.class);
        return catchThrowableOfType(
                        ProblemeException.class, () -> requete.toDomain(CHARTES.departements()))
                .problemes();
    }

    private static List<String> codes(JsonNode reponse) {
        return reponse.get("echeances").valueStream().map(e -> e.get("code").asString()).toList();
    }

    private static JsonNode echeance(JsonNode reponse, String code) {
        return reponse.get("echeances")
                .valueStream()
                .filter(e -> e.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Any agent may simulate. */
    private static final class UnAgent implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(AgentConnecte.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return new AgentConnecte("1", "agent", "adil-21", Set.of("adil"), Set.of());
        }
    }
}
