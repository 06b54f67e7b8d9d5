package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Suspension;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts of a case in plain French, organisations under the names that the charter gives them. */
public record Phrases(TerritoireDossiers charte) {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    /** What services send by themselves: no charter gives it words. */
    private static final Map<String, String> HORS_CHARTE =
            Map.of("COPIE_RAPPORT", "Copie du rapport");

    private static final Map<String, String> MISSIONS =
            Map.of(
                    "DSF", "le diagnostic social et financier",
                    "DIAGNOSTIC_CCAPEX", "le diagnostic CCAPEX",
                    "ENQUETE_SOCIALE", "l'enquête sociale",
                    "VISITE_ANTICIPATION", "la visite d'anticipation",
                    "VEILLE_SOCIALE", "la veille sociale",
                    "SIGNALEMENT", "l'accompagnement");

    private static final Map<String, String> SERVICES =
            Map.of(
                    "diagnostic-service", "le service des diagnostics",
                    "commission-service", "le service des commissions",
                    "notification-service", "le service des courriers",
                    "rehousing-service", "le service du relogement");

    private static final Map<String, String> ECHEANCES =
            Map.ofEntries(
                    Map.entry("CP_DELAI", "la fin du délai du commandement de payer"),
                    Map.entry(
                            "CP_DELAI_AU_PLUS_TOT",
                            "la fin au plus tôt du délai du commandement de payer"),
                    Map.entry(
                            "CP_DELAI_AU_PLUS_TARD",
                            "la fin au plus tard du délai du commandement de payer"),
                    Map.entry("CAUTION_SIGNIFICATION", "la signification à la caution"),
                    Map.entry("SURENDETTEMENT_FIN", "la fin de la suspension du surendettement"),
                    Map.entry("PCS_FIN", "la fin du protocole de cohésion sociale"),
                    Map.entry("PCS_NOUVEAU_BAIL", "la conclusion du nouveau bail"),
                    Map.entry("SIGNALEMENT_ORGANISME", "le signalement à la CAF ou à la MSA"),
                    Map.entry("ASSIGNATION_POSSIBLE", "le premier jour de l'assignation"),
                    Map.entry("NOTIFICATION_PREFET", "la notification au préfet"),
                    Map.entry("DSF_ENTRETIEN", "l'entretien du diagnostic"),
                    Map.entry("DSF_TRANSMISSION", "l'envoi du diagnostic au tribunal"),
                    Map.entry("ENQUETE_SOCIALE", "la demande d'enquête sociale"),
                    Map.entry("CQL_DELAI", "la fin du délai pour quitter les lieux"),
                    Map.entry("CFP_REPONSE", "le refus implicite du concours"),
                    Map.entry("RESPONSABILITE_ETAT", "le début de la responsabilité de l'État"),
                    Map.entry("SIAO_PREAVIS", "l'information du SIAO"));

    private static final Map<String, String> SUIVIS =
            Map.of(
                    "EN_COURS", "en cours",
                    "REALISEE", "réalisée",
                    "REFUSEE_PAR_LE_MENAGE", "refusée par le ménage",
                    "IMPOSSIBLE", "impossible",
                    "ABANDONNEE", "abandonnée");

    String auteur(String auteur) {
        return auteur.startsWith("tache:") ? "Ancrage" : SERVICES.getOrDefault(auteur, auteur);
    }

    public String organisation(String code) {
        return charte.parCode(code).map(Organisation::nom).orElse(code);
    }

