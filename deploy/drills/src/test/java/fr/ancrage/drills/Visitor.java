package fr.ancrage.drills;

import fr.ancrage.platform.test.http.Browser;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;

/**
 * Somebody signed in, before several gateways: whoever is refused a connection knocks at the next
 * one, as a balancer would; what was cut off under way is nobody's to repeat.
 */
final class Visitor extends Api {

    private final Door door;
    private final String cookie;

    Visitor(Door door, String cookie) {
        super(door.addresses().getFirst().toString(), () -> "");
        this.door = door;
        this.cookie = cookie;
    }

    @Override
    protected Answer send(HttpRequest.Builder request) throws IOException {
        var asked =
                request.header("Cookie", Browser.SESSION_COOKIE + "=" + cookie)
                        .header("X-Ancrage-Requete", "1")
                        .build();
        for (var address : door.addresses()) {
            try {
                var there = address.resolve(path(asked));
                return door.answers().note(super.send(request.copy().uri(there)));
            } catch (ConnectException e) {
                // Nobody there takes connections: nothing was sent.
            } catch (IOException e) {
                door.answers().cut(asked.method());
                throw e;
            }
        }
        door.answers().closed();
        throw new ConnectException("no gateway takes connections");
    }

    private static String path(HttpRequest asked) {
        var query = asked.uri().getRawQuery();
        return asked.uri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
