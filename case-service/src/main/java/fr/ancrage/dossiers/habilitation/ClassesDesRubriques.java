package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.situation.model.Rubrique;

/**
 * Of which class of data each thing in the fiche situation is. What a partner writes in its own
 * words is social: a landlord reads none of it.
 */
public final class ClassesDesRubriques {

    private ClassesDesRubriques() {}

    public static ClasseDonnees de(Rubrique rubrique) {
        return switch (rubrique) {
            case CONNAISSANCE, MESURES, MOTIF_SAISINE -> ClasseDonnees.S;
            case PROCEDURES_ANTERIEURES -> ClasseDonnees.P;
            case ALLOCATAIRE, TYPOLOGIE, LOYER_CHARGES, MONTANT_IMPAYE -> ClasseDonnees.D;
            case DALO, DEMANDE_LOGEMENT -> ClasseDonnees.O;
            case CRITERES -> ClasseDonnees.V;
        };
    }
}
