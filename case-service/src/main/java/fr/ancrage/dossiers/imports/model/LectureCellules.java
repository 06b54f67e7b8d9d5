package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;
import static fr.ancrage.dossiers.imports.model.Probleme.erreur;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.MotifProcedure;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.personaldata.SocialSecurityNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line being read, and the problems found so far; every nature of file reads so.
 */
final class LectureCellules {

    private static final int LONGUEUR_MAXIMALE = 200;
    private static final int LONGUEUR_NOM = 100;
    private static final int LONGUEUR_NUMERO = 60;
    private static final Pattern DEUX_PERSONNES = Pattern.compile("\\s+(?:et|&)\\s+|\\s*/\\s*");

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
    private static final Set<String> PARC_PUBLIC =
            Set.of("public", "parc public", "social", "parc social");
    private static final Set<String> PARC_PRIVE = Set.of("prive", "parc prive");
    private static final Set<String> OUI = Set.of("o", "oui", "vrai", "true", "1", "x");
    private static final Set<String> NON = Set.of("n", "non", "faux", "false", "0");
    private static final Set<String> AUCUN =
            Set.of("aucun", "aucune", "neant", "non", "sans", "ras");

    private final TerritoireDossiers territoire;
    private final Ressort ressort;
    private final LocalDate aujourdhui;
    private final Map<Colonne, String> valeurs = new EnumMap<>(Colonne.class);
    private final List<Probleme> problemes = new ArrayList<>();

    LectureCellules(
            TerritoireDossiers territoire,
            Ressort ressort,
            LocalDate aujourdhui,
            Map<Colonne, String> cellules) {
        this.territoire = territoire;
        this.ressort = ressort;
        this.aujourdhui = aujourdhui;
        cellules.forEach((colonne, texte) -> {
            String propre = ValeursFrancaises.propre(texte);
            if (!propre.isEmpty()) {
                valeurs.put(colonne, propre);
            }
        });
        refuserLesNumerosDeSecuriteSociale();
    }

    @Nullable String valeur(Colonne colonne) {
        return valeurs.get(colonne);
    }

    void probleme(Probleme probleme) {
        problemes.add(probleme);
    }

    /** Every problem found, once the lengths are looked at too. */
    List<Probleme> problemes() {
        longueurs();
        return List.copyOf(problemes);
    }

    static boolean refuse(List<Probleme> problemes) {
        return problemes.stream().anyMatch(Probleme::bloquant);
    }

    /** A day that must be told and cannot lie ahead. */
    @Nullable LocalDate datePassee(Colonne colonne, String manquante, String aVenir) {
        if (obligatoire(colonne, manquante) == null) {
            return null;
        }
        LocalDate date = date(colonne);
        if (date != null && date.isAfter(aujourdhui)) {
            problemes.add(erreur(colonne, Code.DATE_FUTURE, aVenir));
        }
        return date;
    }

    /** The day of the lease; one that lies ahead deserves a look. */
    @Nullable LocalDate bail() {
        LocalDate bail = date(Colonne.DATE_BAIL);
        if (bail != null && bail.isAfter(aujourdhui)) {
            problemes.add(
                    avertissement(
                            Colonne.DATE_BAIL,
                            Code.DATE_FUTURE,
                            "La date du bail est à venir : vérifiez-la."));
        }
        return bail;
    }

    @Nullable Boolean ouiNon(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        String normalise = Texte.normaliser(valeur);
        if (OUI.contains(normalise) || NON.contains(normalise)) {
            return OUI.contains(normalise);
        }
        problemes.add(
                avertissement(
                        colonne,
                        Code.VALEUR_INCONNUE,
                        "Répondez par oui ou par non : cette valeur n'a pas été reprise."));
        return null;
    }