    public String implication(String enTantQue, String motif) {
        return switch (Implication.Qualite.valueOf(enTantQue)) {
            case COMMISSAIRE_JUSTICE -> "Étude qui signifie les actes";
            case BAILLEUR ->
                    motif.equals(Implication.CHEF_DE_FILE)
                            ? "Bailleur chef de file du relogement"
                            : "Bailleur du logement";
            case SERVICE_SOCIAL, OPERATEUR ->
                    MISSIONS.containsKey(motif) || !charte.saisit(motif)
                            ? "Désigné par la charte pour "
                                    + MISSIONS.getOrDefault(motif, mots(motif))
                            : "Saisi par la CCAPEX : " + libelle(motif);
            case CONNU_DE -> "A déclaré connaître le ménage";
            case ORGANISME_PAYEUR -> "Verse l'aide au logement";
            case SIAO -> "Le ménage lui est orienté par une commission";
            case APPELE ->
                    "Appelé par une commission : "
                            + Faits.PRECONISATION.connu(motif).orElseGet(() -> libelle(motif));
            case EVALUATION -> "Une évaluation lui est demandée";
            case MEMBRE_COMMISSION -> {
                int coupe = motif.lastIndexOf('/');
                yield "Membre de la commission « "
                        + libelle(motif.substring(0, coupe))
                        + " » pour la séance du "
                        + jour(motif.substring(coupe + 1));
            }
            case VIVIER -> "Tient le vivier des ménages à reloger";
        };
    }

    static String echeance(String code) {
        return ECHEANCES.getOrDefault(code, mots(code));
    }

