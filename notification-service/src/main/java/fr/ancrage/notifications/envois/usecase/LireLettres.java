package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Plis;
import fr.ancrage.notifications.identites.Identites;
import fr.ancrage.platform.usecase.UseCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens written letters with their households' keys. A letter whose household was erased does not
 * open any more and is left out.
 */
@UseCase
public class LireLettres {

    private final Plis plis;
    private final Identites identites;

    public LireLettres(Plis plis, Identites identites) {
        this.plis = plis;
        this.identites = identites;
    }

    public Map<String, byte[]> executer(List<Envoi> envois) {
        var trouves = plis.lire(envois.stream().map(Envoi::id).toList());
        var connues =
                identites.pour(
                        trouves.values().stream().map(Plis.Pli::dossier).distinct().toList(),
                        Identites.Finalite.COURRIER);
        var lettres = new LinkedHashMap<String, byte[]>();
        for (var envoi : envois) {
            var pli = trouves.get(envoi.id());
            var identite = pli == null ? null : connues.get(pli.dossier());
            if (pli != null && identite != null) {
                identite.ouvrir(envoi.id(), pli.scelle())
                        .ifPresent(pdf -> lettres.put(envoi.id(), pdf));
            }
        }
        return lettres;
    }
}
