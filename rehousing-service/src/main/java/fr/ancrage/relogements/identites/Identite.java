package fr.ancrage.relogements.identites;

import fr.ancrage.platform.sealing.Sealing;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A household as the case-service names it for what is kept frozen. Never logged, never stored in
 * clear.
 */
public record Identite(
        String id,
        @Nullable String reference,
        @Nullable List<Personne> personnes,
        @Nullable Adresse adresse,
        @Nullable Bailleur bailleur,
        @Nullable String etude,
        String cle,
        @Nullable List<String> clesAnterieures) {

    public record Personne(
            @Nullable String civilite, @Nullable String nom, @Nullable String prenom) {

        private String enClair() {
            return joint(" ", civilite, prenom, nom);
        }

        @Override
        public String toString() {
            return "Personne[…]";
        }
    }

    public record Adresse(
            @Nullable String voie, @Nullable String codePostal, @Nullable String commune) {

        private String enClair() {
            return joint(", ", voie, joint(" ", codePostal, commune));
        }

        @Override
        public String toString() {
            return "Adresse[…]";
        }
    }

    public record Bailleur(@Nullable String nom) {

        @Override
        public String toString() {
            return "Bailleur[…]";
        }
    }

    /** Opens what was sealed with its key, or with one of a household that it took over. */
    public Optional<byte[]> ouvrir(String contexte, byte[] scelle) {
        var anterieures = clesAnterieures == null ? List.<String>of() : clesAnterieures;
        return Sealing.openWithOneOf(
                Stream.concat(Stream.of(cle), anterieures.stream())
                        .map(Base64.getDecoder()::decode)
                        .toList(),
                contexte,
                scelle);
    }

    /** What a list shows of it. */
    public IdentiteFigee figee() {
        return new IdentiteFigee(
                ouVide(reference),
                personnes == null
                        ? ""
                        : personnes.stream()
                                .map(Personne::enClair)
                                .collect(Collectors.joining(" et ")),
                adresse == null ? "" : adresse.enClair(),
                bailleur == null ? "" : ouVide(bailleur.nom()),
                ouVide(etude));
    }

    private static String ouVide(@Nullable String texte) {
        return texte == null ? "" : texte;
    }

    private static String joint(String lien, @Nullable String... parties) {
        return Stream.of(parties)
                .filter(Objects::nonNull)
                .filter(p -> !p.isBlank())
                .collect(Collectors.joining(lien));
    }

    @Override
    public String toString() {
        return "Identite[id=" + id + "]";
    }
}
