package fr.ancrage.dossiers.imports.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headings of one file: which column stands where, which are missing, which are not known. */
public record Entetes(
        NatureImport nature,
        List<String> intitules,
        Map<Colonne, Integer> positions,
        List<Probleme> problemes) {

    public static Entetes de(NatureImport nature, List<String> intitules) {
        Map<Colonne, Integer> positions = new EnumMap<>(Colonne.class);
        List<Probleme> problemes = new ArrayList<>();
        for (int i = 0; i < intitules.size(); i++) {
            String intitule = intitules.get(i).strip();
            if (intitule.isEmpty()) {
                continue;
            }
            Colonne colonne = nature.colonne(intitule).orElse(null);
            if (colonne == null) {
                problemes.add(
                        new Probleme(
                                "colonne " + (i + 1),
                                Probleme.Code.COLONNE_IGNOREE,
                                Probleme.Gravite.AVERTISSEMENT,
                                "La colonne « "
                                        + abrege(intitule)
                                        + " » n'est pas connue : elle a été ignorée."));
            } else if (positions.putIfAbsent(colonne, i) != null) {
                problemes.add(
                        new Probleme(
                                colonne.champ(),
                                Probleme.Code.COLONNE_EN_DOUBLE,
                                Probleme.Gravite.AVERTISSEMENT,
                                "La colonne « "
                                        + colonne.intitule()
                                        + " » figure deux fois : seule la première est lue."));
            }
        }
        if (nature == NatureImport.SIGNALEMENTS_CAF
                && !positions.containsKey(Colonne.DATE_SIGNALEMENT)) {
            problemes.add(
                    Probleme.avertissement(
                            Colonne.DATE_SIGNALEMENT,
                            Probleme.Code.DATE_SUPPOSEE,
                            "Le fichier ne donne pas la date des signalements : le jour de réception du fichier a été retenu."));
        }
        return new Entetes(nature, List.copyOf(intitules), positions, List.copyOf(problemes));
    }

    public List<Colonne> manquantes() {
        return nature.requises().stream().filter(c -> !positions.containsKey(c)).toList();
    }

    public Map<Colonne, String> valeurs(LigneBrute ligne) {
        Map<Colonne, String> valeurs = new EnumMap<>(Colonne.class);
        positions.forEach((colonne, i) ->
                valeurs.put(colonne, i < ligne.cellules().size() ? ligne.cellules().get(i) : ""));
        return valeurs;
    }

    /** What is to be said of cells that a column of the file has and nobody may rely on. */
    public List<Probleme> illisibles(LigneBrute ligne) {
        List<Probleme> problemes = new ArrayList<>();
        Probleme.Code entiere = ligne.illisibles().get(LigneBrute.ENTIERE);
        if (entiere != null) {
            problemes.add(
                    new Probleme("ligne", entiere, Probleme.Gravite.ERREUR, illisible(entiere)));
        }
        positions.forEach((colonne, i) -> {
            Probleme.Code code = ligne.illisibles().get(i);
            if (code != null) {
                problemes.add(Probleme.erreur(colonne, code, illisible(code)));
            }
        });
        return problemes;
    }

    private static String illisible(Probleme.Code code) {
        return switch (code) {
            case LIGNE_ILLISIBLE ->
                    "Cette ligne n'est pas un objet JSON écrit sur une seule ligne, chaque champ une fois : corrigez-la.";
            case CHAMP_INCONNU ->
                    "Cette ligne porte un champ que cette nature de dépôt ne connaît pas : retirez-le.";
            case VALEUR_ILLISIBLE ->
                    "Ce champ est un texte, un nombre, un oui ou non, ou une liste de textes courts : rien d'autre.";
            case FORMULE_EXTERNE ->
                    "Cette cellule contient une formule qui va chercher sa valeur ailleurs (autre classeur, site, programme) : remplacez-la par la valeur elle-même.";
            case CELLULES_FUSIONNEES ->
                    "Cette cellule est fusionnée avec celle d'une autre colonne : défaites la fusion et remplissez chaque cellule.";
            default ->
                    "Cette cellule contient une formule sans résultat enregistré : remplacez-la par sa valeur (copier, puis collage spécial « valeurs »).";
        };
    }

    /** The cells under the heading they came with, as a file of refused lines gives them back. */
    public Map<String, String> parIntitule(LigneBrute ligne) {
        Map<String, String> cellules = new LinkedHashMap<>();
        for (int i = 0; i < intitules.size() && i < ligne.cellules().size(); i++) {
            cellules.put(intitules.get(i), ligne.cellules().get(i));
        }
        return cellules;
    }

    private static String abrege(String intitule) {
        return intitule.length() > 60 ? intitule.substring(0, 60) + "…" : intitule;
    }
}
