package fr.ancrage.dossiers.connaissance;

import fr.ancrage.platform.machine.MachineClients;
import fr.ancrage.platform.messages.Outage;
import fr.ancrage.platform.trail.TrailDisclosures;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Asks every service for its part, as this service and with the one scope that this needs; a part
 * that cannot be had is never left out in silence.
 */
@Component
class PistesDesServices {

    static final String PORTEE = "piste:communications";

    /** The other services, and under which address each answers. */
    enum Service {
        DIAGNOSTICS("diagnostic-service", "diagnostics"),
        COMMISSIONS("commission-service", "commissions"),
        COURRIERS("notification-service", "notifications"),
        RELOGEMENT("rehousing-service", "relogements");

        private final String nom;
        private final String base;

        Service(String nom, String base) {
            this.nom = nom;
            this.base = base;
        }
    }

    /**
     * @param absents who did not answer: the document cannot be made
     */
    record Reponse(List<Communication> communications, List<Service> absents) {}

    private record Demande(List<String> concerne) {}

    private record Part(List<Communication> elements) {}

    private final TrailDisclosures ici;
    private final MachineClients clients;

    PistesDesServices(TrailDisclosures ici, MachineClients clients) {
        this.ici = ici;
        this.clients = clients;
    }

    Reponse demander(List<String> dossiers) {
        var toutes = new ArrayList<Communication>();
        ici.about(dossiers)
                .forEach(d ->
                        toutes.add(
                                new Communication(
                                        d.organisation(),
                                        d.roles(),
                                        d.action().name(),
                                        d.libelle(),
                                        d.premiere(),
                                        d.derniere(),
                                        d.fois())));
        var absents = new ArrayList<Service>();
        for (var service : Service.values()) {
            try {
                toutes.addAll(part(service, dossiers));
            } catch (RestClientException | OAuth2AuthorizationException | Outage e) {
                absents.add(service);
            }
        }
        return new Reponse(toutes, absents);
    }

    private List<Communication> part(Service service, List<String> dossiers) {
        var part =
                clients.to(service.nom, "api-" + service.nom, PORTEE)
                        .post()
                        .uri("/api/" + service.base + "/piste/communications")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Demande(dossiers))
                        .retrieve()
                        .body(Part.class);
        return part == null ? List.of() : part.elements();
    }
}
