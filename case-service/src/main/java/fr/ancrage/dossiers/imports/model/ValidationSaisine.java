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
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the referral of a social landlord. Its number is the landlord's reference of
 * the tenant, with the landlord and the day: another landlord may have the same reference, and the
 * same landlord may refer the same tenant again, years later.
 */
record ValidationSaisine(TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui)
        implements ValidationLigne {

    @Override
    public LigneLue lire(Map<Colonne, String> valeurs) {
        LectureCellules cellules = new LectureCellules(aujourdhui, valeurs);
        LectureLogement lieu = new LectureLogement(cellules, territoire, ressort);
        LectureMenage menage = new LectureMenage(cellules, territoire);
        String bailleur = cellules.obligatoire(Colonne.BAILLEUR, "Indiquez le bailleur.");
        String organisation =
                bailleur == null ? null : territoire.organisation(bailleur).orElse(null);
        if (bailleur != null && organisation == null) {
            cellules.probleme(
                    avertissement(
                            Colonne.BAILLEUR,
                            Code.BAILLEUR_INCONNU,
                            "Ce bailleur n'est pas une organisation de la charte : la saisine est enregistrée, mais il ne verra pas le dossier."));
        }
        String reference =
                cellules.obligatoire(
                        Colonne.REFERENCE_LOCATAIRE,
                        "Indiquez la référence du locataire chez le bailleur.");
        LocalDate saisie =
                cellules.datePassee(
                        Colonne.DATE_SAISINE,
                        "Indiquez la date de la saisine.",
                        "La date de la saisine est à venir : vérifiez l'année.");
        String nom = cellules.obligatoire(Colonne.NOM, "Indiquez le nom du locataire.");
        LectureLogement.Logement logement = lieu.logement();
        Bail bail =
                new Bail(
                        cellules.bail(),
                        cellules.montant(Colonne.LOYER),
                        cellules.montant(Colonne.CHARGES));
        BigDecimal dette = cellules.montant(Colonne.MONTANT_DETTE);
        Integer mois = cellules.nombre(Colonne.MOIS_IMPAYES);
        Set<String> telephones = menage.telephones();
        Set<String> motifs = LectureMotifs.de(cellules);
        List<Probleme> problemes = cellules.problemes();
        if (LectureCellules.refuse(problemes)
                || bailleur == null
                || reference == null
                || saisie == null
                || nom == null
                || logement == null) {
            return new LigneLue.Refusee(problemes);
        }
        return new LigneLue.Valide(
                new ActeRecu(
                        numero(reference, organisation, bailleur, saisie),
                        territoire.departement(),
                        new EtapeImpaye.SaisineCcapex(
                                saisie, dette == null ? null : new Precisions.Arriere(null, dette)),
                        Parc.PUBLIC,
                        logement.arrondissement(),
                        menage.personnes(nom),
                        logement.adresse(),
                        telephones,
                        new Bailleur(bailleur, TypeBailleur.BAILLEUR_SOCIAL, organisation),
                        bail,
                        dette == null ? null : new Dette(dette, mois, saisie),
                        null,
                        null,
                        null,
                        motifs.isEmpty() ? Set.of("IMPAYE") : motifs,
                        SituationSociale.INCONNUE,
                        new ComplementsMenage(
                                null,
                                reference,
                                cellules.valeur(Colonne.TYPOLOGIE),
                                cellules.valeur(Colonne.ACTIONS_AMIABLES),
                                Set.of())),
                problemes);
    }

    private static String numero(
            String reference, @Nullable String organisation, String bailleur, LocalDate saisie) {
        String qui =
                organisation == null ? Texte.normaliser(bailleur).replace(' ', '-') : organisation;
        String court = qui.length() > 24 ? qui.substring(0, 24) : qui;
        String numero =
                reference.replace(" ", "").toUpperCase(Locale.ROOT)
                        + "-"
                        + court
                        + "-"
                        + saisie.format(DateTimeFormatter.BASIC_ISO_DATE);
        return numero.length() > 80 ? numero.substring(numero.length() - 80) : numero;
    }
}
