package fr.ancrage.dossiers.rapprochement.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one record (an act's line, a known household) tells about who lives where.
 *
 * @param references what the CAF and landlords number the household by, told apart by who numbers
 */
@DonneePersonnelle
public record Traits(
        List<NomNormalise> personnes,
        AdresseNormalisee adresse,
        Set<String> telephones,
        Set<LocalDate> baux,
        @Nullable BigDecimal loyer,
        @Nullable BigDecimal charges,
        Set<String> references) {

    public Traits {
        personnes = List.copyOf(personnes);
        telephones = Set.copyOf(telephones);
        baux = Set.copyOf(baux);
        references = Set.copyOf(references);
    }

    /**
     * Keys under which a household is found again, by ear: two records about one household share at
     * least one, unless the name, the address and the phone all differ.
     */
    public Set<String> cles() {
        Set<String> cles = new LinkedHashSet<>();
        if (adresse.connue()) {
            cles.add("a:" + adresse.son());
        }
        personnes.stream()
                .filter(NomNormalise::complet)
                .flatMap(p -> p.sons().stream())
                .forEach(son -> cles.add("p:" + son));
        telephones.forEach(t -> cles.add("t:" + t));
        return cles;
    }

    /** Key of a name by itself. */
    public static String cleDuNom(String nom) {
        return "n:" + nom;
    }

    /** How this record writes a name that the other one writes almost alike. */
    Set<String> autresEcritures(Traits connu) {
        Set<String> connues =
                connu.personnes.stream().flatMap(NomNormalise::mots).collect(Collectors.toSet());
        return personnes.stream()
                .filter(p ->
                        connu.personnes.stream()
                                .map(p::avec)
                                .max(NomNormalise.Ressemblance::compareTo)
                                .filter(NomNormalise.Ressemblance.PROCHE::equals)
                                .isPresent())
                .flatMap(NomNormalise::mots)
                .filter(mot -> !connues.contains(mot))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Keys that only one open case may hold: the full name at the address. Claimed before a case is
     * opened, so that two imports at once open a household once.
     */
    public List<String> clesFoyer() {
        return !adresse.connue()
                ? List.of()
                : personnes.stream()
                        .filter(NomNormalise::complet)
                        .map(p -> p.cle() + "@" + adresse.cle())
                        .distinct()
                        .sorted()
                        .toList();
    }

    @Override
    public String toString() {
        return "Traits[***]";
    }
}
