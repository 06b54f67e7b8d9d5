package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.ServiceProcess;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** How people come to the services, and which directory the services believe. */
interface Entrance {

    /** What a service has to be given to believe the directory. */
    Map<String, String> directory();

    /**
     * What runs in front of the services, by name.
     *
     * @param environment of all services, their addresses among it
     */
    Map<String, ServiceProcess> inFront(Map<String, String> environment);

    /**
     * The public API of a service, as somebody of that organisation and role.
     *
     * @param url the address of the instance that is to answer, asked for at each call
     */
    Api as(Supplier<String> url, String account, String organisation, String role);

    /** Straight to each service, with tokens of an issuer in this process. */
    static Entrance straight() {
        TokenIssuer.shared().publish();
        return new Entrance() {
            @Override
            public Map<String, String> directory() {
                var name = "ANCRAGE_KEYCLOAK_URL";
                return Map.of(name, Objects.requireNonNull(System.getProperty(name), name));
            }

            @Override
            public Map<String, ServiceProcess> inFront(Map<String, String> environment) {
                return Map.of();
            }

            @Override
            public Api as(Supplier<String> url, String account, String organisation, String role) {
                return new Api(url, () -> TokenIssuer.shared().bearer(account, organisation, role));
            }
        };
    }
}
