package fr.ancrage.notifications.courriers.model;

/**
 * Who the charter names: an organisation, all of a type, or somebody whom the dossier designates.
 */
public sealed interface Acteur {

    record Nommee(String organisation) implements Acteur {}

    record DeType(String type) implements Acteur {}

    record DuDossier(Qui qui) implements Acteur {}

    enum Qui {
        MENAGE,
        PROPRIETAIRE,
        BAILLEUR,
        BAILLEUR_SOCIAL,
        COMMISSAIRE_JUSTICE,
        ORGANISME_PAYEUR,
        CCAS_DE_LA_COMMUNE,
        COMMUNE,
        SERVICE_MISSIONNE,
        REFERENT_SOCIAL,
        FORCES_SECURITE,
        /** Who manages the housing solidarity fund where the dwelling is. */
        FSL,
        SIAO,
        GESTIONNAIRE,
        JUGE,
        MEMBRES_DE_LA_FORMATION,
        SECRETARIAT_DE_LA_FORMATION
    }

    /** As a screen or a row of history says it. */
    default String code() {
        return switch (this) {
            case Nommee(var organisation) -> organisation;
            case DeType(var type) -> type;
            case DuDossier(var qui) -> qui.name();
        };
    }
}
