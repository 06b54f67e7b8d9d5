package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.EtapeImpaye;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads arrears that the CAF reports: a signalement, one for each impayé of an allocataire (R-014,
 * Its number follows from both and names neither: it travels in events.
 *
 * @param aujourdhui the day of reception, taken for the day of the signalement when the file does
 *     not tell it: it was told on that day at the latest
 */
record ValidationSignalement(TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui)
        implements ValidationLigne {

    private static final String CAISSE = "CAF";

    @Override
    public LigneLue lire(Map<Colonne, String> valeurs) {
        LectureCellules cellules = new LectureCellules(aujourdhui, valeurs);
        LectureLogement lieu = new LectureLogement(cellules, territoire, ressort);
        LectureMenage menage = new LectureMenage(cellules, territoire);
        String allocataire =
                cellules.obligatoire(Colonne.ALLOCATAIRE, "Indiquez le numéro d'allocataire.");
        LocalDate constitueLe =
                cellules.datePassee(
                        Colonne.CONSTITUE_LE,
                        "Indiquez la date à laquelle l'impayé est constitué.",
                        "La date de constitution de l'impayé est à venir : vérifiez l'année.");
        LocalDate signaleLe =
                cellules.valeur(Colonne.DATE_SIGNALEMENT) == null
                        ? aujourdhui
                        : cellules.datePassee(
                                Colonne.DATE_SIGNALEMENT,
                                "Indiquez la date du signalement.",
                                "La date du signalement est à venir : vérifiez l'année.");
        if (constitueLe != null && signaleLe != null && constitueLe.isAfter(signaleLe)) {
            cellules.probleme(
                    avertissement(
                            Colonne.CONSTITUE_LE,
                            Code.DATE_INCOHERENTE,
                            "L'impayé est constitué après son signalement : vérifiez les deux dates."));
        }
        Parc parc = lieu.parc();
        String nom = cellules.obligatoire(Colonne.NOM, "Indiquez le nom de l'allocataire.");
        LectureLogement.Logement logement = lieu.logement();
        TypeBailleur typeBailleur = lieu.typeBailleur(parc);
        Bail bail =
                new Bail(
                        cellules.bail(),
                        cellules.montant(Colonne.LOYER),
                        cellules.montant(Colonne.CHARGES));
        BigDecimal dette = cellules.montant(Colonne.MONTANT_DETTE);
        SituationSociale situation =
                new SituationSociale(
                        cellules.nombre(Colonne.ENFANTS),
                        cellules.parmi(Colonne.AIDE_AU_LOGEMENT, Set.of("APL", "ALF", "ALS")),
                        cellules.ouiNon(Colonne.TIERS_PAYANT),
                        CAISSE,
                        List.of());
        Set<String> criteres = menage.criteres();
        Set<String> telephones = menage.telephones();
        Set<String> motifs = LectureMotifs.de(cellules);
        List<Probleme> problemes = cellules.problemes();
        if (LectureCellules.refuse(problemes)
                || allocataire == null
                || constitueLe == null
                || signaleLe == null
                || parc == null
                || nom == null
                || logement == null) {
            return new LigneLue.Refusee(problemes);
        }
        String bailleur = cellules.valeur(Colonne.BAILLEUR);
        return new LigneLue.Valide(
                new ActeRecu(
                        numero(allocataire, constitueLe),
                        territoire.departement(),
                        new EtapeImpaye.SignalementImpaye(
                                signaleLe, new Precisions.Arriere(constitueLe, dette)),
                        parc,
                        logement.arrondissement(),
                        menage.personnes(nom),
                        logement.adresse(),
                        telephones,
                        new Bailleur(
                                bailleur,
                                typeBailleur,
                                bailleur == null
                                        ? null
                                        : territoire.organisation(bailleur).orElse(null)),
                        bail,
                        dette == null ? null : new Dette(dette, null, signaleLe),
                        null,
                        null,
                        null,
                        motifs.isEmpty() ? Set.of("IMPAYE") : motifs,
                        situation,
                        new ComplementsMenage(allocataire, null, null, null, criteres)),
                problemes);
    }

    private String numero(String allocataire, LocalDate constitueLe) {
        String cle =
                territoire.departement()
                        + "/"
                        + allocataire.replace(" ", "").toUpperCase(Locale.ROOT)
                        + "/"
                        + constitueLe;
        return "SIG-"
                + UUID.nameUUIDFromBytes(cle.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 18)
                        .toUpperCase(Locale.ROOT);
    }
}
