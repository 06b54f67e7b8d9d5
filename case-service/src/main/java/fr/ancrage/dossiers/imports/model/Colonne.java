package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of a partner's file: its field in reports, its heading, and the other headings that
 * partners give it. Which columns a file has, and which it must have, is said by {@link
 * NatureImport}.
 */
public enum Colonne {
    NUMERO(
            "numero",
            "N° acte",
            "no acte",
            "num acte",
            "numero acte",
            "ref acte",
            "reference acte",
            "numero",
            "acte n"),
    NATURE("nature", "Nature de l'acte", "nature", "type acte", "acte"),
    DATE_SIGNIFICATION(
            "dateSignification",
            "Date de signification",
            "date acte",
            "date signification acte",
            "signifie le",
            "date"),
    ETUDE(
            "etude",
            "Étude",
            "commissaire justice",
            "huissier",
            "huissier justice",
            "office",
            "etude commissaire justice"),
    BAILLEUR("bailleur", "Bailleur", "nom bailleur", "proprietaire", "demandeur", "requerant"),
    TYPE_BAILLEUR(
            "typeBailleur",
            "Type de bailleur",
            "qualite bailleur",
            "categorie bailleur",
            "nature bailleur"),
    PARC("parc", "Parc", "type parc", "parc locatif"),
    CIVILITE("civilite", "Civilité", "civ", "titre"),
    NOM("nom", "Nom", "nom locataire", "nom famille", "nom occupant", "locataire", "nom 1"),
    PRENOM("prenom", "Prénom", "prenom locataire", "prenom occupant", "prenom 1"),
    NOM_2(
            "nom2",
            "Nom 2",
            "nom2",
            "nom conjoint",
            "nom colocataire",
            "nom co locataire",
            "nom second locataire"),
    PRENOM_2(
            "prenom2",
            "Prénom 2",
            "prenom2",
            "prenom conjoint",
            "prenom colocataire",
            "prenom co locataire",
            "prenom second locataire"),
    ADRESSE("adresse", "Adresse", "adresse logement", "adresse locataire", "voie", "adresse 1"),
    CODE_POSTAL("codePostal", "Code postal", "cp", "codepostal"),
    COMMUNE("commune", "Commune", "ville", "localite", "commune logement"),
    TELEPHONE(
            "telephone",
            "Téléphone",
            "tel",
            "telephone locataire",
            "portable",
            "mobile",
            "n telephone"),
    DATE_BAIL(
            "dateBail", "Date du bail", "bail", "date signature bail", "bail du", "bail signe le"),
    LOYER("loyer", "Loyer mensuel", "loyer", "loyer hors charges", "loyer hc"),
    CHARGES("charges", "Charges", "provision charges", "charges mensuelles", "provisions charges"),
    MONTANT_DETTE(
            "montantDette",
            "Montant de la dette",
            "dette",
            "montant impaye",
            "montant impayes",
            "montant arriere",
            "somme due",
            "montant du"),
    MOIS_IMPAYES(
            "moisImpayes",
            "Mois d'impayés",
            "nb mois impayes",
            "nombre mois impayes",
            "mois impaye"),
    DATE_AUDIENCE(
            "dateAudience", "Date d'audience", "audience", "audience le", "date audience tribunal"),
    TRIBUNAL("tribunal", "Tribunal", "juridiction"),
    MOTIF("motif", "Motif", "motifs", "motif procedure", "motif saisine", "motif signalement"),
    NOTIFICATION_PREFET(
            "dateNotificationPrefet",
            "Date de notification au préfet",
            "notification prefet",
            "date notification prefet",
            "notifie prefet le"),
    ISSUE("issue", "Issue", "issue jugement", "issue acte"),
    SENS("sens", "Sens de la décision", "sens", "decision"),
    DELAI_DU("delaiDu", "Délais du", "delai du", "debut delai", "delais depuis"),
    DELAI_AU("delaiAu", "Délais au", "delai au", "fin delai", "delais jusqu au"),
    ENFANTS(
            "enfants",
            "Nb enfants",
            "enfants",
            "nombre enfants",
            "enfants charge",
            "nombre enfants charge"),
    AIDE_AU_LOGEMENT("aideAuLogement", "Aide au logement", "aide logement"),
    ORGANISME_PAYEUR("organismePayeur", "Organisme payeur", "caisse"),
    ALLOCATAIRE(
            "allocataire",
            "N° allocataire",
            "no allocataire",
            "num allocataire",
            "numero allocataire",
            "allocataire",
            "matricule",
            "matricule caf",
            "n caf",
            "numero caf"),
    TIERS_PAYANT("tiersPayant", "Tiers payant", "tp", "versement direct", "versement bailleur"),
    CONSTITUE_LE(
            "impayeConstitueLe",
            "Impayé constitué le",
            "constitue le",
            "date constitution",
            "date constitution impaye",
            "constitution impaye",
            "date impaye",
            "impaye depuis"),
    DATE_SIGNALEMENT("dateSignalement", "Date du signalement", "signale le", "signalement", "date"),
    CRITERES(
            "criteres",
            "Critères de vulnérabilité",
            "critere vulnerabilite",
            "criteres",
            "critere",
            "vulnerabilite",
            "vulnerabilites"),
    REFERENCE_LOCATAIRE(
            "referenceLocataire",
            "Référence locataire",
            "ref locataire",
            "code locataire",
            "no locataire",
            "n locataire",
            "numero locataire",
            "reference bailleur",
            "reference"),
    TYPOLOGIE("typologie", "Typologie", "type logement", "typologie logement"),
    DATE_SAISINE("dateSaisine", "Date de saisine", "saisine", "saisi le", "saisine ccapex", "date"),
    ACTIONS_AMIABLES(
            "actionsAmiables",
            "Actions amiables engagées",
            "actions amiables",
            "demarches amiables",
            "actions engagees"),
    NUMERO_RFP(
            "numeroRfp",
            "N° acte RFP",
            "acte rfp",
            "n rfp",
            "no rfp",
            "numero rfp",
            "numero acte rfp",
            "reference rfp",
            "rfp",
            "n requisition",
            "numero requisition",
            "requisition",
            "n acte",
            "numero acte"),
    DATE_DECISION("dateDecision", "Date de décision", "decide le", "date decision cfp", "date"),
    EXPULSION_POSSIBLE(
            "expulsionPossibleLe",
            "Expulsion possible à compter du",
            "expulsion possible",
            "expulsion possible le",
            "expulsion possible partir",
            "date expulsion possible",
            "expulsion compter"),
    VEILLE_SOCIALE("veilleSociale", "Veille sociale", "veille", "veille sociale requise"),
    CAUTION("caution", "Caution"),
    MENTIONS("mentions", "Mentions du commandement"),
    DEMANDE_PAR("demandePar", "Délais demandés par"),
    LOYER_REPRIS("loyerRepris", "Loyer courant repris"),
    EXCEPTION_TREVE("exceptionTreve", "Exception à la trêve"),
    JUGEMENT_VISE("jugementVise", "N° du jugement visé");

    private static final Set<String> MOTS_VIDES =
            Set.of("de", "d", "du", "des", "la", "le", "les", "l", "au", "a", "en");

    private final String champ;
    private final String intitule;
    private final List<String> synonymes;

    Colonne(String champ, String intitule, String... synonymes) {
        this.champ = champ;
        this.intitule = intitule;
        this.synonymes = List.of(synonymes);
    }

    public String champ() {
        return champ;
    }

    public String intitule() {
        return intitule;
    }

    /** The headings of these columns; where two answer to one heading, the first has it. */
    static Map<String, Colonne> parIntitule(Collection<Colonne> colonnes) {
        Map<String, Colonne> parIntitule = new HashMap<>();
        colonnes.forEach(c -> parIntitule.putIfAbsent(cle(c.intitule), c));
        colonnes.forEach(c -> c.synonymes.forEach(s -> parIntitule.putIfAbsent(cle(s), c)));
        return Map.copyOf(parIntitule);
    }

    /**
     * {@code Date d'audience} and {@code date audience} are one; words are put back when nothing
     * else is left.
     */
    static String cle(String intitule) {
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
