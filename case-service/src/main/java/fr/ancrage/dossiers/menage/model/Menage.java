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
import java.util.stream.Stream;

/**
 * A household as acts have named it so far, and as people completed or corrected it; until somebody
 * does, the persons and the dwelling of the first mention are shown, as the best written mention
 * spells them. All of them help to recognise it.
 */
@DonneePersonnelle
public record Menage(String id, String departement, List<Mention> mentions, FicheMenage fiche) {

    public Menage {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("a household is known by at least one act");
        }
    }

    /** As acts alone name it. */
    public Menage(String id, String departement, List<Mention> mentions) {
        this(id, departement, mentions, FicheMenage.VIDE);
    }

    public Menage avec(List<Mention> autres) {
        return new Menage(id, departement, autres, fiche);
    }

    /** With what one more act says, once. */
    public Menage avec(Mention mention) {
        return mentions.stream().anyMatch(m -> m.acte().equals(mention.acte()))
                ? this
                : avec(Stream.concat(mentions.stream(), Stream.of(mention)).toList());
    }

    public Menage avec(FicheMenage autre) {
        return new Menage(id, departement, mentions, autre);
    }

    /** As somebody wrote them last, or those of the first mention, as one writes their names. */
    public List<Personne> personnes() {
        return fiche.courante()
                .map(VersionMenage::personnes)
                .orElseGet(() -> Typographie.personnes(mentions));
    }

    /** As somebody wrote it last, or the dwelling of the first mention, as one writes it. */
    public Adresse adresse() {
        Adresse desActes = Typographie.adresse(mentions);
        return fiche.courante()
                .map(v ->
                        new Adresse(
                                v.voie(),
                                desActes.codePostal(),
                                desActes.insee(),
                                desActes.communeNom()))
                .orElse(desActes);
    }

    /** Those of the acts. */
    public Set<String> telephonesDesActes() {
        return mentions.stream()
                .flatMap(m -> m.telephones().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the acts, without those found wrong, and those that somebody added. */
    public Set<String> telephones() {
        Set<String> telephones = telephonesDesActes();
        fiche.courante()
                .ifPresent(v -> {
                    telephones.removeAll(v.telephonesEcartes());
                    telephones.addAll(v.telephonesAjoutes());
                });
        return telephones;
    }

    /** What one act said besides the names. */
    public ComplementsMenage complements(String acte) {
        return mentions.stream()
                .filter(m -> m.acte().equals(acte))
                .map(Mention::complements)
                .findFirst()
                .orElse(ComplementsMenage.AUCUN);
    }

    /** Criteria of vulnerability that hold, as codes of the charter (class V). */
    public Set<String> criteres() {
        return fiche.criteres(criteresDesActes());
    }

    /** Criteria of vulnerability that any act has said, as codes of the charter (class V). */
    public Set<String> criteresDesActes() {
        return mentions.stream()
                .flatMap(m -> m.complements().criteres().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The household as it was before this act said something of vulnerability. */
    public Menage sansCriteres(String acte) {
        return avec(
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
        fiche.courante().ifPresent(v -> v.personnes().forEach(p -> noms.add(p.normalise())));
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
