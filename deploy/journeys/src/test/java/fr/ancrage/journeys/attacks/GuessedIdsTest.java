package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.Endpoint;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every address that names a thing, with ids that are another's, invented, or no ids at all. */
@Order(62)
class GuessedIdsTest {

    /** Of another département: whatever they try, nothing of Côte-d'Or is there for them. */
    private static final List<String> OUTSIDERS =
            List.of("secretariat-77", "social-cd-77", "siao-77");

    /** As they stand in an address: encoded, since raw they would not even reach the door. */
    private static final Map<String, String> HOSTILE = hostile();

    private static List<Endpoint> endpoints = List.of();

    private static Map<String, String> hostile() {
        var ids = new LinkedHashMap<String, String>();
        ids.put("an operator", "%7B%22%24ne%22%3Anull%7D");
        ids.put("another operator", "%5B%24gt%5D");
        ids.put("an operator's name", "%24where");
        ids.put("a regular expression", ".%2A");
        ids.put("an anchored one", "%5E");
        ids.put("a condition", "%27%20%7C%7C%20%271%27%3D%3D%271");
        ids.put("zero", "0");
        ids.put("minus one", "-1");
        ids.put("too large a number", "99999999999999999999999999");
        ids.put("null", "null");
        ids.put("undefined", "undefined");
        ids.put("NUL", "a%00b");
        ids.put("a line's end", "a%0d%0aX-Injected:%201");
        ids.put("an address that climbs", "..%2f..%2factuator%2fenv");
        ids.put("one encoded twice", "%252e%252e%252factuator");
        ids.put("dots", "%2e%2e");
        ids.put("a backslash", "..%5c..%5cwindows");
        ids.put("a parameter", "x;jsessionid=1");
        ids.put("bytes that are no text", "%c3%28");
        ids.put("half a pair", "%ed%a0%80");
        ids.put("a long one", "a".repeat(3000));
        ids.put("letters of another order", "%e2%80%aefdp.exe");
        ids.put("markup", "%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        ids.put("a template", "%24%7B7*7%7D");
        ids.put("an expression", "%23%7BT(java.lang.Runtime)%7D");
        ids.put("24 hexadecimal digits", "507f1f77bcf86cd799439011");
        return ids;
    }

    @BeforeAll
    static void everyAddressThatNamesAThing() throws IOException {
        Target.made();
        endpoints = Endpoint.all().stream().filter(Endpoint::hasId).toList();
        assertThat(endpoints).hasSizeGreaterThan(50);
    }

    @Test
    void what_is_no_id_finds_nothing_and_breaks_nothing() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        Dealt.among(endpoints, Endpoint::kind, HOSTILE.entrySet())
                .forEach(one ->
                        calls.add(() ->
                                attempt(
                                        one.place(),
                                        one.value().getKey(),
                                        one.value().getValue())));
        assertThat(wrong(calls)).isEmpty();
    }

    private static String attempt(Endpoint endpoint, String what, String id) {
        var answer = call(Platform.started().as(endpoint.account()), endpoint, id);
        var inside = Inside.of(answer.body().toString());
        return answer.status() / 100 == 4 && inside == null
                ? ""
                : endpoint.name() + " with " + what + ": " + answer.status() + " " + inside;
    }

    @Test
    void ids_are_not_numbers_that_follow_one_another() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (var endpoint : endpoints) {
            if (endpoint.method().equals("GET")
                    && !endpoint.path().contains("departement")
                    && !endpoint.path().contains("nature")) {
                IntStream.rangeClosed(1, 3)
                        .forEach(i ->
                                calls.add(() -> {
                                    var status =
                                            call(
                                                            Platform.started()
                                                                    .as(endpoint.account()),
                                                            endpoint,
                                                            Integer.toString(i))
                                                    .status();
                                    return status == 404 || status == 403
                                            ? ""
                                            : endpoint.name() + ": " + status;
                                }));
            }
        }
        assertThat(wrong(calls)).isEmpty();
    }

    @Test
    void what_is_another_departements_answers_as_what_was_never_there() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        var reached = new TreeSet<String>();
        for (var endpoint : endpoints) {
            var prefix = endpoint.path().substring(0, endpoint.path().indexOf('{'));
            for (var id : Target.made().idsUnder(prefix)) {
                reached.add(prefix);
                OUTSIDERS.forEach(who -> calls.add(() -> compared(who, endpoint, id)));
            }
        }
        assertThat(reached).hasSizeGreaterThanOrEqualTo(7);
        assertThat(wrong(calls)).isEmpty();
    }

    private static String compared(String who, Endpoint endpoint, String id) {
        var api = Platform.started().as(who);
        var theirs = call(api, endpoint, id);
        var nobodys = call(api, endpoint, UUID.randomUUID().toString());
        return theirs.status() / 100 == 4
                        && theirs.status() == nobodys.status()
                        && theirs.body().path("code").equals(nobodys.body().path("code"))
                ? ""
                : "%s by %s: %d, but %d for one that is not there"
                        .formatted(endpoint.name(), who, theirs.status(), nobodys.status());
    }

    @Test
    void ids_in_a_body_or_a_query_open_no_more_than_in_a_path() throws IOException {
        var dossier = Target.made().dossier();
        for (var who : OUTSIDERS) {
            var api = Platform.started().as(who);
            assertThat(
                            api.post(
                                            "/api/dossiers/identites",
                                            "{\"ids\":[\"%s\"]}".formatted(dossier))
                                    .body()
                                    .path("elements"))
                    .as(who)
                    .isEmpty();
            for (var list :
                    List.of(
                            "/api/diagnostics/affectations",
                            "/api/notifications/messages",
                            "/api/notifications/transmissions",
                            "/api/commissions/preconisations",
                            "/api/relogements/concours",
                            "/api/relogements/vivier")) {
                var answer = api.get(list + "?dossier=" + dossier);
                assertThat(answer.body().path("elements")).as(who + " " + list).isEmpty();
            }
        }
    }

    private static Api.Answer call(Api api, Endpoint endpoint, String id) {
        try {
            return api.call(
                    endpoint.method(),
                    endpoint.at(id),
                    endpoint.method().equals("GET") ? null : "{}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(endpoint.name(), e);
        }
    }

    /**
     * What did not go as it must, asked for by several at once; then once more by itself: what a
     * value breaks it breaks each time, what a busy machine gave up it does not.
     */
    static List<String> wrong(List<Callable<String>> calls) throws Exception {
        var wrong = new ArrayList<String>();
        try (var attackers = Executors.newFixedThreadPool(6)) {
            var answers = attackers.invokeAll(calls);
            for (var i = 0; i < calls.size(); i++) {
                if (!answers.get(i).get().isEmpty()) {
                    wrong.add(calls.get(i).call());
                }
            }
        }
        wrong.removeIf(String::isEmpty);
        return wrong;
    }
}
