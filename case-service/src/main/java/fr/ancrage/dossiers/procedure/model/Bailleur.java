package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Typographie;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The landlord: a person's name when it is one, and the charter's organisation when it is known by
 * an alias.
 */
@DonneePersonnelle
public record Bailleur(
        @Nullable String nom, @Nullable TypeBailleur type, @Nullable String organisation) {

    public static final Bailleur INCONNU = new Bailleur(null, null, null);

    private static final Pattern PERSONNE = Pattern.compile("(?i)(M\\.|Mme|Mlle)\\s+(.+)");

    /** A person's name as one writes it; a company's as it writes itself. */
    public @Nullable String nomEcrit() {
        if (nom == null) {
            return null;
        }
        Matcher personne = PERSONNE.matcher(nom.strip());
        if (personne.matches()) {
            String civilite = personne.group(1);
            return civilite.substring(0, 1).toUpperCase(Locale.FRENCH)
                    + civilite.substring(1).toLowerCase(Locale.FRENCH)
                    + " "
                    + Typographie.nom(personne.group(2));
        }
        return type == TypeBailleur.PERSONNE_PHYSIQUE ? Typographie.nom(nom) : nom;
    }

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
