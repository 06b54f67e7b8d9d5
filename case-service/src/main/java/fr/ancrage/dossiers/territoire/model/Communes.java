package fr.ancrage.dossiers.territoire.model;

import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The communes of one département, found by the name a partner writes, whatever its case, accents
 * and hyphens.
 */
public final class Communes {

    private static final Pattern CEDEX = Pattern.compile(" cedex( \\d+)?$");

    private final Map<String, List<Commune>> parNom;
    private final Map<String, List<Commune>> parAncienNom;
    private final Map<String, Commune> parInsee;

    public Communes(Collection<Commune> communes) {
        this.parNom = communes.stream().collect(Collectors.groupingBy(c -> cle(c.nom())));
        this.parAncienNom =
                communes.stream()
                        .flatMap(c -> c.anciensNoms().stream().map(nom -> Map.entry(cle(nom), c)))
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        Map<String, Commune> codes = new HashMap<>();
        communes.forEach(c -> codes.put(c.insee(), c));
        this.parInsee = Map.copyOf(codes);
    }

    /**
     * By its name of today, else by that of a commune that was united in it.
     *
     * @param codePostal tells homonyms apart; a postal code that does not fit a name found once is
     *     no obstacle (CEDEX, typing error)
     */
    public Optional<Commune> trouver(String nom, @Nullable String codePostal) {
        String cle = cle(nom);
        List<Commune> candidates =
                parNom.getOrDefault(cle, parAncienNom.getOrDefault(cle, List.of()));
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        return candidates.stream().filter(c -> c.codesPostaux().contains(codePostal)).findFirst();
    }

    public Optional<Commune> parInsee(String insee) {
        return Optional.ofNullable(parInsee.get(insee));
    }

    public Set<String> arrondissements() {
        return parInsee.values().stream()
                .map(Commune::arrondissement)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String cle(String nom) {
        String normalise = CEDEX.matcher(Texte.normaliser(nom)).replaceFirst("");
        return Texte.compact(normalise);
    }
}
