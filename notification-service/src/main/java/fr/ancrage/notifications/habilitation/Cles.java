package fr.ancrage.notifications.habilitation;

import fr.ancrage.notifications.envois.model.Envoi;
import java.util.HashSet;
import java.util.Set;

/** The keys of visibility: those that a row bears, those that a reader holds. */
public final class Cles {

    static final String DEPARTEMENT = "dep:";
    static final String ARRONDISSEMENT = "arr:";
    static final String ORGANISATION = "org:";
    static final String IMPLIQUEE = "imp:";

    private Cles() {}

    /** The keys by which an envoi is found in the register. */
    public static Set<String> de(Envoi envoi) {
        var cles = new HashSet<String>();
        cles.add(DEPARTEMENT + envoi.contenu().departement());
        var arrondissement = envoi.contenu().arrondissement();
        if (arrondissement != null) {
            cles.add(ARRONDISSEMENT + arrondissement);
        }
        envoi.impliques().forEach(o -> cles.add(IMPLIQUEE + o));
        return cles;
    }
}
