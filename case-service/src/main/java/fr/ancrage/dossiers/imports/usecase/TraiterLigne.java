package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.imports.model.ValidationLigne;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.EtapeImpaye;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.model.ResultatDecision;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActe;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerDecision;
import fr.ancrage.dossiers.territoire.model.Ressort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line, from its cells to its fate. The same for a real run and a dry one: only the registers
 * underneath differ.
 */
final class TraiterLigne {

    private final ValidationLigne validation;
    private final HorlogeLegale horlogeLegale;
    private final EnregistrerActe enregistrer;
    private final EnregistrerDecision enregistrerDecision;
    private final String auteur;
    private final Ressort ressort;
    private final LocalDate aujourdhui;

    TraiterLigne(
            ValidationLigne validation,
            HorlogeLegale horlogeLegale,
            EnregistrerActe enregistrer,
            EnregistrerDecision enregistrerDecision,
            String auteur,
            Ressort ressort,
            LocalDate aujourdhui) {
        this.validation = validation;
        this.horlogeLegale = horlogeLegale;
        this.enregistrer = enregistrer;
        this.enregistrerDecision = enregistrerDecision;
        this.auteur = auteur;
        this.ressort = ressort;
        this.aujourdhui = aujourdhui;
    }

    LigneLue lire(Map<Colonne, String> cellules) {
        return validation.lire(cellules);
    }

    LigneTraitee traiter(String lot, int ligne, LigneLue lue) {
        return switch (lue) {
            case LigneLue.Refusee refusee -> refusee(ligne, null, refusee.problemes());
            case LigneLue.Valide valide -> appliquer(lot, ligne, valide);
            case LigneLue.Decision decision -> appliquer(lot, ligne, decision);
        };
    }

    private LigneTraitee appliquer(String lot, int ligne, LigneLue.Valide valide) {
        return traitee(ligne, valide, enregistrer.executer(commande(lot, ligne, valide)));
    }

    EnregistrerActe.Commande commande(String lot, int ligne, LigneLue.Valide valide) {
        return new EnregistrerActe.Commande(
                valide.acte(), Provenance.ligne(lot, ligne), auteur, aujourdhui, null);
    }

    LigneTraitee traitee(int ligne, LigneLue.Valide valide, ResultatActe resultat) {
        List<Probleme> problemes = new ArrayList<>(valide.problemes());
        if (tardive(valide.acte())) {
            problemes.add(
                    Probleme.avertissement(
                            Colonne.DATE_AUDIENCE,
                            Probleme.Code.NOTIFICATION_TARDIVE,
                            "L'audience est trop proche : l'assignation devait être notifiée au préfet plus tôt. L'acte est enregistré, signalez-le au juge."));
        }
        boolean signalement = valide.acte().etape() instanceof EtapeImpaye.SignalementImpaye;
        if (signalement && resultat instanceof ResultatActe.NumeroDejaUtilise deja) {
            // the CAF lists a running impayé month after month: it is known, and stays as it was
            return new LigneTraitee(
                    ligne,
                    EtatLigne.DOUBLON,
                    null,
                    deja.dossier(),
                    List.of(
                            Probleme.avertissement(
                                    Colonne.CONSTITUE_LE,
                                    Probleme.Code.DEJA_SIGNALE,
                                    "Cet impayé de cet allocataire a déjà été signalé : les valeurs nouvelles (montant, adresse…) n'ont pas été reprises.")));
        }
        return traitee(
                ligne,
                resultat,
                problemes,
                Probleme.erreur(
                        Colonne.NUMERO,
                        Probleme.Code.NUMERO_DEJA_UTILISE,
                        "Ce numéro d'acte est déjà celui d'un autre acte : vérifiez-le auprès de l'étude."));
    }

