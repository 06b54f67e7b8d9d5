package fr.ancrage.platform.messages;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.messages.ParkedMessages.ParkedMessage;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's door to what was parked; what is done about a message is in the trail. */
@RestController
@RequestMapping("/api/${ancrage.api.base}/exploitation/messages-gares")
class ParkedMessagesController {

    private static final String ROLE = "exploitant";

    private final ParkedMessages parked;
    private final Trail trail;

    ParkedMessagesController(ParkedMessages parked, Trail trail) {
        this.parked = parked;
        this.trail = trail;
    }

    /** Which message to settle; its id holds slashes, so it travels in the body. */
    record Designation(@Nullable String id) {

        String required() {
            var input = new Input();
            var named = input.required("id", id);
            input.check();
            return named;
        }
    }

    record Page(List<ParkedMessage> elements, int total) {}

    @GetMapping
    Page list(AgentConnecte agent) {
        operatorOnly(agent);
        var all = parked.list();
        return new Page(all, all.size());
    }

    @PostMapping("/rejeu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(AgentConnecte agent, @RequestBody Designation which) {
        operatorOnly(agent);
        var id = which.required();
        found(parked.replay(id));
        trail.changed(agent, "message-rejoue", List.of(messageOf(id)), List.of());
    }

    @PostMapping("/abandon")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(AgentConnecte agent, @RequestBody Designation which) {
        operatorOnly(agent);
        var id = which.required();
        found(parked.dismiss(id));
        trail.changed(agent, "message-abandonne", List.of(messageOf(id)), List.of());
    }

    private static String messageOf(String id) {
        return id.substring(id.indexOf('|') + 1);
    }

    private static void operatorOnly(AgentConnecte agent) {
        if (!agent.a(ROLE)) {
            throw ProblemeException.of(HttpStatus.FORBIDDEN, "INTERDIT");
        }
    }

    private static void found(boolean found) {
        if (!found) {
            throw ProblemeException.of(HttpStatus.NOT_FOUND, "INTROUVABLE");
        }
    }
}
