package fr.ancrage.diagnostics.affectation.model;

import org.jspecify.annotations.Nullable;

/**
 * What the pool of households to rehouse asks to know. All of it is there or there is none:
 * an incomplete one opens no door.
 *
 * @param accompagnement what support is recommended; absent when the author says that none is
 *     needed
 */
public record RapportSocial(
        String motifsProcedure,
        String motifsEmpechantMaintien,
        String typologieSouhaitee,
        String planDette,
        String occupationLogement,
        @Nullable String accompagnement) {

    public RapportSocial {
        exiger(motifsProcedure);
        exiger(motifsEmpechantMaintien);
        exiger(typologieSouhaitee);
        exiger(planDette);
        exiger(occupationLogement);
        if (accompagnement != null) {
            exiger(accompagnement);
        }
    }

    private static void exiger(String texte) {
        if (texte.isBlank()) {
            throw new IllegalArgumentException("a rapport social is complete or is not one");
        }
    }

    /** It speaks of a household: none of it is ever printed. */
    @Override
    public String toString() {
        return "RapportSocial[…]";
    }
}
