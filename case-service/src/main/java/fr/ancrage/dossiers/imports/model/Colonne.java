package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of an ACTES file: its field in reports, its heading, and the other headings that
 * partners give it.
 */
public enum Colonne {
    NUMERO(
            "numero",
            "N° acte",
            true,
            "no acte",
            "num acte",
            "numero acte",
            "ref acte",
            "reference acte",
            "numero",
            "acte n"),
    NATURE("nature", "Nature de l'acte", true, "nature", "type acte", "acte"),
    DATE_SIGNIFICATION(
            "dateSignification",
            "Date de signification",
            true,
            "date acte",
            "date signification acte",
            "signifie le",
            "date"),
    ETUDE(
            "etude",
            "Étude",
            false,
            "commissaire justice",
            "huissier",
            "huissier justice",
            "office",
            "etude commissaire justice"),
    BAILLEUR(
            "bailleur",
            "Bailleur",
            false,
            "nom bailleur",
            "proprietaire",
            "demandeur",
            "requerant"),
    TYPE_BAILLEUR(
            "typeBailleur",
            "Type de bailleur",
            false,
            "qualite bailleur",
            "categorie bailleur",
            "nature bailleur"),
    PARC("parc", "Parc", true, "type parc", "parc locatif"),
    CIVILITE("civilite", "Civilité", false, "civ", "titre"),
    NOM("nom", "Nom", true, "nom locataire", "nom famille", "nom occupant", "locataire", "nom 1"),
    PRENOM("prenom", "Prénom", false, "prenom locataire", "prenom occupant", "prenom 1"),
    NOM_2(
            "nom2",
            "Nom 2",
            false,
            "nom2",
            "nom conjoint",
            "nom colocataire",
            "nom co locataire",
            "nom second locataire"),
    PRENOM_2(
            "prenom2",
            "Prénom 2",
            false,
            "prenom2",
            "prenom conjoint",
            "prenom colocataire",
            "prenom co locataire",
            "prenom second locataire"),
    ADRESSE(
            "adresse",
            "Adresse",
            true,
            "adresse logement",
            "adresse locataire",
            "voie",
            "adresse 1"),
    CODE_POSTAL("codePostal", "Code postal", false, "cp", "codepostal"),
    COMMUNE("commune", "Commune", true, "ville", "localite", "commune logement"),
    TELEPHONE(
            "telephone",
            "Téléphone",
            false,
            "tel",
            "telephone locataire",
            "portable",
            "mobile",
            "n telephone"),
    DATE_BAIL(
            "dateBail",
            "Date du bail",
            false,
            "bail",
            "date signature bail",
            "bail du",
            "bail signe le"),
    LOYER("loyer", "Loyer mensuel", false, "loyer", "loyer hors charges", "loyer hc"),
    CHARGES(
            "charges",
            "Charges",
            false,
            "provision charges",
            "charges mensuelles",
            "provisions charges"),
    MONTANT_DETTE(
            "montantDette",
            "Montant de la dette",
            false,
            "dette",
            "montant impaye",
            "montant impayes",
            "montant arriere",
            "somme due",
            "montant du"),
    MOIS_IMPAYES(
            "moisImpayes",
            "Mois d'impayés",
            false,
            "nb mois impayes",
            "nombre mois impayes",
            "mois impaye"),
    DATE_AUDIENCE(
            "dateAudience",
            "Date d'audience",
            false,
            "audience",
            "audience le",
            "date audience tribunal"),
    TRIBUNAL("tribunal", "Tribunal", false, "juridiction"),
    MOTIF("motif", "Motif", false, "motifs", "motif procedure"),
    NOTIFICATION_PREFET(
            "dateNotificationPrefet",
            "Date de notification au préfet",
            false,
            "notification prefet",
            "date notification prefet",
            "notifie prefet le"),
    ISSUE("issue", "Issue", false, "issue jugement", "issue acte"),
    SENS("sens", "Sens de la décision", false, "sens", "decision"),
    DELAI_DU("delaiDu", "Délais du", false, "delai du", "debut delai", "delais depuis"),
    DELAI_AU("delaiAu", "Délais au", false, "delai au", "fin delai", "delais jusqu au"),
    ENFANTS(
            "enfants",
            "Nb enfants",
            false,
            "enfants",
            "nombre enfants",
            "enfants charge",
            "nombre enfants charge"),
    AIDE_AU_LOGEMENT("aideAuLogement", "Aide au logement", false, "aide logement"),
    ORGANISME_PAYEUR("organismePayeur", "Organisme payeur", false, "caisse");

    private static final Set<String> MOTS_VIDES =
            Set.of("de", "d", "du", "des", "la", "le", "les", "l", "au", "a", "en");
    private static final Map<String, Colonne> PAR_INTITULE = new HashMap<>();

    static {
        for (Colonne colonne : values()) {
            PAR_INTITULE.put(cle(colonne.intitule), colonne);
            colonne.synonymes.forEach(s -> PAR_INTITULE.putIfAbsent(cle(s), colonne));
        }
    }

    private final String champ;
    private final String intitule;
    private final boolean requise;
    private final List<String> synonymes;

    Colonne(String champ, String intitule, boolean requise, String... synonymes) {
        this.champ = champ;
        this.intitule = intitule;
        this.requise = requise;
        this.synonymes = List.of(synonymes);
    }

    public String champ() {
        return champ;
    }

    public String intitule() {
        return intitule;
    }

    /** The file cannot be read without this column. */
    public boolean requise() {
        return requise;
    }

    public static Optional<Colonne> pour(String intitule) {
        return Optional.ofNullable(PAR_INTITULE.get(cle(intitule)));
    }

    /**
     * {@code Date d'audience} and {@code date audience} are one; words are put back when nothing
     * else is left.
     */
    private static String cle(String intitule) {
        String pleine = Texte.normaliser(intitule).replace("?", "");
        String reduite =
                Texte.mots(pleine).stream()
                        .filter(mot -> !MOTS_VIDES.contains(mot))
                        .collect(Collectors.joining(" "));
        return switch (reduite) {
            // « Délais du » and « Délais au » differ by nothing but an empty word
            case "delais", "delai" -> pleine.replace("delais", "delai");
            case "montant" -> pleine;
            default -> reduite;
        };
    }
}