    private LigneTraitee appliquer(String lot, int ligne, LigneLue.Decision decision) {
        ResultatDecision resultat =
                enregistrerDecision.executer(
                        new EnregistrerDecision.Commande(
                                decision.decision(),
                                Provenance.ligne(lot, ligne),
                                auteur,
                                ressort,
                                aujourdhui));
        return switch (resultat) {
            case ResultatDecision.RequisitionInconnue _ ->
                    refusee(
                            ligne,
                            null,
                            List.of(
                                    Probleme.erreur(
                                            Colonne.NUMERO_RFP,
                                            Probleme.Code.REQUISITION_INCONNUE,
                                            requisitionInconnue())));
            case ResultatDecision.AutreNature(Nature nature) ->
                    refusee(
                            ligne,
                            null,
                            List.of(
                                    Probleme.erreur(
                                            Colonne.NUMERO_RFP,
                                            Probleme.Code.ACTE_SANS_RAPPORT,
                                            "L'acte de ce numéro n'est pas une réquisition ("
                                                    + nature.libelle().toLowerCase(Locale.FRENCH)
                                                    + ") : vérifiez le numéro.")));
            case ResultatDecision.Rapportee rapportee -> {
                List<Probleme> problemes = new ArrayList<>(decision.problemes());
                rapportee.reserves().forEach(r -> problemes.add(reserve(r)));
                yield traitee(
                        ligne,
                        rapportee.acte(),
                        problemes,
                        Probleme.erreur(
                                Colonne.NUMERO_RFP,
                                Probleme.Code.NUMERO_DEJA_UTILISE,
                                "Une autre décision du même jour est déjà enregistrée pour cette réquisition : annulez son import si elle était fausse."));
            }
        };
    }

    /** One sentence whether it is elsewhere or nowhere: a case out of sight does not exist. */
    private String requisitionInconnue() {
        return switch (ressort) {
            case Ressort.Departement _, Ressort.AuNomDe _ ->
                    "Aucune réquisition de la force publique n'est enregistrée sous ce numéro : vérifiez-le, ou importez d'abord le fichier d'actes qui la contient.";
            case Ressort.Arrondissements _ ->
                    "Aucune réquisition de la force publique n'est enregistrée sous ce numéro dans vos arrondissements : vérifiez-le, importez d'abord le fichier d'actes qui la contient, ou adressez cette décision au secrétariat de la CCAPEX.";
        };
    }

    private static Probleme reserve(ResultatDecision.Reserve reserve) {
        return switch (reserve) {
            case NOM_CONTRAIRE ->
                    Probleme.avertissement(
                            Colonne.NOM,
                            Probleme.Code.DOSSIER_DIFFERENT,
                            "Le nom ne ressemble à aucun de ceux du dossier de cette réquisition : vérifiez le numéro.");
            case COMMUNE_CONTRAIRE ->
                    Probleme.avertissement(
                            Colonne.COMMUNE,
                            Probleme.Code.DOSSIER_DIFFERENT,
                            "La commune n'est pas celle du dossier de cette réquisition : vérifiez le numéro.");
            case AVANT_LA_REQUISITION ->
                    Probleme.avertissement(
                            Colonne.DATE_DECISION,
                            Probleme.Code.DATE_INCOHERENTE,
                            "La décision précède la réquisition à laquelle elle répond : vérifiez les deux dates.");
        };
    }

    private static LigneTraitee traitee(
            int ligne, ResultatActe resultat, List<Probleme> problemes, Probleme dejaUtilise) {
        return switch (resultat) {
            case ResultatActe.Ouvert o -> acceptee(ligne, "OUVERT", o.dossier(), problemes);
            case ResultatActe.Rattache r -> acceptee(ligne, "RATTACHE", r.dossier(), problemes);
            case ResultatActe.ARapprocher a ->
                    acceptee(ligne, "A_RAPPROCHER", a.dossier(), problemes);
            case ResultatActe.Doublon d ->
                    new LigneTraitee(ligne, EtatLigne.DOUBLON, null, d.dossier(), List.of());
            case ResultatActe.Efface _ ->
                    new LigneTraitee(ligne, EtatLigne.DOUBLON, null, null, List.of());
            case ResultatActe.NumeroDejaUtilise n ->
                    refusee(ligne, n.dossier(), List.of(dejaUtilise));
        };
    }

    private boolean tardive(ActeRecu acte) {
        return horlogeLegale.prevenir(acte, aujourdhui).stream()
                .anyMatch(a -> a.code().equals("NOTIFICATION_TARDIVE"));
    }

    private static LigneTraitee acceptee(
            int ligne, String effet, String dossier, List<Probleme> problemes) {
        return new LigneTraitee(ligne, EtatLigne.ACCEPTEE, effet, dossier, List.copyOf(problemes));
    }

    private static LigneTraitee refusee(
            int ligne, @Nullable String dossier, List<Probleme> problemes) {
        return new LigneTraitee(ligne, EtatLigne.REFUSEE, null, dossier, problemes);
    }
}
