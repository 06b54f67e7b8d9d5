package fr.ancrage.platform.trail;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailDisclosures.Disclosure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of the service that answers a household, as a machine. */
@RestController
@RequestMapping("/api/${ancrage.api.base}/piste")
@Tag(name = TrailController.TAG, description = TrailController.ABOUT)
class TrailDisclosuresController {

    private static final String SCOPE = "piste:communications";

    private final TrailDisclosures disclosures;
    private final Trail trail;

    TrailDisclosuresController(TrailDisclosures disclosures, Trail trail) {
        this.disclosures = disclosures;
        this.trail = trail;
    }

    record DemandeDeCommunications(@Nullable List<String> concerne) {}

    @Schema(requiredProperties = "elements")
    record Communications(List<Disclosure> elements) {}

    @PostMapping("/communications")
    @Operation(
            operationId = "lireCommunications",
            summary = "Quelles organisations ont eu connaissance de quoi (R-406), sans nom d'agent")
    Communications disclosed(
            @Parameter(hidden = true) AgentConnecte agent,
            @RequestBody DemandeDeCommunications requete) {
        if (!agent.machine() || !agent.portee(SCOPE)) {
            throw ProblemeException.interdit();
        }
        var about = Objects.requireNonNullElse(requete.concerne(), List.<String>of());
        var input = new Input();
        if (about.isEmpty() || about.size() > TrailController.MOST_ASKED) {
            input.refuse("concerne", "TAILLE");
        }
        input.check();
        var found = disclosures.about(about);
        trail.read(agent, TrailDisclosures.TRAIL, about);
        return new Communications(found);
    }
}
