package fr.ancrage.dossiers.conservation.services;

import fr.ancrage.dossiers.conservation.model.DonneesDesServices;
import fr.ancrage.platform.erasure.Erasures;
import fr.ancrage.platform.machine.MachineClients;
import fr.ancrage.platform.messages.Outage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Its own from its own database, the others' from each, with the one narrow scope of each. */
@Component
class DonneesParMachine implements DonneesDesServices {

    private static final Logger LOG = LoggerFactory.getLogger(DonneesParMachine.class);
    private static final String ICI = "case-service";
    private static final Map<String, String> BASES =
            Map.of(
                    "commission-service", "commissions",
                    "diagnostic-service", "diagnostics",
                    "notification-service", "notifications",
                    "rehousing-service", "relogements");

    private final Erasures erasures;
    private final MachineClients clients;

    DonneesParMachine(Erasures erasures, MachineClients clients) {
        this.erasures = erasures;
        this.clients = clients;
    }

    record Demande(List<String> sujets) {}

    record Reponse(@Nullable Map<String, List<Map<String, Object>>> donnees) {
        @Override
        public String toString() {
            return "Reponse[***]";
        }
    }

    record DemandeEcheances(String objet, String departement, LocalDate jusqua) {}

    record Echus(@Nullable Set<String> sujets) {}

    @Override
    public Set<String> echus(String objet, String departement, LocalDate jusqua) {
        Set<String> echus = new TreeSet<>(erasures.reached(objet, departement, jusqua));
        for (Map.Entry<String, String> service : BASES.entrySet()) {
            Echus reponse =
                    client(service.getKey(), service.getValue())
                            .post()
                            .uri("/api/" + service.getValue() + "/droit-acces/echeances")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(new DemandeEcheances(objet, departement, jusqua))
                            .retrieve()
                            .body(Echus.class);
            if (reponse != null && reponse.sujets() != null) {
                echus.addAll(reponse.sujets());
            }
        }
        return echus;
    }

    private RestClient client(String service, String base) {
        return clients.to(service, "api-" + service, base + ":droit-acces");
    }

    @Override
    public Optional<Map<String, List<Map<String, Object>>>> de(
            String service, Set<String> dossiers) {
        if (service.equals(ICI)) {
            return Optional.of(erasures.export(dossiers));
        }
        String base = Objects.requireNonNull(BASES.get(service));
        try {
            Reponse reponse =
                    client(service, base)
                            .post()
                            .uri("/api/" + base + "/droit-acces")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(new Demande(List.copyOf(new TreeSet<>(dossiers))))
                            .retrieve()
                            .body(Reponse.class);
            return Optional.of(
                    reponse == null || reponse.donnees() == null ? Map.of() : reponse.donnees());
        } catch (RestClientException | OAuth2AuthorizationException | Outage e) {
            LOG.warn("{} ne répond pas au droit d'accès: {}", service, e.getClass().getName());
            return Optional.empty();
        }
    }
}
