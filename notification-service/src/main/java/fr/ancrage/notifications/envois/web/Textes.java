package fr.ancrage.notifications.envois.web;

import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.notifications.redaction.Mots;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Codes of an envoi, as agents say them. */
@Component
class Textes {

    private static final Map<String, String> NATURES =
            Map.of(
                    "CP", "Commandement de payer",
                    "ASSIGNATION", "Assignation",
                    "JUGEMENT", "Jugement",
                    "CQL", "Commandement de quitter les lieux",
                    "RFP", "Réquisition de la force publique",
                    "OCTROI_CFP", "Concours de la force publique accordé",
                    "INSCRIPTION_A_L_ORDRE_DU_JOUR", "Inscription à l'ordre du jour de la séance",
                    "AVIS_RENDU", "Avis rendu en séance");

    private final Annuaires annuaires;
    private final HorlogeMetier horloge;

    Textes(Annuaires annuaires, HorlogeMetier horloge) {
        this.annuaires = annuaires;
        this.horloge = horloge;
    }

    String pourquoi(String code) {
        var coupe = code.lastIndexOf(" du ");
        if (coupe < 0 || !code.substring(coupe + 4).matches("\\d{4}-\\d{2}-\\d{2}")) {
            return code;
        }
        var nature = code.substring(0, coupe);
        return NATURES.getOrDefault(nature, nature)
                + " du "
                + Mots.date(LocalDate.parse(code.substring(coupe + 4)));
    }

    String destinataire(Envoi envoi) {
        var d = envoi.destinataire();
        return switch (d.genre()) {
            case MENAGE -> "Le ménage";
            case PROPRIETAIRE -> "Le propriétaire, aux bons soins de l'étude";
            case COMMUNE ->
                    "La commune"
                            + (envoi.contenu().commune() == null
                                    ? ""
                                    : " de "
                                            + commune(
                                                    envoi.contenu().departement(),
                                                    envoi.contenu().commune()));
            case ORGANISATION ->
                    d.organisation() == null
                            ? "Non trouvé"
                            : nom(envoi.contenu().departement(), d.organisation());
        };
    }

    String nom(String departement, String organisation) {
        return annuaires
                .pour(departement, horloge.aujourdhui())
                .map(a -> a.nomDe(organisation))
                .orElse(organisation);
    }

    private String commune(String departement, String insee) {
        return annuaires
                .pour(departement, horloge.aujourdhui())
                .flatMap(a -> a.commune(insee))
                .map(c -> c.nom())
                .orElse(insee);
    }

    String etat(Envoi envoi) {
        var postal = envoi.canal() == Canal.COURRIER_POSTAL;
        return switch (envoi.etat()) {
            case PREPARE -> postal ? "En attente de l'identité" : "En attente d'envoi";
            case A_IMPRIMER -> "À imprimer";
            case REMIS -> postal ? "Imprimé, à poster" : "Remis à la messagerie";
            case CONFIRME ->
                    postal ? "Posté" : envoi.canal() == Canal.PORTAIL ? "Dans la boîte" : "Envoyé";
            case ECHOUE -> "Échec, nouvel essai prévu";
            case BLOQUE -> "Bloqué";
            case ANNULE -> "Annulé";
            case SANS_DESTINATAIRE -> "Sans destinataire";
        };
    }

    String motif(MotifEnvoi motif) {
        return switch (motif) {
            case REFUS_DU_SERVEUR -> "La messagerie du destinataire a refusé ce message.";
            case TROP_D_ESSAIS -> "Le message n'a pas pu être remis après plusieurs essais.";
            case ISSUE_INCONNUE ->
                    "La remise a été interrompue : on ne sait pas si le message est parti.";
            case ADRESSE_ABSENTE -> "Le dossier ne donne pas d'adresse où écrire.";
            case ECRITURE_IMPOSSIBLE ->
                    "La lettre n'a pas pu être écrite ; signalez-le à l'exploitation.";
            case ACTE_ANNULE -> "L'acte qui le demandait a été annulé.";
            case CONVOCATION_RETIREE -> "Le dossier a été retiré de l'ordre du jour.";
            case DOSSIER_CLOS -> "Le dossier a été clos avant son départ.";
            case DOUBLON -> "Deux dossiers ont été réunis : l'autre courrier vaut pour les deux.";
            case ECARTE -> "Écarté par un agent.";
            case ORGANISATION_INCONNUE -> "La charte ne connaît pas cette organisation.";
            case SERVICE_SAISI_INCONNU ->
                    "La charte ne dit pas qui est saisi : il manque le gestionnaire du FSL (gereFsl) ou le SIAO.";
            case CCAS_ABSENT -> "La charte ne nomme pas de CCAS pour cette commune.";
            case BAILLEUR_INCONNU -> "Le bailleur n'est pas une organisation de la charte.";
            case ETUDE_INCONNUE -> "L'étude du commissaire de justice n'est pas connue.";
            case FORCES_SECURITE_INCONNUES ->
                    "Aucun service de police ou de gendarmerie ne couvre cette commune.";
            case ORGANISME_PAYEUR_INCONNU -> "L'organisme payeur du ménage n'est pas connu.";
            case AUCUN_REFERENT -> "Aucun service social n'est connu pour ce ménage.";
            case COMMUNE_INCONNUE -> "La commune n'est pas dans la charte.";
            case SECRETARIAT_INCONNU -> "La charte ne nomme pas ce service de l'État.";
            case IDENTITE_ABSENTE ->
                    "Le dossier ne donne pas d'identité : elle est inconnue ou effacée.";
            case ACTEUR_NON_PREVU -> "La plateforme ne sait pas encore écrire à cet acteur.";
        };
    }
}
