package fr.ancrage.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

@SpringBootTest(classes = ErrorAdviceTest.App.class)
@TestPropertySource(properties = {"spring.web.locale=fr", "spring.web.locale-resolver=fixed"})
class ErrorAdviceTest {

    private static final String CANARY = "Zébulon Canari";

    private final MockMvcTester mvc;
    private final Told listener;
    private final List<HttpStatus> told;

    ErrorAdviceTest(@Autowired WebApplicationContext context, @Autowired Told told) {
        this.mvc = MockMvcTester.from(context);
        this.listener = told;
        this.told = told.statuses;
    }

    @BeforeEach
    void forget() {
        told.clear();
        listener.fails = false;
    }

    @Test
    void a_refusal_that_could_not_be_written_down_is_answered_as_an_outage() {
        listener.fails = true;

        problem(
                mvc.get().uri("/refus?avec=INTROUVABLE&statut=404").exchange(),
                HttpStatus.SERVICE_UNAVAILABLE,
                "PISTE_INDISPONIBLE");
    }

    @Test
    void a_refusal_has_its_words_its_code_its_trace() {
        MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        try {
            assertThat(mvc.get().uri("/refus?avec=INTERDIT&statut=403"))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .isStrictlyEqualTo(
                            """
                            {"type": "urn:ancrage:erreur:INTERDIT", "title": "Action non autorisée",
                             "status": 403, "code": "INTERDIT",
                             "detail": "Votre rôle ne permet pas cette action. Si vous pensez que c’est une erreur, adressez-vous à l’administrateur de votre organisme.",
                             "trace": "4bf92f3577b34da6a3ce929d0e0e4736", "problemes": []}
                            """);
        } finally {
            MDC.remove("traceId");
        }
    }

