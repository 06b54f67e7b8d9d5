package fr.ancrage.relogements;

import fr.ancrage.platform.test.droits.CopieOpenApi;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceDemarre
class OpenApiTest extends CopieOpenApi {

    @LocalServerPort int port;

    @Override
    protected int port() {
        return port;
    }
}
