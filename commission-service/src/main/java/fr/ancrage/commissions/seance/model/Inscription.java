package fr.ancrage.commissions.seance.model;

import fr.ancrage.commissions.formation.model.Situation;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case on the agenda of a sitting.
 *
 * @param situation as it was when it was put on
 * @param menageConvoque whether the household is invited
 * @param organisations members who see it because of this sitting
 * @param derogation why it was put on beyond the capacity
 * @param presenceMenage how the household attended
 */
public record Inscription(
        String dossier,
        Situation situation,
        LocalDate inscritLe,
        boolean menageConvoque,
        Set<String> organisations,
        @Nullable Derogation derogation,
        @Nullable Presence presenceMenage,
        @Nullable Avis avis) {

    /** A decision of the secretariat, logged. */
    public record Derogation(String motif, String par, LocalDate le) {

        @Override
        public String toString() {
            return "Derogation[…]";
        }
    }

    public Inscription {
        organisations = Set.copyOf(organisations);
    }

    Inscription avec(@Nullable Presence presence) {
        return new Inscription(
                dossier,
                situation,
                inscritLe,
                menageConvoque,
                organisations,
                derogation,
                presence,
                avis);
    }

    Inscription avec(Avis rendu) {
        return new Inscription(
                dossier,
                situation,
                inscritLe,
                menageConvoque,
                organisations,
                derogation,
                presenceMenage,
                rendu);
    }

    /** The organisation sees it no more. */
    Inscription sans(String organisation) {
        return new Inscription(
                dossier,
                situation,
                inscritLe,
                menageConvoque,
                organisations.stream()
                        .filter(o -> !o.equals(organisation))
                        .collect(Collectors.toSet()),
                derogation,
                presenceMenage,
                avis);
    }

    Inscription sous(String autreDossier) {
        return new Inscription(
                autreDossier,
                situation,
                inscritLe,
                menageConvoque,
                organisations,
                derogation,
                presenceMenage,
                avis);
    }
}
