package fr.ancrage.local.royaume;

import static fr.ancrage.local.royaume.KeycloakAdmin.encoded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a realm with what it has to be, piece by piece, and changes what differs. What the files
 * do not name is left alone: accounts that agents created, sessions, keys. A field that they do not
 * name keeps its value; the mappers of a scope, the scopes of a client, the roles and the groups of
 * an account that they name are exactly theirs.
 */
final class RealmReconciliation {

    private static final String FINGERPRINT = "ancrage.empreinte";

    /** Pieces that have calls of their own, and so are no part of the realm's settings. */
    private static final Set<String> PIECES =
            Set.of(
                    "roles",
                    "groups",
                    "clientScopes",
                    "clients",
                    "components",
                    "users",
                    "requiredActions",
                    "authenticationFlows",
                    "authenticatorConfig",
                    "browserFlow");

    /** What a new realm takes as it is; its components, such as keys, are never touched again. */
    private static final List<String> GIVEN_WITH_THE_REALM = List.of("groups", "components");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakAdmin keycloak;
    private final RealmFiles files;
    private final Consumer<String> say;
    private final String path;
    private int changes;

    RealmReconciliation(KeycloakAdmin keycloak, RealmFiles files, Consumer<String> say) {
        this.keycloak = keycloak;
        this.files = files;
        this.say = say;
        this.path = "/" + encoded(files.name());
    }

    /**
     * How many changes were needed.
     *
     * @param complete compares everything even when the realm bears the fingerprint of these files
     */
    int run(boolean complete) {
        Optional<JsonNode> existing = keycloak.find(path);
        if (!complete
                && existing.isPresent()
                && existing.get()
                        .path("attributes")
                        .path(FINGERPRINT)
                        .asString("")
                        .equals(files.fingerprint())) {
            return 0;
        }
        settings(existing);
        realmRoles();
        groups();
        clientScopes();
        clients();
        users();
        requiredActions();
        new RealmFlows(keycloak, files.realm(), path, this::changed).reconcile();
        remember();
        return changes;
    }

    private void changed(String what) {
        changes++;
        say.accept(what);
    }

    // The realm itself

