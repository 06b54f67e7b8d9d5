package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the letter of carence must say: dates and means of the attempts. It names nobody.
 */
public record LettreCarence(String objet, List<String> paragraphes) {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    public static LettreCarence pour(Affectation.Carence carence, Mission mission) {
        var lignes = new ArrayList<String>();
        lignes.add(
                (mission == Mission.VISITE_ANTICIPATION ? "L'opérateur" : "Le service social")
                        + " a cherché à rencontrer le ménage à "
                        + carence.tentatives().size()
                        + " reprises, sans que l'entretien puisse avoir lieu :");
        carence.tentatives().forEach(t -> lignes.add(ligne(t)));
        lignes.add(
                nonRealise(mission)
                        + " ; la présente lettre en tient lieu, au "
                        + JOUR.format(carence.le())
                        + ".");
        return new LettreCarence("Constat de carence", List.copyOf(lignes));
    }

    private static String nonRealise(Mission mission) {
        return switch (mission) {
            case DSF -> "Le diagnostic social et financier n'a donc pas pu être réalisé";
            case DIAGNOSTIC_CCAPEX -> "Le diagnostic CCAPEX n'a donc pas pu être réalisé";
            case ENQUETE_SOCIALE -> "L'enquête sociale n'a donc pas pu être réalisée";
            case VISITE_ANTICIPATION -> "La visite d'anticipation n'a donc pas pu être réalisée";
            case SIGNALEMENT, VEILLE_SOCIALE -> "La mission n'a donc pas pu être réalisée";
        };
    }

    private static String ligne(Tentative tentative) {
        return "– le "
                + JOUR.format(tentative.le())
                + ", "
                + moment(tentative.demiJournee())
                + ", "
                + moyen(tentative.moyen())
                + " : "
                + resultat(tentative.resultat())
                + " ;";
    }

    private static String moment(Tentative.DemiJournee demiJournee) {
        return switch (demiJournee) {
            case MATIN -> "le matin";
            case APRES_MIDI -> "l'après-midi";
            case SOIREE -> "en soirée";
        };
    }

    private static String moyen(Tentative.Moyen moyen) {
        return switch (moyen) {
            case TELEPHONE -> "par téléphone";
            case COURRIER -> "par courrier";
            case VISITE -> "par une visite au domicile";
            case SMS -> "par SMS";
            case MAIL -> "par courrier électronique";
        };
    }

    private static String resultat(Tentative.Resultat resultat) {
        return switch (resultat) {
            case SANS_REPONSE -> "sans réponse";
            case RENDEZ_VOUS -> "un rendez-vous a été fixé, auquel le ménage n'est pas venu";
            case REFUS -> "le ménage n'a pas souhaité d'entretien";
            case JOINT -> "le ménage a été joint";
        };
    }
}
