package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;
import static fr.ancrage.dossiers.imports.model.Probleme.erreur;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dwelling that a line names: where it is, in which stock, whose it is. */
record LectureLogement(LectureCellules cellules, TerritoireDossiers territoire, Ressort ressort) {

    private static final Map<String, TypeBailleur> BAILLEURS =
            Map.ofEntries(
                    Map.entry("bailleur social", TypeBailleur.BAILLEUR_SOCIAL),
                    Map.entry("social", TypeBailleur.BAILLEUR_SOCIAL),
                    Map.entry("organisme hlm", TypeBailleur.BAILLEUR_SOCIAL),
                    Map.entry("personne morale", TypeBailleur.PERSONNE_MORALE),
                    Map.entry("societe", TypeBailleur.PERSONNE_MORALE),
                    Map.entry("sci familiale", TypeBailleur.SCI_FAMILIALE),
                    Map.entry("personne physique", TypeBailleur.PERSONNE_PHYSIQUE),
                    Map.entry("particulier", TypeBailleur.PERSONNE_PHYSIQUE));
    private static final Pattern DECIMALE = Pattern.compile("\\.0$");
    private static final Pattern SANS_SON_ZERO = Pattern.compile("\\d{4}");
    private static final Set<String> PARC_PUBLIC =
            Set.of("public", "parc public", "social", "parc social");
    private static final Set<String> PARC_PRIVE = Set.of("prive", "parc prive");

    /** The dwelling, when street and commune are both readable. */
    record Logement(Adresse adresse, String arrondissement) {}

    @Nullable Logement logement() {
        String voie =
                cellules.obligatoire(
                        Colonne.ADRESSE, "Indiquez l'adresse du logement (numéro et voie).");
        Commune commune = commune();
        return voie == null || commune == null
                ? null
                : new Logement(
                        new Adresse(voie, codePostal(), commune.insee(), commune.nom()),
                        commune.arrondissement());
    }

    @Nullable Parc parc() {
        String valeur = cellules.obligatoire(Colonne.PARC, "Indiquez le parc : public ou privé.");
        if (valeur == null) {
            return null;
        }
        String normalise = Texte.normaliser(valeur);
        if (PARC_PUBLIC.contains(normalise)) {
            return Parc.PUBLIC;
        }
        if (PARC_PRIVE.contains(normalise)) {
            return Parc.PRIVE;
        }
        cellules.probleme(
                erreur(Colonne.PARC, Code.PARC_INCONNU, "Le parc est « public » ou « privé »."));
        return null;
    }

    @Nullable TypeBailleur typeBailleur(@Nullable Parc parc) {
        String valeur = cellules.valeur(Colonne.TYPE_BAILLEUR);
        if (valeur == null) {
            return parc == Parc.PUBLIC ? TypeBailleur.BAILLEUR_SOCIAL : null;
        }
        TypeBailleur type = BAILLEURS.get(Texte.normaliser(valeur.replace('_', ' ')));
        if (type == null) {
            cellules.probleme(
                    avertissement(
                            Colonne.TYPE_BAILLEUR,
                            Code.VALEUR_INCONNUE,
                            "Ce type de bailleur n'est pas connu : utilisez bailleur social, personne morale, SCI familiale ou personne physique."));
        }
        return type;
    }

    @Nullable Commune commune() {
        String nom = cellules.obligatoire(Colonne.COMMUNE, "Indiquez la commune du logement.");
        if (nom == null) {
            return null;
        }
        String codePostal = codePostal();
        Commune commune = territoire.communes().trouver(nom, codePostal).orElse(null);
        if (commune == null) {
            cellules.probleme(
                    erreur(
                            Colonne.COMMUNE,
                            Code.COMMUNE_INCONNUE,
                            "Cette commune n'existe pas dans le département : vérifiez son orthographe et le code postal."));
            return null;
        }
        if (!ressort.comprend(commune.arrondissement())) {
            cellules.probleme(
                    erreur(
                            Colonne.COMMUNE,
                            Code.HORS_RESSORT,
                            "Cette commune n'est pas dans vos arrondissements : adressez cet acte au secrétariat de la CCAPEX, ou au service de l'État qui la suit."));
        }
        if (codePostal != null && !commune.codesPostaux().contains(codePostal)) {
            cellules.probleme(
                    avertissement(
                            Colonne.CODE_POSTAL,
                            Code.CODE_POSTAL_INCOHERENT,
                            "Ce code postal n'est pas celui de la commune : vérifiez-le."));
        }
        return commune;
    }

    @Nullable String codePostal() {
        String valeur = cellules.valeur(Colonne.CODE_POSTAL);
        if (valeur == null) {
            return null;
        }
        String chiffres = DECIMALE.matcher(valeur.replace(" ", "")).replaceFirst("");
        return SANS_SON_ZERO.matcher(chiffres).matches() ? "0" + chiffres : chiffres;
    }
}
