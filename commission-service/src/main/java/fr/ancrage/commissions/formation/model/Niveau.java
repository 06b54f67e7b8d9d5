package fr.ancrage.commissions.formation.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a formation stands in the CCAPEX since décret 2026-83: one centrale, the locales
 * that its règlement intérieur creates, their territorial sub-commissions. What a charter calls by
 * another word is mapped onto these.
 *
 * @param perimetre of a locale
 * @param aConfirmer whether no source gives that perimeter
 * @param locale code of the locale that a sub-commission belongs to
 */
public record Niveau(
        Rang rang, @Nullable Perimetre perimetre, boolean aConfirmer, @Nullable String locale) {

    /** The last three are no level of the CCAPEX: they examine nothing in its name. */
    public enum Rang {
        CENTRALE,
        LOCALE,
        SOUS_COMMISSION,
        PLENIERE,
        TECHNIQUE,
        CLPIL
    }

    /** What a locale may cover. */
    public enum Perimetre {
        ARRONDISSEMENT,
        SECTEUR_ACTION_SOCIALE,
        METROPOLE
    }

    /** As people say it. */
    String nom(TableFormations table) {
        return switch (rang) {
            case CENTRALE -> "CCAPEX centrale";
            case LOCALE -> "CCAPEX locale" + territoire();
            case SOUS_COMMISSION -> "Sous-commission territoriale" + rattachement(table);
            case PLENIERE -> "Formation plénière";
            case TECHNIQUE -> "Commission technique";
            case CLPIL -> "Commission locale de prévention des impayés";
        };
    }

    private String territoire() {
        if (perimetre == null) {
            return "";
        }
        var quoi =
                switch (perimetre) {
                    case ARRONDISSEMENT -> "arrondissement";
                    case SECTEUR_ACTION_SOCIALE -> "secteur d’action sociale";
                    case METROPOLE -> "métropole";
                };
        return " (" + quoi + (aConfirmer ? ", à confirmer" : "") + ")";
    }

    private String rattachement(TableFormations table) {
        return locale == null
                ? ""
                : table.formation(locale).map(f -> " de : " + f.nom()).orElse("");
    }
}
