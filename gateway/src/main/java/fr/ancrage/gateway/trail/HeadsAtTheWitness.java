package fr.ancrage.gateway.trail;

import fr.ancrage.platform.machine.MachineClients;
import fr.ancrage.platform.trail.TrailHead;
import fr.ancrage.platform.trail.TrailHeads;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The gateway has no broker: it hands its heads over itself, as a machine with the one scope that
 * this needs. What the witness did not take is handed over at the next time.
 */
@Component
class HeadsAtTheWitness implements TrailHeads {

    private static final String WITNESS = "case-service";
    private static final String ADDRESS = "/api/dossiers/piste/tetes";
    private static final String SCOPE = "piste:tetes";

    private final MachineClients clients;

    HeadsAtTheWitness(MachineClients clients) {
        this.clients = clients;
    }

    @Override
    public void head(TrailHead head) {
        clients.to(WITNESS, SCOPE)
                .post()
                .uri(ADDRESS)
                .contentType(MediaType.APPLICATION_JSON)
                .body(head)
                .retrieve()
                .toBodilessEntity();
    }
}
