package fr.ancrage.dossiers.echeances.web;

import fr.ancrage.dossiers.echeances.model.Acte;
import fr.ancrage.dossiers.echeances.model.AideAuLogement;
import fr.ancrage.dossiers.echeances.model.Bail;
import fr.ancrage.dossiers.echeances.model.Dette;
import fr.ancrage.dossiers.echeances.model.FaitsProcedure;
import fr.ancrage.dossiers.echeances.model.IssueJugement;
import fr.ancrage.dossiers.echeances.model.NatureActe;
import fr.ancrage.dossiers.echeances.model.Parc;
import fr.ancrage.dossiers.echeances.model.Periode;
import fr.ancrage.dossiers.echeances.model.SensDecision;
import fr.ancrage.dossiers.echeances.model.TypeBailleur;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts to simulate. Dates and codes come in as text, so that everything that is wrong is told
 * in one answer and not one field at a time.
 */
record SimulationRequete(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "21")
                @Nullable String departement,
        @Schema(allowableValues = {"PUBLIC", "PRIVE"}) @Nullable String parc,
        @Nullable BailleurRequete bailleur,
        @Nullable BailRequete bail,
        @Schema(example = "[\"IMPAYE\"]") @Nullable List<@Nullable String> motifs,
        @Nullable DetteRequete dette,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable List<@Nullable ActeRequete> actes) {

    private static final int ACTES_AU_PLUS = 500;
    private static final int LONGUEUR_D_UN_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+");

    record BailleurRequete(
            @Schema(
                            allowableValues = {
                                "BAILLEUR_SOCIAL",
                                "PERSONNE_MORALE",
                                "SCI_FAMILIALE",
                                "PERSONNE_PHYSIQUE"
                            })
                    @Nullable String type) {}

    record BailRequete(
            @Schema(format = "date") @Nullable String date,
            @Schema(format = "date") @Nullable String renouvelleLe,
            @Schema(example = "P2M") @Nullable String delaiClause,
            @Nullable BigDecimal loyerHorsCharges) {}

    /**
     * {@code aideAuLogement} is the monthly amount, or the kind of aid (APL, ALF, ALS) or true when
     * the amount is not known.
     */
    record DetteRequete(
            @Nullable BigDecimal montant,
            @Schema(format = "date") @Nullable String depuis,
            @Schema(example = "250.00") @Nullable Object aideAuLogement,
            @Nullable Boolean tiersPayant) {}

    record DelaiRequete(
            @Schema(format = "date") @Nullable String du,
            @Schema(format = "date") @Nullable String au) {}

    record ActeRequete(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = NatureActe.class)
                    @Nullable String nature,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date")
                    @Nullable String date,
            @Schema(format = "date") @Nullable String dateNotificationPrefet,
            @Schema(format = "date") @Nullable String dateAudience,
            @Nullable String issue,
            @Nullable DelaiRequete delai,
            @Schema(allowableValues = {"OCTROI", "REFUS", "SURSIS"}) @Nullable String sens) {

        @Nullable Acte toDomain(int position, Lecture lecture) {
            String ici = "actes[" + position + "]";
            String numero = String.valueOf(position + 1);
            if (nature == null || nature.isBlank()) {
                lecture.obligatoire(ici + ".nature");
            }
            if (date == null || date.isBlank()) {
                lecture.obligatoire(ici + ".date");
            }
            NatureActe codeNature = lecture.choix(ici + ".nature", nature, NatureActe.class);
            LocalDate le = lecture.date(ici + ".date", date);
            LocalDate notification =
                    lecture.date(ici + ".dateNotificationPrefet", dateNotificationPrefet);
            LocalDate audience = lecture.date(ici + ".dateAudience", dateAudience);
            SensDecision decision = lecture.choix(ici + ".sens", sens, SensDecision.class);
            IssueJugement code = issue(ici + ".issue", lecture);
            Periode accorde = delai(ici + ".delai", le, lecture);
            if (codeNature == null || le == null) {
                return null;
            }
            return switch (codeNature) {
                case SIGNALEMENT -> new Acte.Signalement(numero, le);
                case SAISINE_CCAPEX -> new Acte.SaisineCcapex(numero, le);
                case CP -> new Acte.CommandementDePayer(numero, le);
                case CONTROLE_CP -> new Acte.ControleDuCommandement(numero, le, List.of());
                case CP_CAUTION -> new Acte.CommandementALaCaution(numero, le);
                case DECISION_APL -> new Acte.DecisionApl(numero, le);
                case SURENDETTEMENT ->
                        new Acte.Surendettement(
                                numero, le, accorde == null, accorde == null ? null : accorde.au());
                case PCS ->
                        new Acte.Protocole(
                                numero,
                                le,
                                accorde == null ? le : accorde.du(),
                                accorde == null ? null : accorde.au(),
                                false);
                case DETTE_SOLDEE -> new Acte.DetteSoldee(numero, le);
                case NOUVEAU_BAIL -> new Acte.NouveauBail(numero, le);
                case ASSIGNATION -> new Acte.Assignation(numero, le, notification, audience);
                case SAISINE_DSF -> new Acte.SaisineDsf(numero, le, audience);
                case RENVOI -> new Acte.Renvoi(numero, le, audience);
                case JUGEMENT -> new Acte.Jugement(numero, le, code, accorde);
                case CQL -> new Acte.CommandementDeQuitter(numero, le, notification);
                case DELAI_JEX -> new Acte.DelaiJex(numero, le, accorde);
                case PV_TENTATIVE -> new Acte.PvTentative(numero, le);
                case RFP -> new Acte.Requisition(numero, le);
                case DECISION_CFP -> new Acte.DecisionCfp(numero, le, decision);
                case EXPULSION_PREVUE -> new Acte.ExpulsionPrevue(numero, le);
                case PV_EXPULSION -> new Acte.PvExpulsion(numero, le);
            };
        }

        private @Nullable IssueJugement issue(String champ, Lecture lecture) {
            if (issue == null || issue.isBlank()) {
                return null;
            }
            String code = issue.strip().toUpperCase(Locale.ROOT);
            if (code.length() > LONGUEUR_D_UN_CODE || !CODE.matcher(code).matches()) {
                lecture.probleme(champ, "FORMAT", "Un code est attendu, comme EXPULSION.");
                return null;
            }
            return new IssueJugement(code);
        }

        /** Without its first day, a judge's delay runs from the act. */
        private @Nullable Periode delai(String champ, @Nullable LocalDate le, Lecture lecture) {
            if (delai == null) {
                return null;
            }
            LocalDate du = lecture.date(champ + ".du", delai.du());
            LocalDate au = lecture.date(champ + ".au", delai.au());
            if (delai.au() == null || delai.au().isBlank()) {
                lecture.obligatoire(champ + ".au");
                return null;
            }
            LocalDate debut = du == null ? le : du;
            if (debut == null || au == null) {
                return null;
            }
            if (au.isBefore(debut)) {
                lecture.probleme(
                        champ + ".au", "DATE", "Le délai ne peut pas finir avant de commencer.");
                return null;
            }
            return new Periode(debut, au);
        }
    }

    /** The facts, or one problem for each field that is wrong. */
    FaitsProcedure toDomain(List<String> departementsConnus) {
        Lecture lecture = new Lecture();
        String code = lecture.departement(departement, departementsConnus);
        Parc stock = lecture.choix("parc", parc, Parc.class);
        TypeBailleur type =
                bailleur == null
                        ? null
                        : lecture.choix("bailleur.type", bailleur.type(), TypeBailleur.class);
        Bail contrat = bail(lecture);
        Dette due = dette(lecture);
        List<Acte> lus = actes(lecture);
        lecture.conclure();
        return new FaitsProcedure(code, stock, type, contrat, lireMotifs(), due, lus);
    }

    private Bail bail(Lecture lecture) {
        if (bail == null) {
            return Bail.INCONNU;
        }
        return new Bail(
                lecture.date("bail.date", bail.date()),
                lecture.date("bail.renouvelleLe", bail.renouvelleLe()),
                lecture.delai("bail.delaiClause", bail.delaiClause()),
                lecture.montant("bail.loyerHorsCharges", bail.loyerHorsCharges()),
                null);
    }

    private @Nullable Dette dette(Lecture lecture) {
        if (dette == null) {
            return null;
        }
        return new Dette(
                lecture.montant("dette.montant", dette.montant()),
                lecture.date("dette.depuis", dette.depuis()),
                aide(dette, lecture));
    }

    private static @Nullable AideAuLogement aide(DetteRequete dette, Lecture lecture) {
        boolean tiersPayant = Boolean.TRUE.equals(dette.tiersPayant());
        return switch (dette.aideAuLogement()) {
            case null -> tiersPayant ? new AideAuLogement(null, true) : null;
            case Boolean connue -> connue ? new AideAuLogement(null, tiersPayant) : null;
            case Number nombre when Double.isFinite(nombre.doubleValue()) -> {
                BigDecimal montant =
                        lecture.montant("dette.aideAuLogement", new BigDecimal(nombre.toString()));
                yield montant == null || montant.signum() == 0
                        ? null
                        : new AideAuLogement(montant, tiersPayant);
            }
            case String texte when texte.isBlank() -> null;
            case String texte when Set.of("APL", "ALF", "ALS").contains(texte.strip()) ->
                    new AideAuLogement(null, tiersPayant);
            default -> {
                lecture.probleme(
                        "dette.aideAuLogement",
                        "FORMAT",
                        "Le montant mensuel de l'aide est attendu, ou son nom : APL, ALF, ALS.");
                yield null;
            }
        };
    }

    /** Other grounds than arrears are free: the clock only asks whether arrears are among them. */
    private Set<String> lireMotifs() {
        return motifs == null
                ? Set.of()
                : motifs.stream()
                        .filter(motif -> motif != null && !motif.isBlank())
                        .map(motif -> String.valueOf(motif).strip().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    private List<Acte> actes(Lecture lecture) {
        List<Acte> lus = new ArrayList<>();
        Set<ActeRequete> vus = new HashSet<>();
        if (actes == null) {
            lecture.obligatoire("actes");
            return lus;
        }
        if (actes.size() > ACTES_AU_PLUS) {
            lecture.probleme("actes", "TAILLE", "Au plus " + ACTES_AU_PLUS + " actes.");
            return lus;
        }
        for (int position = 0; position < actes.size(); position++) {
            ActeRequete requete = actes.get(position);
            if (requete == null) {
                lecture.obligatoire("actes[" + position + "]");
                continue;
            }
            Acte acte = requete.toDomain(position, lecture);
            // an act reported twice is one act
            if (acte != null && vus.add(requete)) {
                lus.add(acte);
            }
        }
        return lus;
    }
}
