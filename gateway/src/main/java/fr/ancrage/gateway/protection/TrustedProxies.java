package fr.ancrage.gateway.protection;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Whose word is taken on the caller's address and on https: the proxies that are named, and no one
 * when none is. The server's own default would believe every private address, so that any machine
 * of the inner network could choose who it is. The host is never taken from a header: a proxy
 * passes it on as it is.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final String addresses;

    TrustedProxies(ProtectionProperties properties) {
        this.addresses = properties.trustedProxies();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (addresses.isBlank()) {
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(addresses);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        server.addEngineValves(valve);
    }
}
