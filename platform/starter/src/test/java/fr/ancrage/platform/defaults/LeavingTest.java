package fr.ancrage.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class LeavingTest {

    private static final int CALLERS = 8;

    @Test
    void while_a_service_leaves_every_command_is_answered_or_finds_the_port_closed() {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withPropertyValues("server.port=0", "server.shutdown=graceful")
                .withConfiguration(
                        AutoConfigurations.of(
                                TomcatServletWebServerAutoConfiguration.class,
                                DispatcherServletAutoConfiguration.class,
                                WebMvcAutoConfiguration.class,
                                LeavingAutoConfiguration.class))
                .withBean(Commands.class)
                .run(context -> {
                    var server =
                            context.getSourceApplicationContext(
                                    AnnotationConfigServletWebServerApplicationContext.class);
                    var address =
                            URI.create(
                                    "http://127.0.0.1:"
                                            + server.getWebServer().getPort()
                                            + "/commands");
                    var atWork = new CountDownLatch(100);
                    Callable<Integer> caller = () -> commandsUntilClosed(address, atWork);
                    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        var calling = new ArrayList<Future<Integer>>();
                        for (var i = 0; i < CALLERS; i++) {
                            calling.add(threads.submit(caller));
                        }
                        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

                        server.close();

                        for (var answers : calling) {
                            assertThat(answers.get()).isPositive();
                        }
                    }
                });
    }

    /** How many were answered. */
    private static int commandsUntilClosed(URI address, CountDownLatch atWork)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var command =
                    HttpRequest.newBuilder(address)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            for (var answered = 0; ; answered++) {
                try {
                    client.send(command, HttpResponse.BodyHandlers.discarding());
                    atWork.countDown();
                } catch (ConnectException _) {
                    return answered;
                }
            }
        }
    }

    @RestController
    static class Commands {

        @PostMapping("/commands")
        void command() {}
    }
}
