package fr.ancrage.dossiers.menage.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The household and its dwelling as an agent wrote them on a day, completing or correcting what
 * acts say. Each is kept; the last one is shown.
 *
 * @param agent login
 * @param organisation the agent's
 * @param personnes who lives there, in full
 * @param voie the dwelling, in the commune that its acts name
 * @param telephonesAjoutes beside those of the acts
 * @param telephonesEcartes of the acts, and wrong: they do not come back with another act
 */
@DonneePersonnelle
public record VersionMenage(
        String id,
        LocalDate le,
        String agent,
        String organisation,
        List<Personne> personnes,
        String voie,
        Set<String> telephonesAjoutes,
        Set<String> telephonesEcartes,
        @Nullable String courriel,
        @Nullable Integer adultes,
        @Nullable Integer enfants) {

    public VersionMenage {
        personnes = List.copyOf(personnes);
        telephonesAjoutes = Set.copyOf(telephonesAjoutes);
        telephonesEcartes = Set.copyOf(telephonesEcartes);
        if (personnes.isEmpty()) {
            throw new IllegalArgumentException("a household is somebody");
        }
    }

    public static String nouvelId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public String toString() {
        return "VersionMenage[***]";
    }
}
