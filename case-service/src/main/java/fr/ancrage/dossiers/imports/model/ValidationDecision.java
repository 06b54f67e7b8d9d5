package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;
import static fr.ancrage.dossiers.imports.model.Probleme.erreur;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.DecisionRecue;
import fr.ancrage.dossiers.procedure.model.EtapeExpulsion;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision of the prefect. It says which réquisition it answers; the
 * names beside it only serve to notice a wrong number.
 */
record ValidationDecision(TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui)
        implements ValidationLigne {

    private static final Map<String, String> SENS =
            Map.ofEntries(
                    Map.entry("octroi", "OCTROI"),
                    Map.entry("octroye", "OCTROI"),
                    Map.entry("octroyee", "OCTROI"),
                    Map.entry("accord", "OCTROI"),
                    Map.entry("accorde", "OCTROI"),
                    Map.entry("accordee", "OCTROI"),
                    Map.entry("refus", "REFUS"),
                    Map.entry("refuse", "REFUS"),
                    Map.entry("refusee", "REFUS"),
                    Map.entry("sursis", "SURSIS"),
                    Map.entry("sursis a executer", "SURSIS"),
                    Map.entry("sursis a statuer", "SURSIS"));

    @Override
    public LigneLue lire(Map<Colonne, String> valeurs) {
        LectureCellules cellules = new LectureCellules(aujourdhui, valeurs);
        LectureMenage menage = new LectureMenage(cellules, territoire);
        String requisition =
                cellules.obligatoire(
                        Colonne.NUMERO_RFP,
                        "Indiquez le numéro de la réquisition à laquelle cette décision répond.");
        String sens = sens(cellules);
        LocalDate le =
                cellules.datePassee(
                        Colonne.DATE_DECISION,
                        "Indiquez la date de la décision.",
                        "La date de la décision est à venir : vérifiez l'année.");
        LocalDate possibleLe = cellules.date(Colonne.EXPULSION_POSSIBLE);
        if (le != null && possibleLe != null && possibleLe.isBefore(le)) {
            cellules.probleme(
                    avertissement(
                            Colonne.EXPULSION_POSSIBLE,
                            Code.DATE_INCOHERENTE,
                            "L'expulsion serait possible avant la décision : vérifiez les deux dates."));
        }
        Boolean veille = cellules.ouiNon(Colonne.VEILLE_SOCIALE);
        Set<String> criteres = menage.criteres();
        String insee = commune(cellules);
        List<Probleme> problemes = cellules.problemes();
        if (LectureCellules.refuse(problemes)
                || requisition == null
                || sens == null
                || le == null) {
            return new LigneLue.Refusee(problemes);
        }
        String nom = cellules.valeur(Colonne.NOM);
        return new LigneLue.Decision(
                new DecisionRecue(
                        requisition,
                        territoire.departement(),
                        new EtapeExpulsion.DecisionCfp(
                                le,
                                sens,
                                new Precisions.Concours(
                                        possibleLe, veille, !criteres.isEmpty(), requisition)),
                        criteres,
                        nom == null
                                ? null
                                : new Personne(
                                        null,
                                        nom,
                                        Objects.requireNonNullElse(
                                                cellules.valeur(Colonne.PRENOM), "")),
                        insee),
                problemes);
    }

    private static @Nullable String sens(LectureCellules cellules) {
        String ecrit =
                cellules.obligatoire(
                        Colonne.SENS, "Indiquez la décision : octroi, refus ou sursis.");
        if (ecrit == null) {
            return null;
        }
        String sens = SENS.get(Texte.normaliser(ecrit));
        if (sens == null) {
            cellules.probleme(
                    erreur(
                            Colonne.SENS,
                            Code.VALEUR_INCONNUE,
                            "La décision est « octroi », « refus » ou « sursis »."));
        }
        return sens;
    }

    /** The case says where the dwelling is; a commune that cannot be read is no obstacle. */
    private @Nullable String commune(LectureCellules cellules) {
        String nom = cellules.valeur(Colonne.COMMUNE);
        return nom == null
                ? null
                : territoire
                        .communes()
                        .trouver(
                                nom,
                                new LectureLogement(cellules, territoire, ressort).codePostal())
                        .map(Commune::insee)
                        .orElse(null);
    }
}
