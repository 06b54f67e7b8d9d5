package fr.ancrage.dossiers.situation.model;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the charter's catalogue (§10.1).
 *
 * @param duree how long it lasts when nothing else is said
 * @param consentement what it asks of the household, in a sentence
 * @param incompatibles codes of the measures that would be a doublon beside it
 */
public record TypeMesure(
        String code,
        String libelle,
        @Nullable Period duree,
        @Nullable String consentement,
        Set<String> incompatibles,
        String source) {

    public TypeMesure {
        incompatibles = Set.copyOf(incompatibles);
    }
}
