package fr.ancrage.notifications.identites;

import fr.ancrage.platform.machine.MachineClients;
import fr.ancrage.platform.messages.Outage;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Asks the case-service as this service, with the one scope that letters need. */
@Component
class IdentitesDuDossier implements Identites {

    private static final int PAR_DEMANDE = 200;

    record Demande(List<String> ids, String finalite) {}

    record Element(
            String id,
            @Nullable String reference,
            @Nullable List<Identite.Personne> personnes,
            Identite.@Nullable Adresse adresse,
            Identite.@Nullable Bailleur bailleur,
            @Nullable String etude,
            String cle,
            @Nullable List<String> clesAnterieures) {

        Identite toDomain() {
            return new Identite(
                    id,
                    reference,
                    personnes == null ? List.of() : personnes,
                    adresse,
                    bailleur,
                    etude,
                    Base64.getDecoder().decode(cle),
                    clesAnterieures == null
                            ? List.of()
                            : clesAnterieures.stream().map(Base64.getDecoder()::decode).toList());
        }

        @Override
        public String toString() {
            return "Element[" + id + "]";
        }
    }

    record Reponse(List<Element> elements) {}

    private final MachineClients clients;

    IdentitesDuDossier(MachineClients clients) {
        this.clients = clients;
    }

    @Override
    public Map<String, Identite> pour(List<String> dossiers, Finalite finalite) {
        var trouvees = new LinkedHashMap<String, Identite>();
        for (var debut = 0; debut < dossiers.size(); debut += PAR_DEMANDE) {
            var part = dossiers.subList(debut, Math.min(dossiers.size(), debut + PAR_DEMANDE));
            demander(part, finalite).elements().forEach(e -> trouvees.put(e.id(), e.toDomain()));
        }
        return trouvees;
    }

    private Reponse demander(List<String> ids, Finalite finalite) {
        try {
            var reponse =
                    clients.to("case-service", "api-case-service", "dossiers:identite-courrier")
                            .post()
                            .uri("/api/dossiers/identites-courrier")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(new Demande(ids, finalite.name()))
                            .retrieve()
                            .body(Reponse.class);
            return reponse == null ? new Reponse(List.of()) : reponse;
        } catch (RestClientException | OAuth2AuthorizationException | Outage e) {
            throw new IdentitesAbsentes(e);
        }
    }
}
