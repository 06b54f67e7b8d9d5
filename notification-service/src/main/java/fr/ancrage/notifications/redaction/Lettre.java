package fr.ancrage.notifications.redaction;

import java.util.List;
import java.util.Map;

/**
 * What the templates name. Texts are ready to read; an absent one is empty, which a section takes
 * for false.
 *
 * @param personne whether it goes to somebody whom the dossier is about
 */
record Lettre(
        String expediteur,
        String secretariat,
        List<String> joindre,
        List<String> destinataire,
        String date,
        String objet,
        String reference,
        String noms,
        String adresse,
        boolean personne,
        Map<String, Object> etape,
        Map<String, Object> mention,
        Map<String, String> nom,
        Map<String, String> fait,
        List<Contact> contacts,
        List<Preconisation> preconisations,
        boolean questionnaire,
        boolean prive,
        boolean pub,
        String departement) {

    record Contact(String titre, String role, List<String> lignes) {}

    record Preconisation(String texte, String avec, String avant) {}

    @Override
    public String toString() {
        return "Lettre[" + objet + "]";
    }
}
