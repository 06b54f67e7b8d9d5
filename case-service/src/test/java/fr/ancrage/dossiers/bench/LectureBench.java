package fr.ancrage.dossiers.bench;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.DossiersApplication;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.test.bench.Load;
import fr.ancrage.platform.test.bench.Ratio;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * B3: what the policy and the trail cost a reading: the service as it is, against a second one on
 * the same database that decides once who may see what and writes down nothing. That profile exists
 * here only.
 */
@ServiceDemarre
class LectureBench {

    private static final int CLIENTS = 8;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofSeconds(30);

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    @Test
    void b3_reading_a_case_with_the_policy_and_the_trail() {
        ClientApi.secretariat(port, "21")
                .importer(ClientApi.SAMPLES.resolve("samples-21/actes-2026-S46.csv"), "21", false);
        try (var off =
                new SpringApplicationBuilder(DossiersApplication.class, Off.class)
                        .web(WebApplicationType.SERVLET)
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--ancrage.trail.enabled=false",
                                "--ancrage.horloge=2026-11-20",
                                "--ancrage.chartes="
                                        + System.getProperty("user.dir")
                                        + "/../deploy/charters")) {
            var with = load(port);
            var without =
                    load(
                            off.getEnvironment()
                                    .getRequiredProperty("local.server.port", Integer.class));
            with.perSecond(CLIENTS, WARM_UP);
            without.perSecond(CLIENTS, WARM_UP);
            // On two cores the compiler would otherwise work beside what is measured.
            LockSupport.parkNanos(REST.toNanos());
            Ratio.measure(
                            "B3 one case with policy and trail / with neither",
                            0.85,
                            7,
                            () -> with.perSecond(CLIENTS, ROUND),
                            () -> without.perSecond(CLIENTS, ROUND))
                    .report();
        }
    }

    private Load load(int port) {
        var cases = new ArrayList<URI>();
        for (Document dossier : mongo.getCollection("dossiers").find().limit(50)) {
            cases.add(
                    URI.create(
                            "http://127.0.0.1:"
                                    + port
                                    + "/api/dossiers/"
                                    + dossier.getString("_id")));
        }
        return new Load(
                cases,
                () ->
                        new String[] {
                            "Authorization",
                            TokenIssuer.shared()
                                    .token("secretariat-21", "ddets-21", "secretariat")
                                    .bearer()
                        });
    }

    /** No configuration by itself: no other test ever scans it. */
    static class Off {

        @Bean
        @Primary
        Habilitation decidedOnce(Territoires territoires, HorlogeMetier horloge) {
            return new Habilitation(territoires, horloge) {

                private volatile @Nullable Acces decided;

                @Override
                public Acces de(AgentConnecte agent) {
                    var once = decided;
                    if (once == null) {
                        once = super.de(agent);
                        decided = once;
                    }
                    return once;
                }
            };
        }
    }
}
