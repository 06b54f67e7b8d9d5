package fr.ancrage.notifications.envois.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What it says, as codes and dates: the words are made when it is written.
 *
 * @param dossier absent for a list of many
 * @param stade the stage, or the sitting, that asks it: part of what makes it unique
 * @param courrier its row in the charter's matrix
 * @param lien the page of the portal that the message leads to
 * @param faits dates and codes that the letter states
 */
public record Contenu(
        @Nullable String dossier,
        String departement,
        @Nullable String commune,
        @Nullable String arrondissement,
        @Nullable String parc,
        String stade,
        String courrier,
        String libelle,
        String type,
        String source,
        String pourquoi,
        List<String> mentions,
        boolean reponseAttendue,
        @Nullable LocalDate aEnvoyerAvant,
        String lien,
        Map<String, String> faits) {

    public Contenu {
        mentions = List.copyOf(mentions);
        faits = Map.copyOf(faits);
    }

    Contenu pourDossier(String autre) {
        return new Contenu(
                autre,
                departement,
                commune,
                arrondissement,
                parc,
                stade,
                courrier,
                libelle,
                type,
                source,
                pourquoi,
                mentions,
                reponseAttendue,
                aEnvoyerAvant,
                lien,
                faits);
    }
}