    private void settings(Optional<JsonNode> existing) {
        ObjectNode wanted = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : files.realm().properties()) {
            if (!PIECES.contains(entry.getKey())) {
                wanted.set(entry.getKey(), entry.getValue());
            }
        }
        if (existing.isEmpty()) {
            keycloak.post("", withContent(wanted));
            changed("royaume " + files.name() + " créé");
        } else {
            List<String> differences = differences(existing.get(), wanted);
            if (!differences.isEmpty()) {
                keycloak.put(path, wanted);
                changed("royaume " + files.name() + " : " + String.join(", ", differences));
            }
        }
    }

    /**
     * A realm that does not exist takes its roles, groups and accounts in one call, which spares
     * two hundred; what is built in, and so must be there before it can be changed, comes after.
     */
    private ObjectNode withContent(ObjectNode settings) {
        ObjectNode realm = settings.deepCopy();
        ArrayNode roles = JSON.createArrayNode();
        for (JsonNode role : files.realm().path("roles").path("realm")) {
            if (!role.has("composites")) {
                roles.add(role);
            }
        }
        realm.set("roles", JSON.createObjectNode().set("realm", roles));
        for (String piece : GIVEN_WITH_THE_REALM) {
            if (files.realm().has(piece)) {
                realm.set(piece, files.realm().get(piece));
            }
        }
        ArrayNode users = JSON.createArrayNode();
        for (JsonNode user : files.realm().path("users")) {
            if (!user.has("serviceAccountClientId")) {
                users.add(user);
            }
        }
        realm.set("users", users);
        return realm;
    }

    private void remember() {
        ObjectNode attributes =
                keycloak.get(path).path("attributes") instanceof ObjectNode kept
                        ? kept
                        : JSON.createObjectNode();
        attributes.put(FINGERPRINT, files.fingerprint());
        ObjectNode realm = JSON.createObjectNode().put("realm", files.name());
        realm.set("attributes", attributes);
        keycloak.put(path, realm);
    }

    // Roles

    private void realmRoles() {
        Map<String, JsonNode> existing = byField(keycloak.get(path + "/roles?max=1000"), "name");
        for (JsonNode wanted : files.realm().path("roles").path("realm")) {
            String name = wanted.path("name").asString();
            JsonNode found = existing.get(name);
            ObjectNode role = without(wanted, "composites");
            if (found == null) {
                keycloak.post(path + "/roles", role);
                changed("rôle " + name + " créé");
            } else {
                List<String> differences = differences(found, role);
                if (!differences.isEmpty()) {
                    keycloak.put(path + "/roles/" + encoded(name), laidOver(found, role));
                    changed("rôle " + name + " : " + String.join(", ", differences));
                }
            }
            if (wanted.has("composites")) {
                composites(name, wanted.get("composites"));
            }
        }
    }

    /** Only realm roles may be part of another; whatever else is in it goes. */
    private void composites(String name, JsonNode wanted) {
        String composites = path + "/roles/" + encoded(name) + "/composites";
        Set<String> names = texts(wanted.path("realm"));
        ArrayNode extra = JSON.createArrayNode();
        Set<String> present = new LinkedHashSet<>();
        for (JsonNode role : keycloak.get(composites)) {
            if (role.path("clientRole").asBoolean()
                    || !names.contains(role.path("name").asString())) {
                extra.add(role);
            } else {
                present.add(role.path("name").asString());
            }
        }
        if (!extra.isEmpty()) {
            keycloak.delete(composites, extra);
            changed("rôle " + name + " : retire " + names(extra));
        }
        ArrayNode missing = JSON.createArrayNode();
        names.stream()
                .filter(role -> !present.contains(role))
                .forEach(role -> missing.add(keycloak.get(path + "/roles/" + encoded(role))));
        if (!missing.isEmpty()) {
            keycloak.post(composites, missing);
            changed("rôle " + name + " : ajoute " + names(missing));
        }
    }

    // Groups

    private void groups() {
        reconcileGroups(
                files.realm().path("groups"),
                path + "/groups?max=2000&briefRepresentation=false",
                path + "/groups",
                "");
    }

    private void reconcileGroups(
            JsonNode wantedGroups, String listPath, String createPath, String prefix) {
        if (wantedGroups.isEmpty()) {
            return;
        }
        Map<String, JsonNode> existing = byField(keycloak.get(listPath), "name");
        for (JsonNode wanted : wantedGroups) {
            String name = wanted.path("name").asString();
            ObjectNode group = without(wanted, "subGroups");
            JsonNode found = existing.get(name);
            String id;
            if (found == null) {
                id = keycloak.post(createPath, group);
                changed("groupe " + prefix + "/" + name + " créé");
            } else {
                id = found.path("id").asString();
                List<String> differences = differences(found, group);
                if (!differences.isEmpty()) {
                    keycloak.put(path + "/groups/" + id, laidOver(found, group));
                    changed(
                            "groupe "
                                    + prefix
                                    + "/"
                                    + name
                                    + " : "
                                    + String.join(", ", differences));
                }
            }
            String children = path + "/groups/" + id + "/children";
            reconcileGroups(
                    wanted.path("subGroups"),
                    children + "?max=2000&briefRepresentation=false",
                    children,
                    prefix + "/" + name);
        }
    }

    // Client scopes

    private void clientScopes() {
        Map<String, JsonNode> existing = byField(keycloak.get(path + "/client-scopes"), "name");
        for (JsonNode wanted : files.realm().path("clientScopes")) {
            String name = wanted.path("name").asString();
            JsonNode found = existing.get(name);
            if (found == null) {
                keycloak.post(path + "/client-scopes", wanted);
                changed("portée " + name + " créée");
                continue;
            }
            String scope = path + "/client-scopes/" + found.path("id").asString();
            ObjectNode settings = without(wanted, "protocolMappers");
            List<String> differences = differences(found, settings);
            if (!differences.isEmpty()) {
                ObjectNode over = laidOver(found, settings);
                over.remove("protocolMappers");
                keycloak.put(scope, over);
                changed("portée " + name + " : " + String.join(", ", differences));
            }
            mappers(name, scope, found.path("protocolMappers"), wanted.path("protocolMappers"));
        }
    }

    private void mappers(String scopeName, String scope, JsonNode present, JsonNode wanted) {
        String models = scope + "/protocol-mappers/models";
        Map<String, JsonNode> extra = byField(present, "name");
        for (JsonNode mapper : wanted) {
            String name = mapper.path("name").asString();
            JsonNode found = extra.remove(name);
            if (found == null) {
                keycloak.post(models, mapper);
                changed("portée " + scopeName + " : mappeur " + name + " créé");
            } else if (!differences(found, mapper).isEmpty()) {
                String id = found.path("id").asString();
                keycloak.put(models + "/" + id, ((ObjectNode) mapper.deepCopy()).put("id", id));
                changed("portée " + scopeName + " : mappeur " + name + " changé");
            }
        }
        extra.forEach((name, mapper) -> {
            keycloak.delete(models + "/" + mapper.path("id").asString(), null);
            changed("portée " + scopeName + " : mappeur " + name + " retiré");
        });
    }

    // Clients

    private void clients() {
        Map<String, JsonNode> existing =
                byField(keycloak.get(path + "/clients?max=1000"), "clientId");
        Map<String, JsonNode> scopes = byField(keycloak.get(path + "/client-scopes"), "name");
        for (JsonNode wanted : files.realm().path("clients")) {
            String clientId = wanted.path("clientId").asString();
            JsonNode found = existing.get(clientId);
            if (found == null) {
                keycloak.post(path + "/clients", wanted);
                changed("client " + clientId + " créé");
                continue;
            }
            String client = path + "/clients/" + found.path("id").asString();
            ObjectNode settings = without(wanted, "defaultClientScopes", "optionalClientScopes");
            List<String> differences = differences(found, settings);
            if (!differences.isEmpty()) {
                keycloak.put(client, laidOver(found, settings));
                changed("client " + clientId + " : " + String.join(", ", differences));
            }
            for (String kind : List.of("default", "optional")) {
                if (wanted.has(kind + "ClientScopes")) {
                    scopesOfClient(
                            clientId,
                            client + "/" + kind + "-client-scopes/",
                            texts(found.path(kind + "ClientScopes")),
                            texts(wanted.path(kind + "ClientScopes")),
                            scopes);
                }
            }
        }
    }

    private void scopesOfClient(
            String clientId,
            String clientScopes,
            Set<String> present,
            Set<String> wanted,
            Map<String, JsonNode> scopes) {
        for (String name : present) {
            if (!wanted.contains(name)) {
                keycloak.delete(clientScopes + idOf(scopes, name), null);
                changed("client " + clientId + " : portée " + name + " retirée");
            }
        }
        for (String name : wanted) {
            if (!present.contains(name)) {
                keycloak.put(clientScopes + idOf(scopes, name), JSON.createObjectNode());
                changed("client " + clientId + " : portée " + name + " ajoutée");
            }
        }
    }

    private static String idOf(Map<String, JsonNode> scopes, String name) {
        JsonNode scope = scopes.get(name);
        if (scope == null) {
            throw new RealmException("Le royaume n'a pas de portée « " + name + " ».");
        }
        return scope.path("id").asString();
    }

    // Accounts

    private void users() {
        for (JsonNode wanted : files.realm().path("users")) {
            String username = wanted.path("username").asString();
            ObjectNode settings =
                    without(
                            wanted,
                            "groups",
                            "realmRoles",
                            "clientRoles",
                            "credentials",
                            "serviceAccountClientId");
            Optional<JsonNode> found = user(username);
            String id;
            if (found.isEmpty()) {
                if (wanted.has("serviceAccountClientId")) {
                    throw new RealmException("Le compte de service " + username + " n'existe pas.");
                }
                ObjectNode account = settings.deepCopy();
                account.set("credentials", wanted.path("credentials"));
                id = keycloak.post(path + "/users", account);
                changed("compte " + username + " créé");
            } else {
                id = found.get().path("id").asString();
                List<String> differences = differences(found.get(), settings);
                if (!differences.isEmpty()) {
                    keycloak.put(path + "/users/" + id, laidOver(found.get(), settings));
                    changed("compte " + username + " : " + String.join(", ", differences));
                }
            }
            if (wanted.has("groups")) {
                groupsOfUser(username, id, texts(wanted.path("groups")));
            }
            if (wanted.has("realmRoles")) {
                rolesOfUser(
                        username,
                        path + "/users/" + id + "/role-mappings/realm",
                        path + "/roles/",
                        texts(wanted.path("realmRoles")));
            }
            for (Map.Entry<String, JsonNode> entry : wanted.path("clientRoles").properties()) {
                String client =
                        keycloak.get(path + "/clients?clientId=" + encoded(entry.getKey()))
                                .path(0)
                                .path("id")
                                .asString();
                rolesOfUser(
                        username,
                        path + "/users/" + id + "/role-mappings/clients/" + client,
                        path + "/clients/" + client + "/roles/",
                        texts(entry.getValue()));
            }
        }
    }

    private Optional<JsonNode> user(String username) {
        JsonNode found = keycloak.get(path + "/users?exact=true&username=" + encoded(username));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private void groupsOfUser(String username, String id, Set<String> wanted) {
        String groups = path + "/users/" + id + "/groups";
        Set<String> present = new LinkedHashSet<>();
        for (JsonNode group : keycloak.get(groups + "?max=1000")) {
            String groupPath = group.path("path").asString();
            present.add(groupPath);
            if (!wanted.contains(groupPath)) {
                keycloak.delete(groups + "/" + group.path("id").asString(), null);
                changed("compte " + username + " : sort de " + groupPath);
            }
        }
        for (String groupPath : wanted) {
            if (!present.contains(groupPath)) {
                String groupId =
                        keycloak.get(path + "/group-by-path" + groupPath).path("id").asString();
                keycloak.put(groups + "/" + groupId, JSON.createObjectNode());
                changed("compte " + username + " : entre dans " + groupPath);
            }
        }
    }

    private void rolesOfUser(String username, String mappings, String roles, Set<String> wanted) {
        ArrayNode extra = JSON.createArrayNode();
        Set<String> present = new LinkedHashSet<>();
        for (JsonNode role : keycloak.get(mappings)) {
            if (wanted.contains(role.path("name").asString())) {
                present.add(role.path("name").asString());
            } else {
                extra.add(role);
            }
        }
        ArrayNode missing = JSON.createArrayNode();
        wanted.stream()
                .filter(role -> !present.contains(role))
                .forEach(role -> missing.add(keycloak.get(roles + encoded(role))));
        if (!extra.isEmpty()) {
            keycloak.delete(mappings, extra);
            changed("compte " + username + " : perd " + names(extra));
        }
        if (!missing.isEmpty()) {
            keycloak.post(mappings, missing);
            changed("compte " + username + " : reçoit " + names(missing));
        }
    }

    // How agents prove who they are

    private void requiredActions() {
        for (JsonNode wanted : files.realm().path("requiredActions")) {
            String alias = wanted.path("alias").asString();
            String action = path + "/authentication/required-actions/" + encoded(alias);
            JsonNode found = keycloak.get(action);
            if (!differences(found, wanted).isEmpty()) {
                keycloak.put(action, laidOver(found, wanted));
                changed("action obligatoire " + alias + " changée");
            }
        }
    }

    // Comparing

    /** The names of the wanted fields whose value is not the found one. */
    private static List<String> differences(JsonNode found, JsonNode wanted) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            if (!holds(found.path(entry.getKey()), entry.getValue())) {
                differences.add(entry.getKey());
            }
        }
        return differences;
    }

    private static boolean holds(JsonNode found, JsonNode wanted) {
        if (wanted.isObject()) {
            return wanted.properties().stream()
                    .allMatch(e -> holds(found.path(e.getKey()), e.getValue()));
        }
        if (wanted.isArray()) {
            return texts(found).equals(texts(wanted));
        }
        // Keycloak leaves out what is empty
        return found.asString("").equals(wanted.asString(""))
                || (found.isMissingNode() && wanted.isBoolean() && !wanted.booleanValue());
    }

    private static ObjectNode laidOver(JsonNode found, JsonNode wanted) {
        ObjectNode result = (ObjectNode) found.deepCopy();
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            if (result.get(entry.getKey()) instanceof ObjectNode below
                    && entry.getValue() instanceof ObjectNode above) {
                result.set(entry.getKey(), laidOver(below, above));
            } else {
                result.set(entry.getKey(), entry.getValue());
            }
        }
        return result;
    }

    private static ObjectNode without(JsonNode node, String... fields) {
        ObjectNode copy = (ObjectNode) node.deepCopy();
        copy.remove(List.of(fields));
        return copy;
    }

    private static Map<String, JsonNode> byField(JsonNode list, String field) {
        Map<String, JsonNode> result = new LinkedHashMap<>();
        list.forEach(element -> result.put(element.path(field).asString(), element));
        return result;
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.asString(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(element -> element.path("name").asString())
                .collect(Collectors.joining(", "));
    }
}
