package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.priorite.Regard;
import fr.ancrage.dossiers.tableaudebord.Ordre.Sens;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** In which orders a reader may see the list; none tells what they may not read. */
final class Tris {

    static final String PAR_ACTIVITE = "derniereActivite";
    static final String PAR_REFERENCE = Ordre.REFERENCE;

    /** The most urgent first, by what the reader may know of every case that they see. */
    static final String PAR_PRIORITE = "priorite";

    /** Orders that a list may ask for, beside the one by priority. */
    static final Map<String, Ordre> TOUS =
            Map.of(
                    PAR_ACTIVITE,
                    Ordre.par(PAR_ACTIVITE, Sens.DECROISSANT),
                    "-derniereActivite",
                    Ordre.par(PAR_ACTIVITE, Sens.CROISSANT),
                    PAR_REFERENCE,
                    Ordre.par(PAR_REFERENCE, Sens.CROISSANT),
                    "-reference",
                    Ordre.par(PAR_REFERENCE, Sens.DECROISSANT),
                    "prochaineEcheance",
                    Ordre.par("prochaineEcheanceLe", Sens.CROISSANT),
                    "-prochaineEcheance",
                    Ordre.par("prochaineEcheanceLe", Sens.DECROISSANT));

    private static final Ordre SANS_RIEN_DIRE = Ordre.par(PAR_REFERENCE, Sens.CROISSANT);

    private Tris() {}

    /**
     * An order tells what it is made of: whoever may not read the procedure of every case that they
     * see gets the order of references.
     */
    static Optional<Ordre> ordre(Acces acces, String demande) {
        if (demande.equals(PAR_PRIORITE)) {
            return Optional.of(Regard.de(acces).map(Ordre::parUrgence).orElse(SANS_RIEN_DIRE));
        }
        Optional<Ordre> ordre = Optional.ofNullable(TOUS.get(demande));
        return litLaProcedure(acces)
                ? ordre
                : ordre.map(o -> o.champ().equals(PAR_REFERENCE) ? o : SANS_RIEN_DIRE);
    }

    /** Likewise between cases that answer a search equally well. */
    static Comparator<Document> aEgalite(Acces acces) {
        Comparator<Document> parReference = Comparator.comparing(d -> d.getString(PAR_REFERENCE));
        return litLaProcedure(acces)
                ? Comparator.comparing(
                                (Document d) -> d.getString(PAR_ACTIVITE),
                                Comparator.reverseOrder())
                        .thenComparing(parReference)
                : parReference;
    }

    private static boolean litLaProcedure(Acces acces) {
        return acces.sans(ClasseDonnees.P).sansDossier();
    }

    /** Whether a list has this order. */
    static boolean connu(String tri) {
        return tri.equals(PAR_PRIORITE) || TOUS.containsKey(tri);
    }
}
