package fr.ancrage.commissions.bilan.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bilan of one year: written while it is prepared, frozen with its figures when it is
 * transmitted.
 *
 * @param arrete absent while it is prepared
 */
public record BilanAnnuel(BilanId id, Textes textes, @Nullable Arrete arrete) {

    /**
     * What the secretariat writes.
     *
     * @param appreciation of the commission's activity
     * @param propositions to the comité responsable du PDALHPD
     * @param declarations figures that the platform cannot know, by code
     */
    public record Textes(
            @Nullable String appreciation,
            @Nullable String propositions,
            Map<String, Declaration> declarations) {

        public static final Textes VIDES = new Textes(null, null, Map.of());

        public Textes {
            declarations = Map.copyOf(new TreeMap<>(declarations));
        }
    }

    /** The figures as they were transmitted. */
    public record Arrete(LocalDate le, Chiffres chiffres) {}

    /** Why the model says no. */
    public enum MotifRefus {
        BILAN_ARRETE,
        ANNEE_EN_COURS,
        PROPOSITIONS_MANQUANTES
    }

    public sealed interface Decision {

        record Prise(BilanAnnuel bilan) implements Decision {}

        record Refusee(MotifRefus motif) implements Decision {}
    }

    public static BilanAnnuel aPreparer(BilanId id) {
        return new BilanAnnuel(id, Textes.VIDES, null);
    }

    public Decision ecrire(Textes nouveaux) {
        return arrete == null
                ? new Decision.Prise(new BilanAnnuel(id, nouveaux, null))
                : new Decision.Refusee(MotifRefus.BILAN_ARRETE);
    }

    /** Frozen and transmitted, once, when the year is over and something is proposed. */
    public Decision arreter(Chiffres chiffres, LocalDate le) {
        if (arrete != null) {
            return new Decision.Refusee(MotifRefus.BILAN_ARRETE);
        }
        if (le.getYear() <= id.annee()) {
            return new Decision.Refusee(MotifRefus.ANNEE_EN_COURS);
        }
        if (textes.propositions() == null) {
            return new Decision.Refusee(MotifRefus.PROPOSITIONS_MANQUANTES);
        }
        return new Decision.Prise(new BilanAnnuel(id, textes, new Arrete(le, chiffres)));
    }
}
