package fr.ancrage.notifications.courriers.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What is known of dossiers. What acts say is added, and of each mission the latest fact is kept,
 * so that order and repetition change nothing.
 */
public interface DossiersConnus {

    /** Adds what an act or an assignment says, to the dossier and to the one it was absorbed by. */
    void apprendre(DossierConnu dossier);

    void reunir(String dossier, String dans);

    /** The dossier that was kept, at the end of every merge; itself when it was not absorbed. */
    String racine(String dossier);

    DossierConnu du(String dossier);

    /** Whom each of these dossiers involves now. */
    Map<String, Set<String>> organisations(Collection<String> ids);

    default Set<String> organisations(String dossier) {
        return du(racine(dossier)).organisations();
    }
}
