package fr.ancrage.dossiers.imports.model;

import static fr.ancrage.dossiers.imports.model.Probleme.avertissement;
import static fr.ancrage.dossiers.imports.model.Probleme.erreur;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.ChampActe;
import fr.ancrage.dossiers.procedure.model.DemandeurDelais;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.ExceptionTreve;
import fr.ancrage.dossiers.procedure.model.FormulaireActe;
import fr.ancrage.dossiers.procedure.model.MentionCommandement;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one act out of its cells. Everything wrong with a line is said at once, so that a partner
 * corrects it once; a good line does not wait for a bad one.
 *
 * @param territoire communes and organisations of the département, as the charter in force says
 *     them
 * @param ressort where whoever brings the act in may do so
 * @param aujourdhui the business date: an act served tomorrow is a typing error
 */
public record ValidationActe(TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui)
        implements ValidationLigne {

    private static final Map<String, Nature> NATURES = natures();

    private static final Set<ChampActe> CONDITIONS =
            EnumSet.of(
                    ChampActe.CAUTION,
                    ChampActe.MENTIONS,
                    ChampActe.DEMANDE_PAR,
                    ChampActe.LOYER_REPRIS,
                    ChampActe.EXCEPTION_TREVE,
                    ChampActe.JUGEMENT_VISE);

    @Override
    public LigneLue lire(Map<Colonne, String> valeurs) {
        LectureCellules cellules = new LectureCellules(aujourdhui, valeurs);
        LectureLogement lieu = new LectureLogement(cellules, territoire, ressort);
        LectureMenage menage = new LectureMenage(cellules, territoire);
        String numero = cellules.obligatoire(Colonne.NUMERO, "Indiquez le numéro de l'acte.");
        Nature nature = nature(cellules);
        LocalDate signification = dateSignification(cellules, nature);
        Parc parc = lieu.parc();
        String nom = cellules.obligatoire(Colonne.NOM, "Indiquez le nom du locataire.");
        LectureLogement.Logement logement = lieu.logement();
        TypeBailleur typeBailleur = lieu.typeBailleur(parc);
        BigDecimal loyer = cellules.montant(Colonne.LOYER);
        BigDecimal charges = cellules.montant(Colonne.CHARGES);
        BigDecimal dette = cellules.montant(Colonne.MONTANT_DETTE);
        Integer mois = cellules.nombre(Colonne.MOIS_IMPAYES);
        Integer enfants = cellules.nombre(Colonne.ENFANTS);
        LocalDate bail = cellules.bail();
        Set<String> criteres = nature == Nature.DECISION_CFP ? menage.criteres() : Set.of();
        Precisions precisions =
                precisions(cellules, nature, signification, dette, !criteres.isEmpty());
        Set<String> telephones = menage.telephones();
        SituationSociale situation =
                new SituationSociale(
                        enfants,
                        cellules.parmi(Colonne.AIDE_AU_LOGEMENT, Set.of("APL", "ALF", "ALS")),
                        cellules.ouiNon(Colonne.TIERS_PAYANT),
                        cellules.parmi(Colonne.ORGANISME_PAYEUR, Set.of("CAF", "MSA")),
                        List.of());
        Set<String> motifs = LectureMotifs.de(cellules);
        List<Probleme> problemes = cellules.problemes();
        if (LectureCellules.refuse(problemes)
                || numero == null
                || nature == null
                || signification == null
                || parc == null
                || nom == null
                || logement == null) {
            return new LigneLue.Refusee(problemes);
        }
        String etude = cellules.valeur(Colonne.ETUDE);
        String bailleur = cellules.valeur(Colonne.BAILLEUR);
        return new LigneLue.Valide(
                new ActeRecu(
                        numero,
                        territoire.departement(),
                        EtapeProcedure.de(nature, signification, precisions),
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
                        new Bail(bail, loyer, charges),
                        dette == null ? null : new Dette(dette, mois, signification),
                        etude,
                        etude == null ? null : territoire.organisation(etude).orElse(null),
                        cellules.valeur(Colonne.TRIBUNAL),
                        motifs,
                        situation,
                        ComplementsMenage.criteres(criteres)),
                problemes);
    }

    /** The kind of act that a cell names, however it is written. */
    static Optional<Nature> nature(String ecrite) {
        return Optional.ofNullable(NATURES.get(Texte.normaliser(ecrite)));
    }

    private static @Nullable Nature nature(LectureCellules cellules) {
        String valeur = cellules.obligatoire(Colonne.NATURE, "Indiquez la nature de l'acte.");
        if (valeur == null) {
            return null;
        }
        Nature nature = nature(valeur).orElse(null);
        if (nature == null) {
            cellules.probleme(
                    erreur(
                            Colonne.NATURE,
                            Code.NATURE_INCONNUE,
                            "Cette nature d'acte n'est pas connue : utilisez par exemple CP, ASSIGNATION, JUGEMENT, CQL ou RFP."));
        }
        return nature;
    }

    private @Nullable LocalDate dateSignification(
            LectureCellules cellules, @Nullable Nature nature) {
        if (cellules.obligatoire(
                        Colonne.DATE_SIGNIFICATION, "Indiquez la date de signification de l'acte.")
                == null) {
            return null;
        }
        LocalDate date = cellules.date(Colonne.DATE_SIGNIFICATION);
        // only a planned expulsion lies ahead; every other act has been served
        if (date != null && date.isAfter(aujourdhui) && nature != Nature.EXPULSION_PREVUE) {
            cellules.probleme(
                    erreur(
                            Colonne.DATE_SIGNIFICATION,
                            Code.DATE_FUTURE,
                            "La date de signification est à venir : vérifiez l'année, un acte ne peut être enregistré qu'après sa signification."));
        }
        return date;
    }

    /** What the table of the procedure asks of this kind of act ({@link Nature}). */
    private static void exigences(LectureCellules cellules, Nature nature) {
        FormulaireActe formulaire = nature.formulaire();
        if (formulaire.exige(ChampActe.DATE_AUDIENCE)) {
            cellules.obligatoire(
                    Colonne.DATE_AUDIENCE,
                    "Indiquez la date d'audience : elle est nécessaire pour calculer les délais.");
        }
        if (formulaire.exige(ChampActe.DELAI_AU)) {
            cellules.obligatoire(Colonne.DELAI_AU, "Indiquez le dernier jour.");
        }
        if (formulaire.exige(ChampActe.MENTIONS)) {
            cellules.obligatoire(
                    Colonne.MENTIONS, "Cochez les mentions que le commandement de payer porte.");
        }
        if (formulaire.exige(ChampActe.ISSUE)) {
            cellules.obligatoire(
                    Colonne.ISSUE, "Dites laquelle : l'acte n'a d'effet que par cette précision.");
        }
        String issue = cellules.code(Colonne.ISSUE);
        if (issue != null && !formulaire.admet(issue)) {
            cellules.probleme(
                    erreur(
                            Colonne.ISSUE,
                            Code.VALEUR_INCONNUE,
                            "Cette précision n'est pas connue pour cet acte ; valeurs possibles : "
                                    + formulaire.issues().stream()
                                            .map(FormulaireActe.Choix::code)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
    }

    private static Precisions precisions(
            LectureCellules cellules,
            @Nullable Nature nature,
            @Nullable LocalDate signification,
            @Nullable BigDecimal dette,
            boolean critereValide) {
        if (nature != null) {
            exigences(cellules, nature);
        }
        LocalDate audience = cellules.date(Colonne.DATE_AUDIENCE);
        if (audience != null
                && signification != null
                && nature == Nature.ASSIGNATION
                && audience.isBefore(signification)) {
            cellules.probleme(
                    avertissement(
                            Colonne.DATE_AUDIENCE,
                            Code.DATE_INCOHERENTE,
                            "L'audience précède la signification : vérifiez les deux dates."));
        }
        return new Precisions(
                audience,
                cellules.date(Colonne.NOTIFICATION_PREFET),
                cellules.code(Colonne.ISSUE),
                cellules.sens(),
                cellules.date(Colonne.DELAI_DU),
                cellules.date(Colonne.DELAI_AU),
                arriere(cellules, nature, dette),
                concours(cellules, nature, critereValide),
                conditions(cellules, nature));
    }

    /** Of the acts that ask for one of them alone. */
    private static Precisions.@Nullable Conditions conditions(
            LectureCellules cellules, @Nullable Nature nature) {
        if (nature == null
                || nature.formulaire().champs().stream().noneMatch(CONDITIONS::contains)) {
            return null;
        }
        Precisions.Conditions lues =
                new Precisions.Conditions(
                        cellules.ouiNon(Colonne.CAUTION),
                        cellules.plusieurs(Colonne.MENTIONS, MentionCommandement.class),
                        cellules.un(Colonne.DEMANDE_PAR, DemandeurDelais.class),
                        cellules.ouiNon(Colonne.LOYER_REPRIS),
                        cellules.un(Colonne.EXCEPTION_TREVE, ExceptionTreve.class),
                        cellules.valeur(Colonne.JUGEMENT_VISE));
        return lues.vides() ? null : lues;
    }

    private static Precisions.@Nullable Arriere arriere(
            LectureCellules cellules, @Nullable Nature nature, @Nullable BigDecimal dette) {
        if (nature != Nature.SIGNALEMENT && nature != Nature.SAISINE_CCAPEX) {
            return null;
        }
        LocalDate constitueLe = cellules.date(Colonne.CONSTITUE_LE);
        return constitueLe == null && dette == null
                ? null
                : new Precisions.Arriere(constitueLe, dette);
    }

    private static Precisions.@Nullable Concours concours(
            LectureCellules cellules, @Nullable Nature nature, boolean critereValide) {
        return nature == Nature.DECISION_CFP
                ? new Precisions.Concours(
                        cellules.date(Colonne.EXPULSION_POSSIBLE),
                        cellules.ouiNon(Colonne.VEILLE_SOCIALE),
                        critereValide,
                        cellules.valeur(Colonne.NUMERO_RFP))
                : null;
    }

    private static Map<String, Nature> natures() {
        Map<String, Nature> natures = new HashMap<>();
        Function<String, String> cle = Texte::normaliser;
        for (Nature nature : Nature.values()) {
            natures.put(cle.apply(nature.name()), nature);
            natures.put(cle.apply(nature.libelle()), nature);
        }
        natures.put("cdp", Nature.CP);
        natures.put("commandement", Nature.CP);
        natures.put("commandement payer", Nature.CP);
        natures.put("assignation en justice", Nature.ASSIGNATION);
        natures.put("assignation aux fins de constat", Nature.ASSIGNATION);
        natures.put("commandement de quitter", Nature.CQL);
        natures.put("requisition", Nature.RFP);
        natures.put("requisition de la force publique", Nature.RFP);
        natures.put("demande de concours de la force publique", Nature.RFP);
        natures.put("tentative d expulsion", Nature.PV_TENTATIVE);
        natures.put("pv de tentative d expulsion", Nature.PV_TENTATIVE);
        natures.put("pv d expulsion", Nature.PV_EXPULSION);
        natures.put("expulsion", Nature.PV_EXPULSION);
        natures.put("pv expulsion", Nature.PV_EXPULSION);
        return Map.copyOf(natures);
    }
}
