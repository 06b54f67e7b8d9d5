package fr.ancrage.platform.erasure;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door through which all that is held of a subject leaves for the service that answers to the
 * subject: a machine with the scope for it, and nobody else, whatever their role.
 */
@RestController
@RequestMapping("/api/${ancrage.api.base}/droit-acces")
class SubjectAccessController {

    private static final String KIND = "droit-acces";

    private final Erasures erasures;
    private final Trail trail;
    private final String scope;

    SubjectAccessController(Erasures erasures, Trail trail, String scope) {
        this.erasures = erasures;
        this.trail = trail;
        this.scope = scope;
    }

    record SujetsRequete(@NotNull @NotEmpty @Size(max = 200) List<@NotNull String> sujets) {}

    /** By kind; never printed, it is all about one person. */
    record DonneesReponse(Map<String, List<Map<String, Object>>> donnees) {
        @Override
        public String toString() {
            return "DonneesReponse[…]";
        }
    }

    /**
     * @param objet a class of data
     * @param jusqua the last day of those that have reached their time
     */
    record EcheancesRequete(
            @NotBlank String objet, @NotBlank String departement, @NotNull LocalDate jusqua) {}

    record SujetsReponse(Set<String> sujets) {}

    @PostMapping
    DonneesReponse donnees(AgentConnecte agent, @Valid @RequestBody SujetsRequete requete) {
        allowed(agent);
        var held = erasures.export(Set.copyOf(requete.sujets()));
        trail.exported(agent, KIND, requete.sujets());
        return new DonneesReponse(held);
    }

    /** Ids alone: whose data the charter keeps no longer, by the days that the data bear. */
    @PostMapping("/echeances")
    SujetsReponse echeances(AgentConnecte agent, @Valid @RequestBody EcheancesRequete requete) {
        allowed(agent);
        return new SujetsReponse(
                erasures.reached(requete.objet(), requete.departement(), requete.jusqua()));
    }

    private void allowed(AgentConnecte agent) {
        if (!agent.machine() || !agent.portee(scope)) {
            throw ProblemeException.interdit();
        }
    }
}