    String fait(String type, Map<String, Object> d) {
        return switch (type) {
            case "dossier.ouvert.v1" -> "Dossier ouvert.";
            case "dossier.etape-enregistree.v1" ->
                    nature(d)
                            + " du "
                            + jour(d.get("date"))
                            + " : acte enregistré"
                            + issue(d)
                            + audience(d)
                            + decision(d)
                            + ".";
            case "dossier.etape-annulee.v1" ->
                    nature(d) + " : acte annulé (" + annulation(d.get("motif")) + ").";
            case "dossier.clos" -> "Dossier clos.";
            case "dossier.reuni.v1" -> "Dossier réuni à un autre dossier du même ménage.";
            case "dossier.absorbe" -> "Actes repris d'un autre dossier du même ménage.";
            case "dossier.acte-separe" -> "Un acte a été séparé et suit son propre dossier.";
            case "dossier.reunion-proposee" -> "Rapprochement proposé avec un autre dossier.";
            case "dossier.reunion-ecartee" -> "Rapprochement écarté : ce sont deux ménages.";
            case "dossier.echeance-recalculee" -> recalcul(d);
            case "dossier.refus-implicite" ->
                    "Aucune décision connue sur la réquisition : le silence du préfet vaut refus"
                            + " depuis le "
                            + jour(d.get("le"))
                            + " (règle "
                            + d.get("regle")
                            + ").";
            case "dossier.suspension-rompue" ->
                    "L'échéancier du juge n'a pas été respecté le "
                            + jour(d.get("le"))
                            + ", d'après ce qui est noté : la suspension de la clause et de"
                            + " l'expulsion a pris fin la veille ("
                            + Suspension.Sorte.PLAN_JUDICIAIRE.reference()
                            + ").";
            case "dossier.suspension-retablie" ->
                    "Le manquement du "
                            + jour(d.get("le"))
                            + " n'en était pas un : la suspension due à l'échéancier du juge court"
                            + " de nouveau ("
                            + Suspension.Sorte.PLAN_JUDICIAIRE.reference()
                            + ").";
            case "dette.notee" ->
                    "Dette : l'horloge légale tient compte de ce qui a été saisi à la main.";
            case "dossier.exception-ouverte" ->
                    "Accès par exception ouvert à un agent de "
                            + organisation(d)
                            + " jusqu'au "
                            + jour(d.get("jusqua"))
                            + ".";
            case "dossier.exception-tranchee" ->
                    "Accès par exception de "
                            + organisation(d)
                            + ("TERMINE".equals(d.get("sens"))
                                    ? " : le secrétariat y met fin."
                                    : " : confirmé par le secrétariat.");
            case "consentement.enregistre" ->
                    "Consentement du ménage : une réponse a été enregistrée.";
            case "consentement.retire" -> "Consentement du ménage : une réponse a été retirée.";
            case "situation.connu" -> organisation(d) + " dit connaître le ménage.";
            case "situation.plus-connu" -> organisation(d) + " dit ne plus connaître le ménage.";
            case "bonne-foi.appreciee" ->
                    "Bonne foi du ménage : une appréciation a été enregistrée.";
            case "dossier.implication-terminee.v1" ->
                    "Le secrétariat met fin à l'implication de " + organisation(d) + ".";
            case "dossier.implication-revue" ->
                    "Le secrétariat confirme l'implication de " + organisation(d) + ".";
            case "affectation.creee" ->
                    "Demandé à " + organisation(d) + " : " + mission(d) + regle(d) + ".";
            case "affectation.sans-organisation" ->
                    "Aucune organisation désignée par la charte pour " + mission(d) + ".";
            case "affectation.acceptee" -> organisation(d) + " a accepté " + mission(d) + ".";
            case "affectation.refusee" -> organisation(d) + " a refusé " + mission(d) + ".";
            case "affectation.tentative-enregistree" ->
                    organisation(d) + " a tenté de joindre le ménage (" + mission(d) + ").";
            case "affectation.rapport-remis" -> organisation(d) + " a rendu " + mission(d) + ".";
            case "affectation.carence-constatee" ->
                    organisation(d) + " a constaté une carence (" + mission(d) + ").";
            case "affectation.close" ->
                    "IMPLICATION_TERMINEE".equals(d.get("motif"))
                            ? "Mission retirée à "
                                    + organisation(d)
                                    + ", dont l'implication a pris fin : "
                                    + mission(d)
                                    + "."
                            : "Mission terminée : "
                                    + mission(d)
                                    + ("DOSSIER_CLOS".equals(d.get("motif"))
                                            ? ", le dossier est clos."
                                            : ".");
            case "affectation.actualisation-demandee" ->
                    "Actualisation demandée à " + organisation(d) + " : " + mission(d) + ".";
            case "commission.dossier-inscrit" -> "Inscrit à l'ordre du jour : " + seance(d) + ".";
            case "commission.dossier-retire" ->
                    "Retiré de l'ordre du jour : "
                            + seance(d)
                            + " ("
                            + mots(Faits.RETRAIT, d.get("motif"))
                            + ").";
            case "commission.avis-rendu" ->
                    "Avis rendu : "
                            + mots(Faits.AVIS, d.get("avis"))
                            + " ("
                            + seance(d)
                            + ")"
                            + preconisations(d)
                            + ".";
            case "commission.preconisation-suivie" ->
                    "Préconisation « "
                            + mots(Faits.PRECONISATION, d.get("type"))
                            + " » confiée à "
                            + organisation(d)
                            + " : "
                            + SUIVIS.getOrDefault(
                                    String.valueOf(d.get("etat")), mots(d.get("etat")))
                            + ".";
            case "notification.envoi-parti" -> envoi(d);
            case "relogement.entree-au-vivier" ->
                    "Entré au vivier des ménages à reloger, tenu par "
                            + organisation(d)
                            + ("A_COMPLETER".equals(d.get("etat"))
                                    ? " : le rapport social reste à compléter."
                                    : ".");
            case "relogement.entree-completee" ->
                    "Rapport social complet : les bailleurs peuvent être sollicités.";
            case "relogement.chef-de-file-designe" ->
                    organisation(d) + " est désigné chef de file du relogement.";
            case "relogement.sortie-du-vivier" ->
                    "Sorti du vivier des ménages à reloger : "
                            + mots(Faits.SORTIE, d.get("issue"))
                            + ".";
            default -> "Fait enregistré.";
        };
    }

    private static String nature(Map<String, Object> d) {
        return d.get("nature") instanceof String n ? Nature.valueOf(n).libelle() : "Acte";
    }

    private static String issue(Map<String, Object> d) {
        return d.get("nature") instanceof String n && d.get("issue") instanceof String issue
                ? Nature.valueOf(n)
                        .formulaire()
                        .libelleIssue(issue)
                        .map(mots -> ", « " + mots + " »")
                        .orElse("")
                : "";
    }

