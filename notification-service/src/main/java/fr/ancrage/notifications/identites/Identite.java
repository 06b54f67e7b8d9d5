package fr.ancrage.notifications.identites;

import fr.ancrage.platform.sealing.Sealing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A household, as a letter names it.
 *
 * @param cle its key: what is kept of it is sealed with this
 * @param clesAnterieures those of households that it took over
 */
public record Identite(
        String id,
        @Nullable String reference,
        List<Personne> personnes,
        @Nullable Adresse adresse,
        @Nullable Bailleur bailleur,
        @Nullable String etude,
        byte[] cle,
        List<byte[]> clesAnterieures) {

    public record Personne(@Nullable String civilite, String nom, @Nullable String prenom) {

        String complet() {
            return Stream.of(civilite, prenom, nom)
                    .filter(p -> p != null && !p.isBlank())
                    .collect(Collectors.joining(" "));
        }

        @Override
        public String toString() {
            return "Personne[masquée]";
        }
    }

    public record Adresse(
            @Nullable String voie, @Nullable String codePostal, @Nullable String commune) {

        public List<String> lignes() {
            var ville =
                    Stream.of(codePostal, commune)
                            .filter(p -> p != null && !p.isBlank())
                            .collect(Collectors.joining(" "));
            return Stream.of(voie, ville).filter(p -> p != null && !p.isBlank()).toList();
        }

        @Override
        public String toString() {
            return "Adresse[masquée]";
        }
    }

    public record Bailleur(
            @Nullable String nom, @Nullable String type, @Nullable String organisation) {

        @Override
        public String toString() {
            return "Bailleur[masqué]";
        }
    }

    public Identite {
        personnes = List.copyOf(personnes);
        clesAnterieures = List.copyOf(clesAnterieures);
    }

    /** Opens what was sealed with its key, or with one of a household that it took over. */
    public Optional<byte[]> ouvrir(String contexte, byte[] scelle) {
        return Sealing.openWithOneOf(
                Stream.concat(Stream.of(cle), clesAnterieures.stream()).toList(), contexte, scelle);
    }

    public List<String> noms() {
        return personnes.stream().map(Personne::complet).toList();
    }

    @Override
    public String toString() {
        return "Identite[" + id + "]";
    }
}
