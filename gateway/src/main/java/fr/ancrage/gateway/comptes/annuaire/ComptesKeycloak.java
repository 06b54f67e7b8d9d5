package fr.ancrage.gateway.comptes.annuaire;

import fr.ancrage.gateway.comptes.model.Compte;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Identite;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accounts of the realm: an organisation is a group below its département's, with the attribute
 * that tokens carry; what an agent does is a realm role.
 */
@Component
class ComptesKeycloak implements Comptes {

    /** Given by Keycloak to every new account; empty in our realm, and taken away with the rest. */
    private static final String DEFAULT_ROLES = "default-roles-";

    /** How Keycloak names the account of a client. */
    private static final String LOGICIEL = "service-account-";

    private static final String ENABLED = "enabled";
    private static final int ALL = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Read aloud and typed without doubt: neither vowels, that make words, nor look-alikes. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";

    private static final String SIGNS = LETTERS + "BCDFGHJKMNPQRSTVWXZ23456789";
    private static final int LOGIN_LETTERS = 5;
    private static final int PASSWORD_SIGNS = 20;
    private static final int ATTEMPTS = 5;

    private final AdministrationKeycloak keycloak;

    ComptesKeycloak(AdministrationKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Set<String> organisations(String departement) {
        return keycloak.find("/group-by-path/{departement}", departement)
                .flatMap(group ->
                        keycloak.find(
                                "/groups/{id}/children?max={max}",
                                group.path("id").asString(),
                                ALL))
                .map(children -> texts(children, "name"))
                .orElse(Set.of());
    }

    @Override
    public List<Compte> deLOrganisation(String departement, String organisation) {
        return groupe(departement, organisation)
                .flatMap(group -> keycloak.find("/groups/{id}/members?max={max}", group, ALL))
                .map(members ->
                        StreamSupport.stream(members.spliterator(), false)
                                .filter(ComptesKeycloak::personne)
                                .map(member -> compte(member, Set.of()))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Compte> trouver(CompteId id) {
        return keycloak.find("/users/{id}", id.valeur())
                .map(user ->
                        compte(
                                user,
                                roles(id).keySet().stream()
                                        .filter(ComptesKeycloak::duRoyaume)
                                        .collect(Collectors.toSet())));
    }

    @Override
    public Optional<Titulaire> nomme(String identifiant) {
        return utilisateur(identifiant)
                .<Titulaire>flatMap(user ->
                        personne(user)
                                ? trouver(new CompteId(user.path("id").asString()))
                                        .map(Titulaire.Agent::new)
                                : Optional.of(new Titulaire.Logiciel()))
                .or(() -> utilisateur(LOGICIEL + identifiant).map(_ -> new Titulaire.Logiciel()));
    }

    private Optional<JsonNode> utilisateur(String identifiant) {
        return keycloak.find("/users?exact=true&username={identifiant}", identifiant)
                .flatMap(users -> StreamSupport.stream(users.spliterator(), false).findFirst());
    }

    @Override
    public Premier creer(String departement, String organisation, Identite identite) {
        var chemin = "/" + departement + "/" + organisation;
        ouvrirGroupe(departement, organisation);
        var motDePasse = tirer(SIGNS, PASSWORD_SIGNS);
        for (var essai = 0; essai < ATTEMPTS; essai++) {
            var identifiant = organisation + "-" + tirer(LETTERS, LOGIN_LETTERS);
            var id =
                    keycloak.post(
                            "/users",
                            Map.of(
                                    "username",
                                    identifiant,
                                    "firstName",
                                    identite.prenom(),
                                    "lastName",
                                    identite.nom(),
                                    "email",
                                    identite.courriel(),
                                    "emailVerified",
                                    true,
                                    ENABLED,
                                    false,
                                    "groups",
                                    List.of(chemin),
                                    "credentials",
                                    List.of(
                                            Map.of(
                                                    "type",
                                                    "password",
                                                    "value",
                                                    motDePasse,
                                                    "temporary",
                                                    true))));
            if (id.isPresent()) {
                return new Premier(new CompteId(id.get()), identifiant, motDePasse);
            }
        }
        throw new AnnuaireAbsent("no free login was found");
    }

    @Override
    public void appliquer(CompteId id, Set<String> roles, boolean ouvert) {
        var user = keycloak.find("/users/{id}", id.valeur());
        if (user.isEmpty()) {
            // deleted in the directory: nobody signs in with it any more
            return;
        }
        var retires = accorderLesRoles(id, roles);
        if (user.get().path(ENABLED).asBoolean() != ouvert) {
            keycloak.put(
                    "/users/{id}",
                    ((ObjectNode) user.get().deepCopy()).put(ENABLED, ouvert),
                    id.valeur());
        }
        if (retires || !ouvert) {
            keycloak.post("/users/{id}/logout", Map.of(), id.valeur());
        }
    }

    /** Whether any was taken away. */
    private boolean accorderLesRoles(CompteId id, Set<String> voulus) {
        var tenus = roles(id);
        var trop =
                tenus.entrySet().stream()
                        .filter(role -> !voulus.contains(role.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        var manquants = new HashSet<>(voulus);
        manquants.removeAll(tenus.keySet());
        if (!manquants.isEmpty()) {
            var ajouts = new ArrayList<JsonNode>();
            keycloak.find("/users/{id}/role-mappings/realm/available", id.valeur())
                    .ifPresent(available ->
                            available.forEach(role -> {
                                if (manquants.contains(role.path("name").asString())) {
                                    ajouts.add(role);
                                }
                            }));
            if (ajouts.size() != manquants.size()) {
                throw new AnnuaireAbsent("a role of the charter is none of the realm");
            }
            keycloak.post("/users/{id}/role-mappings/realm", ajouts, id.valeur());
        }
        if (!trop.isEmpty()) {
            keycloak.delete("/users/{id}/role-mappings/realm", trop, id.valeur());
        }
        return trop.stream().anyMatch(role -> duRoyaume(role.path("name").asString()));
    }

    private Map<String, JsonNode> roles(CompteId id) {
        return keycloak.find("/users/{id}/role-mappings/realm", id.valeur()).stream()
                .flatMap(roles -> StreamSupport.stream(roles.spliterator(), false))
                .collect(Collectors.toMap(role -> role.path("name").asString(), role -> role));
    }

    private Optional<String> groupe(String departement, String organisation) {
        return keycloak.find("/group-by-path/{departement}/{code}", departement, organisation)
                .map(group -> group.path("id").asString());
    }

    /** CCAS are many and join one by one: the first agent makes the group. */
    private void ouvrirGroupe(String departement, String organisation) {
        if (groupe(departement, organisation).isPresent()) {
            return;
        }
        if (keycloak.find("/group-by-path/{departement}", departement).isEmpty()) {
            keycloak.post("/groups", Map.of("name", departement));
        }
        var parent =
                keycloak.find("/group-by-path/{departement}", departement)
                        .orElseThrow(() -> new AnnuaireAbsent("a group that was made is not there"))
                        .path("id")
                        .asString();
        keycloak.post(
                "/groups/{id}/children",
                Map.of(
                        "name",
                        organisation,
                        "attributes",
                        Map.of("organisation", List.of(organisation))),
                parent);
    }

    private static boolean duRoyaume(String role) {
        return !role.startsWith(DEFAULT_ROLES);
    }

    /** A partner's software acts for its organisation too; it is no agent. */
    private static boolean personne(JsonNode user) {
        return !user.path("username").asString("").startsWith(LOGICIEL);
    }

    private static Compte compte(JsonNode user, Set<String> roles) {
        return new Compte(
                new CompteId(user.path("id").asString()),
                user.path("username").asString(""),
                new Identite(
                        user.path("firstName").asString(""),
                        user.path("lastName").asString(""),
                        user.path("email").asString("")),
                roles,
                user.path(ENABLED).asBoolean(false));
    }

    private static Set<String> texts(JsonNode list, String field) {
        var texts = new TreeSet<String>();
        list.forEach(element -> texts.add(element.path(field).asString("")));
        return texts;
    }

    private static String tirer(String parmi, int combien) {
        return RANDOM.ints(combien, 0, parmi.length())
                .mapToObj(i -> String.valueOf(parmi.charAt(i)))
                .collect(Collectors.joining());
    }
}
