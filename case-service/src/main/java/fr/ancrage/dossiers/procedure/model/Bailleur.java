package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import org.jspecify.annotations.Nullable;

/**
 * The landlord: a person's name when it is one, and the charter's organisation when it is known by
 * an alias.
 */
@DonneePersonnelle
public record Bailleur(
        @Nullable String nom, @Nullable TypeBailleur type, @Nullable String organisation) {

    public static final Bailleur INCONNU = new Bailleur(null, null, null);

    /** The landlord that the newer act names; of the same one, what only the older act said. */
    public Bailleur completePar(Bailleur nouveau) {
        if (nouveau.nom == null) {
            return this;
        }
        boolean autre = nom != null && !Texte.compact(nom).equals(Texte.compact(nouveau.nom));
        return autre
                ? nouveau
                : new Bailleur(
                        nouveau.nom,
                        nouveau.type != null ? nouveau.type : type,
                        nouveau.organisation != null ? nouveau.organisation : organisation);
    }

    @Override
    public String toString() {
        return "Bailleur[***]";
    }
}
