package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The organisations to which a case is open by its territory or by their part in it. */
@Component
public class Lecteurs {

    /** By charter, who holds the words of its territory: looked up for each case that is saved. */
    private final Map<TerritoireDossiers, Map<String, Set<String>>> tenants =
            new ConcurrentHashMap<>();

    /**
     * @param mots the words that open the case
     */
    public Set<String> de(Collection<String> mots, TerritoireDossiers territoire) {
        Map<String, Set<String>> duTerritoire =
                tenants.computeIfAbsent(territoire, Lecteurs::duTerritoire);
        Set<String> organisations = new TreeSet<>();
        for (String mot : mots) {
            Jeton.organisation(mot).ifPresent(organisations::add);
            organisations.addAll(duTerritoire.getOrDefault(mot, Set.of()));
        }
        return organisations;
    }

    private static Map<String, Set<String>> duTerritoire(TerritoireDossiers territoire) {
        Map<String, Set<String>> parMot = new HashMap<>();
        for (Organisation organisation : territoire.organisations()) {
            for (String code : organisation.roles()) {
                Role.de(code)
                        .filter(role -> role.portee().duTerritoire())
                        .map(role -> Habilitation.jetons(role, organisation.code(), territoire))
                        .orElse(Set.of())
                        .stream()
                        .filter(Jeton::deListe)
                        .forEach(mot ->
                                parMot.computeIfAbsent(mot, _ -> new TreeSet<>())
                                        .add(organisation.code()));
            }
        }
        return parMot;
    }
}
