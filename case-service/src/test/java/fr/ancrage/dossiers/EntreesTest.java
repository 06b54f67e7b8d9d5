package fr.ancrage.dossiers;

import fr.ancrage.platform.test.droits.EntreesRefusees;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no endpoint of this service takes in. */
@ServiceDemarre
class EntreesTest extends EntreesRefusees {

    @LocalServerPort int port;

    @Override
    protected int port() {
        return port;
    }
}