    @Test
    void a_service_brings_its_own_words_with_arguments() {
        var answer = mvc.get().uri("/refus-du-service").exchange();

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Il reste 3 choses à faire.");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.problemes[0].message")
                .isEqualTo("Cette information est obligatoire.");
    }

    @Test
    void what_a_policy_refuses_or_hides_is_told_and_nothing_else() {
        mvc.get().uri("/refus?avec=INTERDIT&statut=403").exchange();
        mvc.get().uri("/refus?avec=INTROUVABLE&statut=404").exchange();
        mvc.get().uri("/refus?avec=CONFLIT&statut=409").exchange();
        mvc.get().uri("/nulle-part").exchange();

        assertThat(told).containsExactly(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
    }

    @Test
    void each_wrong_field_is_named_in_french() {
        var answer = post("{\"nom\":\" \",\"enfants\":[{\"age\":-1}],\"motif\":\"oui\"}");

        problem(answer, HttpStatus.BAD_REQUEST, "CHAMPS_INVALIDES");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.problemes")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .extracting("champ", "code", "message")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "enfants[0].age", "HORS_BORNES", "doit être supérieur ou égal à 0"),
                        org.assertj.core.groups.Tuple.tuple(
                                "motif", "TAILLE", "Expliquez en quelques mots."),
                        org.assertj.core.groups.Tuple.tuple(
                                "nom", "OBLIGATOIRE", "Cette information est obligatoire."));
    }

    @Test
    void an_unknown_field_is_refused_by_its_name() {
        var answer = post("{\"nom\":\"a\",\"enfants\":[{\"age\":1,\"version\":4}]}");

        problem(answer, HttpStatus.BAD_REQUEST, "CHAMP_INCONNU");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.problemes[0].champ")
                .isEqualTo("enfants[0].version");
    }

    @Test
    void a_value_of_the_wrong_form_is_named_with_the_right_form() {
        var date = post("{\"nom\":\"a\",\"le\":\"12/03/2026\"}");
        problem(date, HttpStatus.BAD_REQUEST, "CHAMPS_INVALIDES");
        assertThat(date)
                .bodyJson()
                .extractingPath("$.problemes[0].message")
                .isEqualTo("Une date est attendue, écrite AAAA-MM-JJ.");

        var choice = post("{\"nom\":\"a\",\"parc\":\"MIXTE\"}");
        assertThat(choice)
                .bodyJson()
                .extractingPath("$.problemes[0].message")
                .isEqualTo("La valeur attendue est l’une de : PUBLIC, PRIVE.");

        assertThat(date).bodyText().doesNotContain("12/03/2026");
        assertThat(choice).bodyText().doesNotContain("MIXTE");
    }

    @Test
    void what_is_no_json_is_said_so() {
        problem(post("{\"nom\":"), HttpStatus.BAD_REQUEST, "JSON_ILLISIBLE");
        problem(post(""), HttpStatus.BAD_REQUEST, "JSON_ILLISIBLE");
    }

    @Test
    void parameters_are_named_when_absent_or_wrong() {
        var absent = mvc.get().uri("/page").exchange();
        problem(absent, HttpStatus.BAD_REQUEST, "PARAMETRE_MANQUANT");
        assertThat(absent).bodyJson().extractingPath("$.problemes[0].champ").isEqualTo("page");

        var wrong = mvc.get().uri("/page?page=deux").exchange();
        problem(wrong, HttpStatus.BAD_REQUEST, "PARAMETRE_INVALIDE");
        assertThat(wrong)
                .bodyJson()
                .extractingPath("$.problemes[0].message")
                .isEqualTo("Un nombre est attendu.");

        var low = mvc.get().uri("/page?page=-1").exchange();
        problem(low, HttpStatus.BAD_REQUEST, "CHAMPS_INVALIDES");
        assertThat(low).bodyJson().extractingPath("$.problemes[0].champ").isEqualTo("page");

        var part = mvc.post().uri("/fichier").multipart().exchange();
        problem(part, HttpStatus.BAD_REQUEST, "PARAMETRE_MANQUANT");
    }

    @Test
    void http_itself_is_answered_the_same_way() {
        problem(mvc.get().uri("/nulle-part").exchange(), HttpStatus.NOT_FOUND, "ADRESSE_INCONNUE");
        var method = mvc.delete().uri("/page").exchange();
        problem(method, HttpStatus.METHOD_NOT_ALLOWED, "METHODE_REFUSEE");
        assertThat(method).hasHeader("Allow", "GET");
        problem(
                mvc.get().uri("/page?page=1").accept(MediaType.APPLICATION_PDF).exchange(),
                HttpStatus.NOT_ACCEPTABLE,
                "REPONSE_NON_DISPONIBLE");
        problem(
                mvc.post()
                        .uri("/personnes")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .exchange(),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "FORMAT_NON_PRIS_EN_CHARGE");
        problem(fails("gros"), HttpStatus.CONTENT_TOO_LARGE, "TROP_VOLUMINEUX");
    }

    @Test
    void a_conflict_and_an_outage_are_told_apart() {
        problem(fails("conflit"), HttpStatus.CONFLICT, "CONFLIT");
        problem(fails("base"), HttpStatus.SERVICE_UNAVAILABLE, "BASE_INDISPONIBLE");
        problem(fails("pilote"), HttpStatus.SERVICE_UNAVAILABLE, "BASE_INDISPONIBLE");
        assertThat(fails("base")).hasHeader("Retry-After", "5");
    }

    @Test
    void the_unexpected_shows_nothing_of_the_inside_and_logs_no_person() {
        var log = (Logger) LoggerFactory.getLogger(ErrorAdvice.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            var answer = fails("imprevu");

            problem(answer, HttpStatus.INTERNAL_SERVER_ERROR, "ERREUR_INTERNE");
            assertThat(answer).bodyText().doesNotContain(CANARY, "NumberFormat", "Exception");
            assertThat(lines.list).hasSize(1);
            var line = lines.list.getFirst();
            assertThat(line.getFormattedMessage())
                    .contains("java.lang.NumberFormatException", "ErrorAdviceTest")
                    .doesNotContain(CANARY);
            assertThat(line.getThrowableProxy()).isNull();
        } finally {
            log.detachAppender(lines);
        }
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/personnes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult fails(String how) {
        return mvc.get().uri("/echec?de=" + how).exchange();
    }

    private static void problem(MvcTestResult answer, HttpStatus status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    static final class Told implements RefusalListener {
        private final List<HttpStatus> statuses = new ArrayList<>();
        private boolean fails;

        @Override
        public void refused(HttpServletRequest request, HttpStatus status) {
            if (fails) {
                throw ProblemeException.of(
                        HttpStatus.SERVICE_UNAVAILABLE, ErrorCodes.PISTE_INDISPONIBLE);
            }
            statuses.add(status);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorsAutoConfiguration.class
    })
    static class App {
        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        Door door() {
            return new Door();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"nom\":\"185057800608491\"}', nom",
        "'{\"nom\":\"suivi, 1 85 05 2A 006 084\"}', nom",
        "'{\"nom\":185057800608491}', nom",
        "'{\"nom\":\"n\",\"enfants\":[{\"age\":1850578006084}]}', enfants[0].age",
        "'{\"185057800608491\":\"x\"}', …",
        "'{\"nom\":\"n\",\"enfants\":[{\"1850578006084\":1,\"age\":1}]}', …"
    })
    void a_social_security_number_is_refused_and_not_repeated(String body, String field) {
        var answer = post(body);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.problemes[0].code")
                .isEqualTo("NUMERO_SECURITE_SOCIALE");
        assertThat(answer).bodyJson().extractingPath("$.problemes[0].champ").isEqualTo(field);
        assertThat(answer).bodyText().doesNotContain("1850578", "1 85 05");
    }

    @Test
    void an_address_holds_no_social_security_number_either() {
        var answer = mvc.get().uri("/refus?avec=185057800608491&statut=404").exchange();

        problem(answer, HttpStatus.BAD_REQUEST, "CHAMPS_INVALIDES");
        assertThat(answer).bodyJson().extractingPath("$.problemes[0].champ").isEqualTo("avec");
        assertThat(answer).bodyText().doesNotContain("1850578");
    }

    @Test
    void nor_does_the_name_of_a_file() {
        var answer =
                mvc.post()
                        .uri("/fichier")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "fichier", "185057800608491.csv", "text/csv", new byte[1]))
                        .exchange();

        problem(answer, HttpStatus.BAD_REQUEST, "CHAMPS_INVALIDES");
        assertThat(answer).bodyJson().extractingPath("$.problemes[0].champ").isEqualTo("fichier");
    }

    @Test
    void nothing_in_a_list_is_refused_where_it_stands() {
        var answer = post("{\"nom\":\"n\",\"enfants\":[null]}");

        problem(answer, HttpStatus.BAD_REQUEST, "CHAMPS_INVALIDES");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.problemes[0].champ")
                .asString()
                .startsWith("enfants");
    }

    enum Parc {
        PUBLIC,
        PRIVE
    }

    record Enfant(@Min(0) int age) {}

    record Personne(
            @NotBlank String nom,
            @Nullable LocalDate le,
            @Nullable Parc parc,
            @Size(min = 5, message = "Expliquez en quelques mots.") @Nullable String motif,
            @Valid @Nullable List<@NotNull Enfant> enfants) {}

    @RestController
    static class Door {
        @GetMapping("/refus")
        void refuse(@RequestParam String avec, @RequestParam int statut) {
            throw ProblemeException.of(HttpStatus.valueOf(statut), avec);
        }

        @GetMapping("/refus-du-service")
        void refuseInItsOwnWords() {
            throw ProblemeException.of(
                            HttpStatus.CONFLICT,
                            "RESTE_A_FAIRE",
                            List.of(ProblemeChamp.of("motif", "OBLIGATOIRE")))
                    .with("nombre", 3);
        }

        @PostMapping("/personnes")
        void take(@Valid @RequestBody Personne personne) {
            assertThat(personne).isNotNull();
        }

        @GetMapping(path = "/page", produces = MediaType.APPLICATION_JSON_VALUE)
        List<Integer> page(@RequestParam @Min(0) int page) {
            return List.of(page);
        }

        @PostMapping("/fichier")
        void upload(@RequestPart MultipartFile fichier) {
            assertThat(fichier).isNotNull();
        }

        @GetMapping("/echec")
        void fail(@RequestParam String de) {
            switch (de.toLowerCase(Locale.ROOT)) {
                case "conflit" -> throw new OptimisticLockingFailureException("v");
                case "base" -> throw new DataAccessResourceFailureException("away");
                case "pilote" -> throw new MongoTimeoutException("away");
                case "gros" -> throw new MaxUploadSizeExceededException(1);
                default -> Integer.parseInt(CANARY);
            }
        }
    }
}
