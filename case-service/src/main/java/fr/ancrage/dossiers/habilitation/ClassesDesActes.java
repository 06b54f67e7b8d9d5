package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.procedure.model.Nature;

/** Of which class of data each kind of act is: who does not hold it never learns of the act. */
public final class ClassesDesActes {

    private ClassesDesActes() {}

    public static ClasseDonnees de(Nature nature) {
        return switch (nature.matiere()) {
            case PROCEDURE -> ClasseDonnees.P;
            case DETTE -> ClasseDonnees.D;
            case SOCIAL -> ClasseDonnees.S;
        };
    }
}
