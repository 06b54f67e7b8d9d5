package fr.ancrage.platform.policy;

import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why an agent reads something of a subject here, role by role, to those who answer for the policy.
 * Each question is in the trail.
 */
@RestController
@RequestMapping("/api/${ancrage.api.base}/politique")
@Tag(name = "Politique", description = "Qui peut voir quoi")
class ReasonsController {

    private static final String KIND = "pourquoi";

    /** The scope of a role that sees nothing, as a row of the policy says it. */
    private static final String NONE = "aucun";

    private static final int LONGEST = 80;

    /** By POST: it names an agent. */
    @Schema(requiredProperties = {"sujet", "agent", "organisation", "roles"})
    record QuestionRequete(
            @Nullable String sujet,
            @Nullable String agent,
            @Nullable String organisation,
            @Nullable List<String> roles) {
        @Override
        public String toString() {
            return "QuestionRequete[***]";
        }
    }

    record RaisonsReponse(String service, boolean voit, List<RaisonLisible> raisons) {}

    private final ReadablePolicy policy;
    private final AccessReasons reasons;
    private final PolicyProperties properties;
    private final Trail trail;
    private final String base;

    ReasonsController(
            ReadablePolicy policy,
            AccessReasons reasons,
            PolicyProperties properties,
            Trail trail,
            String base) {
        this.policy = policy;
        this.reasons = reasons;
        this.properties = properties;
        this.trail = trail;
        this.base = base;
    }

    @PostMapping("/pourquoi")
    @Operation(
            operationId = "demanderPourquoi",
            summary = "Par quelle ligne de la politique un agent lit ici quelque chose de ce sujet")
    RaisonsReponse demander(
            @Parameter(hidden = true) AgentConnecte reader, @RequestBody QuestionRequete question) {
        if (reader.machine() || properties.readers().stream().noneMatch(reader::a)) {
            throw ProblemeException.interdit();
        }
        var input = new Input();
        var subject = input.text("sujet", question.sujet(), LONGEST);
        var login = input.text("agent", question.agent(), LONGEST);
        var organisation = input.text("organisation", question.organisation(), LONGEST);
        var roles = roles(input, question.roles());
        input.check();
        var asked = new AgentConnecte("", login, organisation, roles, Set.of());
        var all = complete(reader, roles, reasons.of(reader, asked, subject));
        trail.read(reader, KIND, List.of(subject));
        return new RaisonsReponse(base, all.stream().anyMatch(RaisonLisible::voit), all);
    }

    private Set<String> roles(Input input, @Nullable List<String> given) {
        var roles = new TreeSet<>(Objects.requireNonNullElse(given, List.<String>of()));
        if (roles.isEmpty()) {
            input.refuse("roles", "OBLIGATOIRE");
        }
        if (!properties.roles().containsAll(roles)) {
            input.refuse("roles", "ROLE_INCONNU");
        }
        return roles;
    }

    /** Each role has its row of the policy, and a reason even when nothing is open to it. */
    private List<RaisonLisible> complete(
            AgentConnecte reader, Set<String> roles, List<RaisonLisible> given) {
        Map<String, LignePolitique> rows =
                policy.lines(reader).stream()
                        .collect(Collectors.toMap(LignePolitique::role, Function.identity()));
        return roles.stream()
                .flatMap(role -> {
                    var row = rows.get(role);
                    var scope = row == null ? NONE : row.portee();
                    var its = given.stream().filter(r -> r.role().equals(role)).toList();
                    return (its.isEmpty() ? Stream.of(nothing(role, scope)) : its.stream())
                            .map(r -> r.selon(scope));
                })
                .toList();
    }

    private static RaisonLisible nothing(String role, String scope) {
        return RaisonLisible.rien(
                role,
                scope.equals(NONE)
                        ? "Ce rôle ne voit rien ici."
                        : "Rien de ce que ce rôle voit ici n’y correspond aujourd’hui.");
    }
}
