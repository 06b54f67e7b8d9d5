package fr.ancrage.commissions.releve.identites;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.releve.model.Identite;
import fr.ancrage.commissions.releve.model.Identites;
import fr.ancrage.platform.machine.MachineClients;
import fr.ancrage.platform.messages.Outage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks by two hundred at most, with this service's own narrow scope. */
@Component
class IdentitesDuCaseService implements Identites {

    private static final Logger log = LoggerFactory.getLogger(IdentitesDuCaseService.class);
    private static final int LOT = 200;

    private final MachineClients machines;

    IdentitesDuCaseService(MachineClients machines) {
        this.machines = machines;
    }

    record Demande(List<String> ids, String finalite) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reponse(List<Element> elements) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Element(
            String id,
            String reference,
            @Nullable List<Personne> personnes,
            @Nullable Adresse adresse,
            @Nullable Bailleur bailleur,
            @Nullable String etude,
            String cle,
            @Nullable List<String> clesAnterieures) {

        Identite toDomain() {
            return new Identite(
                    reference,
                    personnes == null
                            ? List.of()
                            : personnes.stream()
                                    .map(p ->
                                            new Identite.Personne(
                                                    p.civilite(), p.nom(), p.prenom()))
                                    .toList(),
                    adresse == null ? null : adresse.entiere(),
                    bailleur == null ? null : bailleur.nom(),
                    etude,
                    Base64.getDecoder().decode(cle),
                    clesAnterieures == null
                            ? List.of()
                            : clesAnterieures.stream().map(Base64.getDecoder()::decode).toList());
        }

        @Override
        public String toString() {
            return "Element[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Personne(@Nullable String civilite, String nom, @Nullable String prenom) {
        @Override
        public String toString() {
            return "Personne[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Adresse(@Nullable String voie, @Nullable String codePostal, @Nullable String commune) {

        String entiere() {
            return Stream.of(
                            voie,
                            Stream.of(codePostal, commune)
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(" ")))
                    .filter(s -> s != null && !s.isBlank())
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "Adresse[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Bailleur(@Nullable String nom) {
        @Override
        public String toString() {
            return "Bailleur[…]";
        }
    }

    @Override
    public Optional<Map<String, Identite>> de(Collection<String> dossiers, Finalite finalite) {
        var identites = new HashMap<String, Identite>();
        var ids = new ArrayList<>(dossiers);
        try {
            for (var debut = 0; debut < ids.size(); debut += LOT) {
                var lot = ids.subList(debut, Math.min(ids.size(), debut + LOT));
                var reponse =
                        client().post()
                                .uri("/api/dossiers/identites-courrier")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(new Demande(List.copyOf(lot), finalite.name()))
                                .retrieve()
                                .body(Reponse.class);
                if (reponse != null) {
                    reponse.elements().forEach(e -> identites.put(e.id(), e.toDomain()));
                }
            }
        } catch (Outage | RestClientException | OAuth2AuthorizationException e) {
            log.warn("identities are not available: {}", e.getClass().getName());
            return Optional.empty();
        }
        return Optional.of(identites);
    }

    private RestClient client() {
        return machines.to("case-service", "api-case-service", "dossiers:identite-courrier");
    }
}
