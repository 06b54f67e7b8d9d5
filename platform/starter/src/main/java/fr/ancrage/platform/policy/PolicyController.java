package fr.ancrage.platform.policy;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may see what here, in plain French; nothing of a case, so no trail. */
@RestController
@RequestMapping("/api/${ancrage.api.base}/politique")
@Tag(name = "Politique", description = "Qui peut voir quoi")
class PolicyController {

    private static final String TO_READ_IT = "lire cette politique";

    record PolitiqueReponse(String service, String libelle, List<LignePolitique> lignes) {}

    private final ReadablePolicy policy;
    private final List<String> readers;
    private final String base;

    PolicyController(ReadablePolicy policy, List<String> readers, String base) {
        this.policy = policy;
        this.readers = List.copyOf(readers);
        this.base = base;
    }

    @GetMapping
    @Operation(operationId = "lirePolitique", summary = "Ce que chaque rôle voit et peut faire ici")
    PolitiqueReponse lire(@Parameter(hidden = true) AgentConnecte agent) {
        if (agent.machine() || readers.stream().noneMatch(agent::a)) {
            throw ProblemeException.interdit();
        }
        return new PolitiqueReponse(
                base, policy.label(), policy.lines(agent).stream().map(this::whole).toList());
    }

    private LignePolitique whole(LignePolitique line) {
        return readers.contains(line.role())
                ? new LignePolitique(
                        line.role(),
                        line.portee(),
                        line.classes(),
                        Stream.concat(Stream.of(TO_READ_IT), line.actes().stream()).toList())
                : line;
    }
}
