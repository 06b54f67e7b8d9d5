package fr.ancrage.dossiers.menage.model;

import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's line adds about a household besides its names: numbers under which the partner
 * knows it, what the landlord did, and criteria of vulnerability, which are shown to those who hold
 * class V and to nobody else.
 *
 * @param criteres codes of the charter
 */
@DonneePersonnelle
public record ComplementsMenage(
        @Nullable String allocataire,
        @Nullable String referenceLocataire,
        @Nullable String typologie,
        @Nullable String actionsAmiables,
        Set<String> criteres) {

    public static final ComplementsMenage AUCUN =
            new ComplementsMenage(null, null, null, null, Set.of());

    public ComplementsMenage {
        criteres = Set.copyOf(criteres);
    }

    public static ComplementsMenage criteres(Set<String> criteres) {
        return criteres.isEmpty() ? AUCUN : new ComplementsMenage(null, null, null, null, criteres);
    }

    /** What the household is numbered by, each said to be the CAF's or a landlord's. */
    public Set<String> references() {
        Set<String> references = new LinkedHashSet<>();
        if (allocataire != null) {
            references.add("allocataire:" + Texte.compact(allocataire));
        }
        if (referenceLocataire != null) {
            references.add("locataire:" + Texte.compact(referenceLocataire));
        }
        return references;
    }

    /** The same without what an undone import had said of vulnerability. */
    public ComplementsMenage sansCriteres() {
        return new ComplementsMenage(
                allocataire, referenceLocataire, typologie, actionsAmiables, Set.of());
    }

    @Override
    public String toString() {
        return "ComplementsMenage[***]";
    }
}
