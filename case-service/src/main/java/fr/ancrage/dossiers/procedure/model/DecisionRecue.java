package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Personne;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the concours de la force publique as the préfecture sends it: it names the
 * réquisition, and through it the case.
 *
 * @param requisition number of the act that asks for the concours
 * @param criteres criteria of vulnerability that the decision validates, as codes of the charter
 * @param personne whom the line names, to notice a wrong number
 * @param commune INSEE code, for the same purpose
 */
@DonneePersonnelle
public record DecisionRecue(
        String requisition,
        String departement,
        EtapeExpulsion.DecisionCfp etape,
        Set<String> criteres,
        @Nullable Personne personne,
        @Nullable String commune) {

    public DecisionRecue {
        criteres = Set.copyOf(criteres);
    }

    /** One decision a day for a réquisition: a sursis may be followed by an octroi. */
    public String numero() {
        return "CFP-"
                + requisition.strip().toUpperCase(Locale.ROOT)
                + "-"
                + etape.date().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public String toString() {
        return "DecisionRecue[***]";
    }
}
