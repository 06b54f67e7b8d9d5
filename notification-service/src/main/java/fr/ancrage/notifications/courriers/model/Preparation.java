package fr.ancrage.notifications.courriers.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one fact asks, listed once: each row of the matrix, whom it is for, and why, or why not.
 *
 * @param declencheur absent while only its undoing is known
 * @param annuleeSequence the place, in the dossier's history, of what undid it
 * @param missions assignments that this act made, whose letters wait for it or were prepared
 */
public record Preparation(
        String id,
        String dossier,
        String demandeur,
        @Nullable Declencheur declencheur,
        List<Ligne> lignes,
        long annuleeSequence,
        List<Mission> missions) {

    public record Ligne(
            String courrier,
            String destinataire,
            @Nullable String organisation,
            @Nullable String canal,
            @Nullable String envoi,
            String source,
            @Nullable String pourquoiPas) {}

    public record Mission(String affectation, String mission, String organisation) {}

    public Preparation {
        lignes = List.copyOf(lignes);
        missions = List.copyOf(missions);
    }

    /** The same act of the same dossier is the same preparation. */
    public static String id(String dossier, String demandeur) {
        return UUID.nameUUIDFromBytes(
                        ("preparation|" + dossier + "|" + demandeur)
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The organisations that were found to follow the household when this was asked. */
    public Set<String> referents() {
        return lignes.stream()
                .filter(l -> l.destinataire().equals(Acteur.Qui.REFERENT_SOCIAL.name()))
                .map(Ligne::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Undone, and not recorded anew since. */
    public boolean annulee() {
        return annuleeSequence > 0
                && (declencheur == null || declencheur.sequence() < annuleeSequence);
    }
}
