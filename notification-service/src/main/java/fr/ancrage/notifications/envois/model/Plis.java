package fr.ancrage.notifications.envois.model;

import java.util.List;
import java.util.Map;

/** Written letters, sealed with the household's key: without that key nobody reads them. */
public interface Plis {

    /**
     * @param dossier the one whose key sealed it; it stays the one to ask for, even reunited
     */
    record Pli(String dossier, byte[] scelle) {}

    void garder(String envoi, Pli pli);

    void retirer(String envoi);

    Map<String, Pli> lire(List<String> envois);
}
