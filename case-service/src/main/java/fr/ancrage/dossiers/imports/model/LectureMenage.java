package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The household that a line names: who lives there, how to reach them, what weakens them. */
record LectureMenage(LectureCellules cellules, TerritoireDossiers territoire) {

    private static final Pattern DEUX_PERSONNES = Pattern.compile("\\s+(?:et|&)\\s+|\\s*/\\s*");
    private static final Pattern DEUX_TELEPHONES =
            Pattern.compile("[;,]|(?<=\\d) ?/ ?(?=[0+])| ou ");
    private static final Set<String> AUCUN =
            Set.of("aucun", "aucune", "neant", "non", "sans", "ras");

    List<Personne> personnes(String nom) {
        String prenom = Objects.requireNonNullElse(cellules.valeur(Colonne.PRENOM), "");
        String nom2 = cellules.valeur(Colonne.NOM_2);
        String prenom2 = cellules.valeur(Colonne.PRENOM_2);
        if (nom2 != null || prenom2 != null) {
            return List.of(
                    new Personne(cellules.valeur(Colonne.CIVILITE), nom, prenom),
                    new Personne(null, nom2 == null ? nom : nom2, prenom2 == null ? "" : prenom2));
        }
        // « Jean et Anne », « Martin / Blanc » : a couple in one cell
        List<String> prenoms = List.of(DEUX_PERSONNES.split(prenom, 2));
        List<String> noms = List.of(DEUX_PERSONNES.split(nom, 2));
        return prenoms.size() == 1
                ? List.of(new Personne(cellules.valeur(Colonne.CIVILITE), nom, prenom))
                : List.of(
                        new Personne(null, noms.getFirst(), prenoms.getFirst()),
                        new Personne(null, noms.getLast(), prenoms.getLast()));
    }

    Set<String> telephones() {
        String valeur = cellules.valeur(Colonne.TELEPHONE);
        if (valeur == null) {
            return Set.of();
        }
        Set<String> telephones = new LinkedHashSet<>();
        boolean illisible = false;
        for (String morceau : DEUX_TELEPHONES.split(valeur)) {
            Optional<String> telephone = ValeursFrancaises.telephone(morceau);
            telephone.ifPresent(telephones::add);
            illisible |= telephone.isEmpty();
        }
        if (illisible) {
            cellules.probleme(
                    avertissement(
                            Colonne.TELEPHONE,
                            Code.TELEPHONE_INVALIDE,
                            "Ce numéro de téléphone n'a pas dix chiffres : il n'a pas été repris."));
        }
        return telephones;
    }

    /**
     * The charter's criteria of vulnerability, by the words that partners use for them; a cell may
     * hold several.
     */
    Set<String> criteres() {
        String valeur = cellules.valeur(Colonne.CRITERES);
        if (valeur == null || AUCUN.contains(Texte.normaliser(valeur))) {
            return Set.of();
        }
        Set<String> criteres = new TreeSet<>();
        Optional<String> entier = territoire.critere(valeur);
        if (entier.isPresent()) {
            criteres.add(entier.get());
            return criteres;
        }
        boolean inconnu = false;
        for (String morceau : valeur.split("[,;/+\n]| et ")) {
            if (morceau.isBlank()) {
                continue;
            }
            Optional<String> critere = territoire.critere(morceau);
            critere.ifPresent(criteres::add);
            inconnu |= critere.isEmpty();
        }
        if (inconnu) {
            cellules.probleme(
                    avertissement(
                            Colonne.CRITERES,
                            Code.VALEUR_INCONNUE,
                            "Un critère de vulnérabilité n'est pas de ceux de la charte et n'a pas été repris ; critères connus : "
                                    + String.join(", ", territoire.libellesDesCriteres())
                                    + "."));
        }
        return criteres;
    }
}
