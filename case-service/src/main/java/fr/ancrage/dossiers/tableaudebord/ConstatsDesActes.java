package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.procedure.model.DemandeurDelais;
import fr.ancrage.dossiers.procedure.model.ExceptionTreve;
import fr.ancrage.dossiers.procedure.model.MentionCommandement;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What was told with an act and the law makes its effect depend on, in plain French. */
final class ConstatsDesActes {

    private ConstatsDesActes() {}

    /** Of an act without conditions: nothing. */
    static List<String> de(Document acte) {
        Document c = acte.get("conditions", new Document());
        List<String> constats = new ArrayList<>();
        Boolean caution = c.getBoolean("caution");
        if (caution != null) {
            constats.add(caution ? "Loyer garanti par une caution" : "Sans caution");
        }
        List<String> mentions = c.getList("mentions", String.class);
        if (mentions != null) {
            constats.add(
                    "Mentions lues : "
                            + mentions.size()
                            + " sur "
                            + MentionCommandement.values().length);
        }
        String demandeur = c.getString("demandePar");
        if (demandeur != null) {
            constats.add("Délais demandés par : " + DemandeurDelais.valueOf(demandeur).libelle());
        }
        Boolean repris = c.getBoolean("loyerRepris");
        if (repris != null) {
            constats.add(repris ? "Loyer courant repris" : "Loyer courant non repris");
        }
        String exception = c.getString("exceptionTreve");
        if (exception != null) {
            constats.add(
                    "Exception à la trêve : "
                            + ExceptionTreve.valueOf(exception).libelle()
                            + (c.getString("jugement") == null
                                    ? ", sans jugement indiqué"
                                    : ", jugement " + c.getString("jugement")));
        }
        return constats;
    }
}
