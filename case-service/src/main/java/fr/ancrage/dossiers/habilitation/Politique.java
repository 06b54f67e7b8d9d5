package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.notes.model.Note;
import java.util.ArrayList;
import java.util.List;

/** The table of {@link Role} in plain French, for those who answer for it. */
public final class Politique {

    /**
     * One row.
     *
     * @param dossiers on which cases
     * @param actes what the role may do, besides reading
     */
    public record Ligne(
            String role, String dossiers, List<ClasseDonnees> classes, List<String> actes) {}

    private Politique() {}

    /**
     * @param joursParException how long an access by exception may last
     */
    public static List<Ligne> lignes(int joursParException) {
        List<Ligne> lignes = new ArrayList<>();
        for (Role role : Role.values()) {
            lignes.add(
                    new Ligne(
                            role.code(),
                            dossiers(role.portee()),
                            role.classes().stream().sorted().toList(),
                            actes(role, joursParException)));
        }
        return lignes;
    }

    private static List<String> actes(Role role, int joursParException) {
        List<String> actes = new ArrayList<>();
        if (role.tientLesDossiers()) {
            actes.add("enregistrer des actes et importer des fichiers, sur son territoire");
            actes.add(
                    "savoir avant un octroi, par oui ou par non et sans aucun détail, si un critère"
                            + " de vulnérabilité est validé, s’il y a des enfants et si un recours"
                            + " DALO est connu (R-037)");
        }
        if (role == Role.SECRETARIAT) {
            actes.add("réunir et séparer des dossiers");
            actes.add("confirmer un accès par exception ou y mettre fin");
            actes.add("mettre fin à une implication, ou la confirmer");
        }
        if (role.recueilleLesConsentements()) {
            actes.add(
                    "lire et enregistrer les consentements du ménage, leurs refus et leurs retraits");
            actes.add(
                    role == Role.SECRETARIAT
                            ? "compléter et corriger le ménage, retenir une vulnérabilité ou y mettre"
                                    + " fin"
                            : "compléter et corriger le ménage, demander une vulnérabilité ou y mettre"
                                    + " fin");
        }
        if (role.recueilleLaDette()) {
            actes.add("enregistrer ce que chacun dit de la dette, les plans et leurs paiements");
        }
        if (role.affirmeLaDette()) {
            actes.add("dire en son nom ce qui est dû, ses plans et leurs paiements");
        }
        if (role.recueilleLesConsentements()) {
            actes.add("enregistrer le budget du ménage");
        }
        if (role.renseigneLaSituation()) {
            actes.add(
                    role == Role.SECRETARIAT
                            ? "renseigner la fiche situation, pour tout partenaire"
                            : "renseigner dans la fiche situation ce que la charte demande à son"
                                    + " organisme, dans les données qu’il lit");
        }
        if (role.apprecieLaBonneFoi()) {
            actes.add("lire et enregistrer les appréciations de la bonne foi du ménage");
        }
        if (role.litLesNotes(Note.Sujet.PROCEDURE)) {
            actes.add(
                    role.litLesNotes(Note.Sujet.MENAGE)
                            ? "écrire des notes sur la procédure et sur la situation du ménage, et"
                                    + " les partager avec qui peut les lire"
                            : "écrire des notes sur la procédure, et les partager avec qui peut les"
                                    + " lire");
        }
        if (role.accesParException()) {
            actes.add(
                    "demander un accès par exception à un dossier de son département, par sa"
                            + " référence exacte, avec un motif, pour %d jours au plus"
                                    .formatted(joursParException));
        }
        if (role == Role.ADMINISTRATEUR) {
            actes.add(
                    "adapter pour son département, avec un motif, une règle de droit marquée à"
                            + " confirmer");
        }
        if (role.expliqueLaPolitique()) {
            actes.add("demander pourquoi un agent voit un dossier, sans voir le dossier");
        }
        return actes;
    }

    /** On which cases. */
    public static String dossiers(Role.Portee portee) {
        return switch (portee) {
            case DEPARTEMENT -> "tous ceux de son département";
            case ARRONDISSEMENTS -> "ceux de ses arrondissements";
            case VIVIER -> "ceux du vivier des ménages à reloger que tient son organisme";
            case SUIVIS -> "ceux confiés à son organisme, ou qu’il est déclaré connaître";
            case MISSIONS -> "ceux de ses missions, et après elles le temps que dit la charte";
            case LOCATAIRES ->
                    "ceux de ses locataires, et ceux dont il est chef de file, avec le rapport social"
                            + " et le relogement";
            case ACTES_SIGNIFIES -> "ceux dont il a signifié un acte";
            case BENEFICIAIRES -> "ceux de ses allocataires";
            case CFP_ACCORDES ->
                    "ceux dont le concours de la force publique est accordé, ou qui lui sont"
                            + " orientés";
            case APPELE -> "ceux où il est appelé";
            case EVALUATIONS -> "ceux dont une évaluation lui est demandée";
            case SEANCES ->
                    "ceux à l’ordre du jour de ses séances, et après elles le temps que dit la charte";
            case AUCUN -> "aucun";
        };
    }

    /** What a class of data is, in the words of product §3. */
    public static String classe(ClasseDonnees classe) {
        return switch (classe) {
            case I -> "identité";
            case C -> "coordonnées";
            case P -> "procédure";
            case D -> "dette";
            case S -> "suivi social";
            case R -> "rapport social interne";
            case RS -> "version contradictoire du rapport";
            case V -> "vulnérabilité";
            case K -> "risque (évaluation de la police)";
            case A -> "avis et préconisations";
            case O -> "relogement";
            case M -> "envois";
        };
    }
}
