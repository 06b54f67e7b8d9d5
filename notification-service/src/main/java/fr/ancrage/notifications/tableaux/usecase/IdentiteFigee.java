package fr.ancrage.notifications.tableaux.usecase;

import fr.ancrage.notifications.identites.Identite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a row is about, as it was known when the week was frozen. */
public record IdentiteFigee(
        @Nullable String reference,
        List<String> personnes,
        List<String> adresse,
        @Nullable String bailleur) {

    static IdentiteFigee de(Identite identite) {
        var lieu = identite.adresse();
        var bailleur = identite.bailleur();
        return new IdentiteFigee(
                identite.reference(),
                identite.noms(),
                lieu == null ? List.of() : lieu.lignes(),
                bailleur == null ? null : bailleur.nom());
    }

    @Override
    public String toString() {
        return "IdentiteFigee[masquée]";
    }
}
