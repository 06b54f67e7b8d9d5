package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.imports.model.ValidationActe;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line, from its cells to its fate. The same for a real run and a dry one: only the registers
 * underneath differ.
 */
final class TraiterLigne {

    private final ValidationActe validation;
    private final HorlogeLegale horlogeLegale;
    private final EnregistrerActe enregistrer;
    private final String auteur;

    TraiterLigne(
            ValidationActe validation,
            HorlogeLegale horlogeLegale,
            EnregistrerActe enregistrer,
            String auteur) {
        this.validation = validation;
        this.horlogeLegale = horlogeLegale;
        this.enregistrer = enregistrer;
        this.auteur = auteur;
    }

    LigneTraitee traiter(String lot, int ligne, Map<Colonne, String> cellules) {
        return switch (validation.lire(cellules)) {
            case LigneLue.Refusee refusee ->
                    new LigneTraitee(ligne, EtatLigne.REFUSEE, null, null, refusee.problemes());
            case LigneLue.Valide valide -> appliquer(lot, ligne, valide);
        };
    }

    private LigneTraitee appliquer(String lot, int ligne, LigneLue.Valide valide) {
        ActeRecu acte = valide.acte();
        ResultatActe resultat =
                enregistrer.executer(
                        new EnregistrerActe.Commande(
                                acte,
                                Provenance.ligne(lot, ligne),
                                auteur,
                                validation.aujourdhui(),
                                null));
        return switch (resultat) {
            case ResultatActe.Ouvert o -> acceptee(ligne, "OUVERT", o.dossier(), valide);
            case ResultatActe.Rattache r -> acceptee(ligne, "RATTACHE", r.dossier(), valide);
            case ResultatActe.ARapprocher a -> acceptee(ligne, "A_RAPPROCHER", a.dossier(), valide);
            case ResultatActe.Doublon d ->
                    new LigneTraitee(ligne, EtatLigne.DOUBLON, null, d.dossier(), List.of());
            case ResultatActe.NumeroDejaUtilise n ->
                    new LigneTraitee(
                            ligne,
                            EtatLigne.REFUSEE,
                            null,
                            n.dossier(),
                            List.of(
                                    Probleme.erreur(
                                            Colonne.NUMERO,
                                            Probleme.Code.NUMERO_DEJA_UTILISE,
                                            "Ce numéro d'acte est déjà celui d'un autre acte : vérifiez-le auprès de l'étude.")));
        };
    }

    private LigneTraitee acceptee(int ligne, String effet, String dossier, LigneLue.Valide valide) {
        List<Probleme> problemes = new ArrayList<>(valide.problemes());
        boolean tardive =
                horlogeLegale.prevenir(valide.acte(), validation.aujourdhui()).stream()
                        .anyMatch(a -> a.code().equals("NOTIFICATION_TARDIVE"));
        if (tardive) {
            problemes.add(
                    Probleme.avertissement(
                            Colonne.DATE_AUDIENCE,
                            Probleme.Code.NOTIFICATION_TARDIVE,
                            "L'audience est trop proche : l'assignation devait être notifiée au préfet plus tôt. L'acte est enregistré, signalez-le au juge."));
        }
        return new LigneTraitee(ligne, EtatLigne.ACCEPTEE, effet, dossier, problemes);
    }
}