    private static String audience(Map<String, Object> d) {
        return d.get("dateAudience") == null ? "" : ", audience le " + jour(d.get("dateAudience"));
    }

    private static String decision(Map<String, Object> d) {
        if (!"DECISION_CFP".equals(d.get("nature")) || d.get("sens") == null) {
            return "";
        }
        boolean octroi = d.get("sens").equals("OCTROI");
        return ", "
                + mots(Faits.DECISION, d.get("sens"))
                + (octroi && d.get("expulsionPossibleLe") != null
                        ? ", expulsion possible à compter du " + jour(d.get("expulsionPossibleLe"))
                        : "");
    }

    private static String annulation(@Nullable Object motif) {
        return switch (String.valueOf(motif)) {
            case "SEPARATION" -> "acte séparé du dossier";
            case "CLOTURE_ANNULEE" -> "clôture enregistrée par erreur";
            default -> "import annulé";
        };
    }

    private static String recalcul(Map<String, Object> d) {
        String code = String.valueOf(d.get("code"));
        return "Échéance recalculée : "
                + ECHEANCES.getOrDefault(code, mots(code))
                + ", "
                + (String.valueOf(d.get("avant")).equals(String.valueOf(d.get("apres")))
                        ? "toujours le " + jour(d.get("apres"))
                        : "du " + jour(d.get("avant")) + " au " + jour(d.get("apres")))
                + (Boolean.TRUE.equals(d.get("regleNouvelle"))
                        ? " (règle nouvelle " + d.get("regle") + ")."
                        : " (règle " + d.get("regle") + ").");
    }

    private String envoi(Map<String, Object> d) {
        String a =
                switch (String.valueOf(d.get("destinataire"))) {
                    case "MENAGE" -> "au ménage";
                    case "PROPRIETAIRE" -> "au propriétaire";
                    default ->
                            d.get("organisation") instanceof String o
                                    ? "à " + organisation(o)
                                    : "à un partenaire";
                };
        String par =
                switch (String.valueOf(d.get("canal"))) {
                    case "COURRIER_POSTAL" -> "par la poste";
                    case "MESSAGE" -> "par message";
                    default -> "sur le portail";
                };
        return "Envoyé " + a + " " + par + " : « " + libelle(d.get("courrier")) + " ».";
    }

    private String seance(Map<String, Object> d) {
        return libelle(d.get("formation")) + ", séance du " + jour(d.get("dateSeance"));
    }

    private String preconisations(Map<String, Object> d) {
        String liste = String.valueOf(d.getOrDefault("preconisations", ""));
        return liste.isEmpty()
                ? ""
                : List.of(liste.split(",")).stream()
                        .map(p -> {
                            String[] parties = p.split(":", 2);
                            return Faits.PRECONISATION.mots(parties[0])
                                    + (parties.length > 1
                                            ? " (" + organisation(parties[1]) + ")"
                                            : "");
                        })
                        .collect(Collectors.joining(", ", " ; préconisations : ", ""));
    }

    private static String mission(Map<String, Object> d) {
        return d.get("mission") instanceof String m ? MISSIONS.getOrDefault(m, m) : "la mission";
    }

    private String organisation(Map<String, Object> d) {
        return d.get("organisation") instanceof String o ? organisation(o) : "l'organisation";
    }

    private static String regle(Map<String, Object> d) {
        return d.get("regle") == null ? "" : " (règle " + d.get("regle") + ")";
    }

    private String libelle(@Nullable Object code) {
        String texte = String.valueOf(code);
        return charte.libelle(texte).orElseGet(() -> HORS_CHARTE.getOrDefault(texte, mots(texte)));
    }

    private static String mots(Faits sorte, @Nullable Object code) {
        return sorte.mots(String.valueOf(code));
    }

    private static String mots(@Nullable Object code) {
        return Faits.murmure(String.valueOf(code));
    }

    private static String jour(@Nullable Object date) {
        return date == null
                ? ""
                : LocalDate.parse(date.toString()).format(JOUR).replaceFirst("^1 ", "1er ");
    }
}
