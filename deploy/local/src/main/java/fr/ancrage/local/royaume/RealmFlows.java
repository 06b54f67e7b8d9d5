package fr.ancrage.local.royaume;

import static fr.ancrage.local.royaume.KeycloakAdmin.encoded;

import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps by which agents prove who they are. A flow that the files name is made, step by step,
 * where it is missing; of a flow that is there, what the files say of each step is put back, and
 * steps that they do not name are left alone.
 */
final class RealmFlows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakAdmin keycloak;
    private final JsonNode realm;
    private final String path;
    private final String authentication;
    private final Consumer<String> changed;

    RealmFlows(KeycloakAdmin keycloak, JsonNode realm, String path, Consumer<String> changed) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.path = path;
        this.authentication = path + "/authentication";
        this.changed = changed;
    }

    void reconcile() {
        for (JsonNode flow : realm.path("authenticationFlows")) {
            flow(flow);
        }
        String browser = realm.path("browserFlow").asString("");
        if (!browser.isEmpty()
                && !keycloak.get(path).path("browserFlow").asString("").equals(browser)) {
            ObjectNode bound = JSON.createObjectNode();
            bound.set("realm", realm.path("realm"));
            keycloak.put(path, bound.put("browserFlow", browser));
            changed.accept("parcours " + browser + " : devient celui des connexions");
        }
    }

    private void flow(JsonNode wanted) {
        String alias = wanted.path("alias").asString();
        if (wanted.path("topLevel").asBoolean() && isMissing(alias)) {
            ObjectNode flow = JSON.createObjectNode();
            flow.put("alias", alias).put("providerId", "basic-flow");
            keycloak.post(
                    authentication + "/flows", flow.put("topLevel", true).put("builtIn", false));
            changed.accept("parcours " + alias + " créé");
        }
        for (JsonNode step : wanted.path("authenticationExecutions")) {
            step(alias, step);
        }
    }

    private boolean isMissing(String alias) {
        return keycloak.get(authentication + "/flows")
                .valueStream()
                .noneMatch(flow -> flow.path("alias").asString().equals(alias));
    }

    private void step(String flow, JsonNode wanted) {
        String executions = authentication + "/flows/" + encoded(flow) + "/executions";
        if (found(executions, wanted).isEmpty()) {
            add(executions, wanted);
            changed.accept("parcours " + flow + " : étape " + name(wanted) + " créée");
        }
        JsonNode found = found(executions, wanted).orElseThrow();
        String requirement = wanted.path("requirement").asString();
        if (!found.path("requirement").asString().equals(requirement)) {
            keycloak.put(
                    executions, ((ObjectNode) found.deepCopy()).put("requirement", requirement));
            changed.accept("parcours " + flow + " : " + name(wanted) + " devient " + requirement);
        }
        if (wanted.has("authenticatorConfig")) {
            configure(flow, found, wanted);
        }
    }

    private Optional<JsonNode> found(String executions, JsonNode wanted) {
        String field = isFlow(wanted) ? "displayName" : "providerId";
        return keycloak.get(executions)
                .valueStream()
                .filter(step -> step.path("level").asInt() == 0)
                .filter(step -> step.path(field).asString("").equals(name(wanted)))
                .findFirst();
    }

    private void add(String executions, JsonNode wanted) {
        ObjectNode step = JSON.createObjectNode();
        if (isFlow(wanted)) {
            keycloak.post(
                    executions + "/flow",
                    step.put("alias", name(wanted)).put("type", "basic-flow"));
        } else {
            keycloak.post(executions + "/execution", step.put("provider", name(wanted)));
        }
    }

    private void configure(String flow, JsonNode found, JsonNode wanted) {
        String alias = wanted.path("authenticatorConfig").asString();
        JsonNode config =
                realm.path("authenticatorConfig")
                        .valueStream()
                        .filter(candidate -> candidate.path("alias").asString().equals(alias))
                        .findFirst()
                        .orElseThrow(() ->
                                new RealmException(
                                        "Le royaume ne dit pas le réglage « " + alias + " »."));
        String known = found.path("authenticationConfig").asString("");
        if (known.isEmpty()) {
            keycloak.post(
                    authentication + "/executions/" + found.path("id").asString() + "/config",
                    config);
            changed.accept("parcours " + flow + " : réglage " + alias + " posé");
            return;
        }
        String address = authentication + "/config/" + encoded(known);
        JsonNode present = keycloak.get(address);
        if (!present.path("config").equals(config.path("config"))) {
            keycloak.put(address, ((ObjectNode) config.deepCopy()).put("id", known));
            changed.accept("parcours " + flow + " : réglage " + alias + " changé");
        }
    }

    private static boolean isFlow(JsonNode step) {
        return step.has("flowAlias");
    }

    private static String name(JsonNode step) {
        return step.path(isFlow(step) ? "flowAlias" : "authenticator").asString();
    }
}