    /**
     * The charter's criteria of vulnerability, by the words that partners use for them; a cell may
     * hold several.
     */
    Set<String> criteres() {
        String valeur = valeurs.get(Colonne.CRITERES);
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
            problemes.add(
                    avertissement(
                            Colonne.CRITERES,
                            Code.VALEUR_INCONNUE,
                            "Un critère de vulnérabilité n'est pas de ceux de la charte et n'a pas été repris ; critères connus : "
                                    + String.join(", ", territoire.libellesDesCriteres())
                                    + "."));
        }
        return criteres;
    }

    /** The dwelling, when street and commune are both readable. */
    record Logement(Adresse adresse, String arrondissement) {}

    @Nullable Logement logement() {
        String voie =
                obligatoire(Colonne.ADRESSE, "Indiquez l'adresse du logement (numéro et voie).");
        Commune commune = commune();
        return voie == null || commune == null
                ? null
                : new Logement(
                        new Adresse(voie, codePostal(), commune.insee(), commune.nom()),
                        commune.arrondissement());
    }

    private void refuserLesNumerosDeSecuriteSociale() {
        valeurs.forEach((colonne, valeur) -> {
            if (SocialSecurityNumbers.in(valeur)) {
                problemes.add(
                        erreur(
                                colonne,
                                Code.NUMERO_SECURITE_SOCIALE,
                                "Cette case ressemble à un numéro de sécurité sociale : retirez-le, Ancrage n'en conserve aucun."));
            }
        });
    }

    @Nullable String obligatoire(Colonne colonne, String message) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            problemes.add(erreur(colonne, Code.OBLIGATOIRE, message));
        }
        return valeur;
    }

    @Nullable LocalDate date(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        Optional<LocalDate> date = ValeursFrancaises.date(valeur);
        if (date.isEmpty()) {
            problemes.add(
                    erreur(
                            colonne,
                            Code.DATE_INVALIDE,
                            "Cette date n'existe pas ou n'est pas lisible : écrivez-la sous la forme jj/mm/aaaa."));
        }
        return date.orElse(null);
    }

    @Nullable String code(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        return valeur == null
                ? null
                : Texte.normaliser(valeur).replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    @Nullable String sens() {
        return parmi(Colonne.SENS, Set.of("OCTROI", "REFUS", "SURSIS"));
    }

    @Nullable String parmi(Colonne colonne, Set<String> connus) {
        String code = code(colonne);
        if (code == null || connus.contains(code)) {
            return code;
        }
        problemes.add(
                avertissement(
                        colonne,
                        Code.VALEUR_INCONNUE,
                        "Cette valeur n'est pas connue et n'a pas été reprise ; valeurs possibles : "
                                + String.join(", ", connus.stream().sorted().toList())
                                + "."));
        return null;
    }

    /** Grounds add up; their words are free, only the codes are kept. */
    Set<String> motifs() {
        String valeur = valeurs.get(Colonne.MOTIF);
        if (valeur == null) {
            return Set.of();
        }
        Set<String> motifs = new TreeSet<>();
        for (String morceau : valeur.split("[,;/+\n]| et ")) {
            if (!morceau.isBlank()) {
                motifs.add(motif(Texte.normaliser(morceau.replace('_', ' '))).name());
            }
        }
        // « loyers et charges impayés » is one ground in two words
        if (motifs.size() > 1) {
            motifs.remove(MotifProcedure.AUTRE.name());
        }
        return motifs;
    }

    private static MotifProcedure motif(String normalise) {
        if (normalise.contains("assurance")) {
            return MotifProcedure.DEFAUT_ASSURANCE;
        }
        if (normalise.contains("impay")
                || normalise.contains("loyer")
                || normalise.contains("paiement")) {
            return MotifProcedure.IMPAYE;
        }
        if (normalise.contains("jouissance") || normalise.contains("paisible")) {
            return MotifProcedure.TROUBLE_JOUISSANCE;
        }
        if (normalise.contains("divorce")) {
            return MotifProcedure.DIVORCE;
        }
        if (normalise.contains("adjudication")) {
            return MotifProcedure.ADJUDICATION;
        }
        return normalise.contains("conge") ? MotifProcedure.CONGE : MotifProcedure.AUTRE;
    }

    @Nullable Parc parc() {
        String valeur = obligatoire(Colonne.PARC, "Indiquez le parc : public ou privé.");
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
        problemes.add(
                erreur(Colonne.PARC, Code.PARC_INCONNU, "Le parc est « public » ou « privé »."));
        return null;
    }

    @Nullable TypeBailleur typeBailleur(@Nullable Parc parc) {
        String valeur = valeurs.get(Colonne.TYPE_BAILLEUR);
        if (valeur == null) {
            return parc == Parc.PUBLIC ? TypeBailleur.BAILLEUR_SOCIAL : null;
        }
        TypeBailleur type = BAILLEURS.get(Texte.normaliser(valeur.replace('_', ' ')));
        if (type == null) {
            problemes.add(
                    avertissement(
                            Colonne.TYPE_BAILLEUR,
                            Code.VALEUR_INCONNUE,
                            "Ce type de bailleur n'est pas connu : utilisez bailleur social, personne morale, SCI familiale ou personne physique."));
        }
        return type;
    }

    @Nullable Commune commune() {
        String nom = obligatoire(Colonne.COMMUNE, "Indiquez la commune du logement.");
        if (nom == null) {
            return null;
        }
        String codePostal = codePostal();
        Commune commune = territoire.communes().trouver(nom, codePostal).orElse(null);
        if (commune == null) {
            problemes.add(
                    erreur(
                            Colonne.COMMUNE,
                            Code.COMMUNE_INCONNUE,
                            "Cette commune n'existe pas dans le département : vérifiez son orthographe et le code postal."));
            return null;
        }
        if (!ressort.comprend(commune.arrondissement())) {
            problemes.add(
                    erreur(
                            Colonne.COMMUNE,
                            Code.HORS_RESSORT,
                            "Cette commune n'est pas dans vos arrondissements : adressez cet acte au secrétariat de la CCAPEX, ou au service de l'État qui la suit."));
        }
        if (codePostal != null && !commune.codesPostaux().contains(codePostal)) {
            problemes.add(
                    avertissement(
                            Colonne.CODE_POSTAL,
                            Code.CODE_POSTAL_INCOHERENT,
                            "Ce code postal n'est pas celui de la commune : vérifiez-le."));
        }
        return commune;
    }

    @Nullable String codePostal() {
        String valeur = valeurs.get(Colonne.CODE_POSTAL);
        if (valeur == null) {
            return null;
        }
        String chiffres = valeur.replace(" ", "").replaceFirst("\\.0$", "");
        return chiffres.matches("\\d{4}") ? "0" + chiffres : chiffres;
    }

    @Nullable BigDecimal montant(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        Optional<BigDecimal> montant = ValeursFrancaises.montant(valeur);
        if (montant.isEmpty()) {
            problemes.add(
                    erreur(
                            colonne,
                            Code.MONTANT_INVALIDE,
                            "Ce montant n'est pas lisible : écrivez par exemple 1 650,00."));
            return null;
        }
        if (montant.get().signum() < 0) {
            problemes.add(erreur(colonne, Code.NEGATIF, "Ce montant ne peut pas être négatif."));
            return null;
        }
        return montant.get();
    }

    @Nullable Integer nombre(Colonne colonne) {
        String valeur = valeurs.get(colonne);
        if (valeur == null) {
            return null;
        }
        Optional<BigDecimal> nombre = ValeursFrancaises.montant(valeur);
        if (nombre.isEmpty() || nombre.get().stripTrailingZeros().scale() > 0) {
            problemes.add(erreur(colonne, Code.NOMBRE_INVALIDE, "Écrivez un nombre entier."));
            return null;
        }
        if (nombre.get().signum() < 0) {
            problemes.add(erreur(colonne, Code.NEGATIF, "Ce nombre ne peut pas être négatif."));
            return null;
        }
        return nombre.get().intValue();
    }

    Set<String> telephones() {
        String valeur = valeurs.get(Colonne.TELEPHONE);
        if (valeur == null) {
            return Set.of();
        }
        Set<String> telephones = new LinkedHashSet<>();
        boolean illisible = false;
        for (String morceau : valeur.split("[;,]|(?<=\\d) ?/ ?(?=[0+])| ou ")) {
            Optional<String> telephone = ValeursFrancaises.telephone(morceau);
            telephone.ifPresent(telephones::add);
            illisible |= telephone.isEmpty();
        }
        if (illisible) {
            problemes.add(
                    avertissement(
                            Colonne.TELEPHONE,
                            Code.TELEPHONE_INVALIDE,
                            "Ce numéro de téléphone n'a pas dix chiffres : il n'a pas été repris."));
        }
        return telephones;
    }

    List<Personne> personnes(String nom) {
        String prenom = valeurs.getOrDefault(Colonne.PRENOM, "");
        String nom2 = valeurs.get(Colonne.NOM_2);
        String prenom2 = valeurs.get(Colonne.PRENOM_2);
        if (nom2 != null || prenom2 != null) {
            return List.of(
                    new Personne(valeurs.get(Colonne.CIVILITE), nom, prenom),
                    new Personne(null, nom2 == null ? nom : nom2, prenom2 == null ? "" : prenom2));
        }
        // « Jean et Anne », « Martin / Blanc » : a couple in one cell
        List<String> prenoms = List.of(DEUX_PERSONNES.split(prenom, 2));
        List<String> noms = List.of(DEUX_PERSONNES.split(nom, 2));
        return prenoms.size() == 1
                ? List.of(new Personne(valeurs.get(Colonne.CIVILITE), nom, prenom))
                : List.of(
                        new Personne(null, noms.getFirst(), prenoms.getFirst()),
                        new Personne(null, noms.getLast(), prenoms.getLast()));
    }

    private void longueurs() {
        valeurs.forEach((colonne, valeur) -> {
            int maximum =
                    switch (colonne) {
                        case NOM, PRENOM, NOM_2, PRENOM_2 -> LONGUEUR_NOM;
                        case NUMERO, NUMERO_RFP, ALLOCATAIRE, REFERENCE_LOCATAIRE ->
                                LONGUEUR_NUMERO;
                        default -> LONGUEUR_MAXIMALE;
                    };
            if (valeur.length() > maximum) {
                problemes.add(
                        erreur(
                                colonne,
                                Code.TROP_LONG,
                                "Cette case est trop longue : "
                                        + maximum
                                        + " caractères au plus."));
            }
        });
    }
}
