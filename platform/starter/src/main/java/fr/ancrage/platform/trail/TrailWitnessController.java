package fr.ancrage.platform.trail;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps the heads of the trail of who publishes no events. A machine hands over the heads of its
 * own chains, whose names begin with its client, and of no other's: a false one would make a trail
 * that is whole look cut.
 */
@RestController
@RequestMapping("/api/${ancrage.api.base}/piste")
@Tag(name = TrailController.TAG, description = TrailController.ABOUT)
class TrailWitnessController {

    private static final String SCOPE = "piste:tetes";
    private static final Pattern CHAIN = Pattern.compile("[A-Za-z0-9.-]{1,80}");
    private static final Pattern HMAC = Pattern.compile("[0-9a-f]{64}");

    private final ReceivedHeads received;

    TrailWitnessController(ReceivedHeads received) {
        this.received = received;
    }

    record TeteDePiste(@Nullable String instance, @Nullable Long sequence, @Nullable String hmac) {}

    @PostMapping("/tetes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "garderTeteDePiste",
            summary = "Garder la tête d'une chaîne de la piste du programme qui appelle")
    void keep(@Parameter(hidden = true) AgentConnecte agent, @RequestBody TeteDePiste requete) {
        if (!agent.machine() || !agent.portee(SCOPE)) {
            throw ProblemeException.interdit();
        }
        var instance = Objects.requireNonNullElse(requete.instance(), "");
        var sequence = Objects.requireNonNullElse(requete.sequence(), 0L);
        var hmac = Objects.requireNonNullElse(requete.hmac(), "");
        var input = new Input();
        if (!CHAIN.matcher(instance).matches()
                || !instance.startsWith(agent.organisation() + "-")) {
            input.refuse("instance", "INVALIDE");
        }
        if (sequence < 1) {
            input.refuse("sequence", "INVALIDE");
        }
        if (!HMAC.matcher(hmac).matches()) {
            input.refuse("hmac", "INVALIDE");
        }
        input.check();
        received.keep(new TrailHead(instance, sequence, hmac));
    }
}
