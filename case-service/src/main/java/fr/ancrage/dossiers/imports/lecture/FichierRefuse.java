package fr.ancrage.dossiers.imports.lecture;

/**
 * A file that is not opened, or not to the end; the code has its text in {@code
 * erreurs_fr.properties}.
 */
public final class FichierRefuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused as a whole. */
    public enum Motif {
        FICHIER_VIDE,
        FICHIER_TROP_GRAND,
        FICHIER_FORMAT_INCONNU,
        FICHIER_ILLISIBLE,
        FICHIER_SUSPECT,
        FICHIER_TROP_DE_LIGNES,
        FICHIER_TROP_LONG_A_LIRE,
        COLONNES_MANQUANTES
    }

    private final Motif motif;

    public FichierRefuse(Motif motif) {
        super(motif.name());
        this.motif = motif;
    }

    public Motif motif() {
        return motif;
    }
}
