package fr.ancrage.dossiers.menage.model;

import fr.ancrage.dossiers.rapprochement.model.AdresseNormalisee;
import fr.ancrage.dossiers.rapprochement.model.NomNormalise;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A household as acts have named it so far; the persons and the dwelling of the first mention are
 * shown, as the best written mention spells them, and all of them help to recognise it.
 */
@DonneePersonnelle
public record Menage(String id, String departement, List<Mention> mentions) {

    public Menage {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("a household is known by at least one act");
        }
    }

    /** The persons of the first mention, as one writes their names. */
    public List<Personne> personnes() {
        return Typographie.personnes(mentions);
    }

    /** The dwelling of the first mention, as one writes it. */
    public Adresse adresse() {
        return Typographie.adresse(mentions);
    }

    public Set<String> telephones() {
        return mentions.stream()
                .flatMap(m -> m.telephones().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What one act said besides the names. */
    public ComplementsMenage complements(String acte) {
        return mentions.stream()
                .filter(m -> m.acte().equals(acte))
                .map(Mention::complements)
                .findFirst()
                .orElse(ComplementsMenage.AUCUN);
    }

    /** Criteria of vulnerability that any act has said, as codes of the charter (class V). */
    public Set<String> criteres() {
        return mentions.stream()
                .flatMap(m -> m.complements().criteres().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The household as it was before this act said something of vulnerability. */
    public Menage sansCriteres(String acte) {
        return new Menage(
                id,
                departement,
                mentions.stream().map(m -> m.acte().equals(acte) ? m.sansCriteres() : m).toList());
    }

    /**
     * Keys of the names that it was first known by: a later spelling may be a slip of the pen, and
     * is nobody's name.
     */
    public Set<String> clesDesNoms() {
        return mentions.getFirst().personnes().stream()
                .map(Personne::normalise)
                .flatMap(NomNormalise::mots)
                .map(Traits::cleDuNom)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Traits traits() {
        Set<NomNormalise> noms = new LinkedHashSet<>();
        Set<LocalDate> baux = new LinkedHashSet<>();
        BigDecimal loyer = null;
        BigDecimal charges = null;
        Set<String> references = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            mention.personnes().forEach(p -> noms.add(p.normalise()));
            references.addAll(mention.complements().references());
            if (mention.bail() != null) {
                baux.add(mention.bail());
            }
            loyer = mention.loyer() == null ? loyer : mention.loyer();
            charges = mention.charges() == null ? charges : mention.charges();
        }
        return new Traits(
                List.copyOf(noms),
                AdresseNormalisee.de(
                        mentions.getFirst().adresse().insee(),
                        mentions.getFirst().adresse().voie()),
                telephones(),
                baux,
                loyer,
                charges,
                references);
    }

    @Override
    public String toString() {
        return "Menage[" + id + "]";
    }
}
