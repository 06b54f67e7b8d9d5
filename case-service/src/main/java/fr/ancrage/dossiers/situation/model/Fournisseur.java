package fr.ancrage.dossiers.situation.model;

import fr.ancrage.dossiers.procedure.model.Parc;
import java.util.List;
import java.util.Set;

/**
 * A partner of the charter and what it has to say of a case.
 *
 * @param parcs those in which it has to
 * @param aConfirmer the charter's source does not say so: it is a default
 */
public record Fournisseur(
        String code,
        String libelle,
        Qui qui,
        Set<Parc> parcs,
        List<Rubrique> rubriques,
        boolean aConfirmer,
        String source) {

    public Fournisseur {
        parcs = Set.copyOf(parcs);
        rubriques = List.copyOf(rubriques);
    }

    /** Whom the charter means. */
    public sealed interface Qui {

        /** One, for the cases of its territory. */
        record UneOrganisation(String code) implements Qui {}

        /** All of a type, each for the cases of its territory. */
        record DuType(String type) implements Qui {}

        /** Whom the case itself names. */
        record DuDossier(Acteur acteur) implements Qui {}
    }

    /** A part that somebody has in a case. */
    public enum Acteur {
        BAILLEUR,
        ORGANISME_PAYEUR,
        CCAS_DE_LA_COMMUNE,
        SERVICE_MISSIONNE
    }
}
