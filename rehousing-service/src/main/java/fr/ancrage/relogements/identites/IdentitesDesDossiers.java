package fr.ancrage.relogements.identites;

import fr.ancrage.platform.machine.MachineClients;
import fr.ancrage.platform.messages.Outage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the case-service as this service, with the one narrow scope that it has. */
@Component
class IdentitesDesDossiers implements Identites {

    private static final String SERVICE = "case-service";
    private static final int LOT = 200;

    private final MachineClients clients;

    IdentitesDesDossiers(MachineClients clients) {
        this.clients = clients;
    }

    record Demande(List<String> ids, String finalite) {}

    record Reponse(@Nullable List<Identite> elements) {}

    @Override
    public Map<String, Identite> demander(Collection<String> dossiers) {
        var ids = new ArrayList<>(dossiers.stream().distinct().sorted().toList());
        var trouvees = new HashMap<String, Identite>();
        for (var debut = 0; debut < ids.size(); debut += LOT) {
            var lot = ids.subList(debut, Math.min(ids.size(), debut + LOT));
            lot(List.copyOf(lot)).forEach(i -> trouvees.put(i.id(), i));
        }
        return trouvees;
    }

    private List<Identite> lot(List<String> ids) {
        try {
            var reponse =
                    client().post()
                            .uri("/api/dossiers/identites-courrier")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(new Demande(ids, "LISTE"))
                            .retrieve()
                            .body(Reponse.class);
            return reponse == null || reponse.elements() == null ? List.of() : reponse.elements();
        } catch (RestClientException | OAuth2AuthorizationException e) {
            throw new Outage(SERVICE, e);
        }
    }

    private RestClient client() {
        return clients.to(SERVICE, "api-case-service", "dossiers:identite-courrier");
    }
}
