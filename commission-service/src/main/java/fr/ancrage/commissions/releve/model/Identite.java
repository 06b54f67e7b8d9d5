package fr.ancrage.commissions.releve.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a household is, as the case-service told it for one document; never stored as it is.
 *
 * @param cle the household's key: what is frozen about it is sealed with it
 * @param clesAnterieures those of households that it took over
 */
public record Identite(
        String reference,
        List<Personne> personnes,
        @Nullable String adresse,
        @Nullable String bailleur,
        @Nullable String etude,
        byte[] cle,
        List<byte[]> clesAnterieures) {

    /** One of its members. */
    public record Personne(@Nullable String civilite, String nom, @Nullable String prenom) {

        String entier() {
            return Stream.of(civilite, prenom, nom)
                    .filter(mot -> mot != null && !mot.isBlank())
                    .collect(Collectors.joining(" "));
        }

        String initiales() {
            return (prenom == null || prenom.isBlank() ? "" : prenom.strip().charAt(0) + ". ")
                    + (nom.isBlank() ? "" : nom.strip().charAt(0) + ".");
        }

        @Override
        public String toString() {
            return "Personne[…]";
        }
    }

    public Identite {
        personnes = List.copyOf(personnes);
        cle = cle.clone();
        clesAnterieures = List.copyOf(clesAnterieures);
    }

    /** What opens a part frozen about it: its key, or one of a household that it took over. */
    public List<byte[]> cles() {
        return Stream.concat(Stream.of(cle), clesAnterieures.stream()).toList();
    }

    @Override
    public byte[] cle() {
        return cle.clone();
    }

    public String noms() {
        return personnes.stream().map(Personne::entier).collect(Collectors.joining(" et "));
    }

    /** What stands for the names on a document that leaves the platform. */
    public String initiales() {
        return personnes.stream().map(Personne::initiales).collect(Collectors.joining(" et "));
    }

    @Override
    public String toString() {
        return "Identite[…]";
    }
}
