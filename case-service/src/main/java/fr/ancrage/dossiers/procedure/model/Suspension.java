package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interval during which something of the procedure stands still, both days included. Each sort
 * says what it stops and by which text; nothing else stops (R-024… ).
 *
 * @param au last day; none when nobody said until when
 * @param acte number of the act that began it
 * @param rompueLe the judge's schedule was not kept on that day, and that ended it
 */
public record Suspension(
        Sorte sorte,
        Set<Effet> arrete,
        LocalDate du,
        @Nullable LocalDate au,
        String acte,
        @Nullable LocalDate rompueLe) {

    /** Outcome of a judgment that grants a payment plan and holds the clause back. */
    static final String DELAIS_DE_PAIEMENT = "DELAIS";

    private static final String DELAI_REDUIT = "EXPULSION_DELAI_REDUIT";

    /** What stands still. */
    public enum Effet {
        DETTES("le paiement des dettes antérieures, non celui du loyer courant"),
        CLAUSE("les effets de la clause résolutoire"),
        EXPULSION("l’exécution de l’expulsion");

        private final String libelle;

        Effet(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Where a suspension comes from. */
    public enum Sorte {
        DELAI_DU_JUGE(
                "Délai accordé par le juge pour quitter les lieux",
                "CPCE L. 412-3 et L. 412-4 (R-033)"),
        PLAN_JUDICIAIRE(
                "Échéancier fixé par le juge", "loi 89-462 art. 24 V et VII (R-024, R-025)"),
        SURENDETTEMENT("Procédure de surendettement", "loi 89-462 art. 24 VI à VIII (R-026)"),
        PCS("Protocole de cohésion sociale", "charte, étape 4 (R-044, R-146)");

        private final String libelle;
        private final String reference;

        Sorte(String libelle, String reference) {
            this.libelle = libelle;
            this.reference = reference;
        }

        public String libelle() {
            return libelle;
        }

        public String reference() {
            return reference;
        }
    }

    /** Decisions of the commission and of the judge about over-indebtedness. */
    public enum Surendettement {
        RECEVABILITE("Dossier recevable", EnumSet.of(Effet.DETTES)),
        SUSPENSION_EXPULSION("Expulsion suspendue par le juge", EnumSet.of(Effet.EXPULSION)),
        MESURES("Plan ou mesures imposées", EnumSet.of(Effet.DETTES, Effet.CLAUSE)),
        MORATOIRE("Suspension d’exigibilité", EnumSet.of(Effet.DETTES, Effet.CLAUSE)),
        RETABLISSEMENT_PERSONNEL("Rétablissement personnel", EnumSet.of(Effet.CLAUSE));

        private final String libelle;
        private final Set<Effet> arrete;

        Surendettement(String libelle, Set<Effet> arrete) {
            this.libelle = libelle;
            this.arrete = arrete;
        }

        /** How long it holds the clause back is the law's to say. */
        boolean dureeLegale() {
            return this == MORATOIRE || this == RETABLISSEMENT_PERSONNEL;
        }

        /** The commission or the judge has decided of the debts. */
        boolean tranche() {
            return this == MESURES || this == MORATOIRE || this == RETABLISSEMENT_PERSONNEL;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Suspension {
        arrete = Set.copyOf(arrete);
    }

    /**
     * Those that a case's acts begin, each cut where an act ends it; in the order of their days.
     *
     * @param finsLegales last days that the law gives, by number of act
     * @param manquements days on which a judge's schedule was first not kept
     */
    static List<Suspension> de(
            List<ActeEnregistre> actes,
            Map<String, LocalDate> finsLegales,
            List<LocalDate> manquements) {
        List<ActeEnregistre> comptent = actes.stream().filter(ActeEnregistre::compte).toList();
        return comptent.stream()
                .flatMap(a -> commencee(a).stream())
                .map(s -> s.jusquA(finsLegales.get(s.acte)))
                .map(s -> s.coupee(comptent))
                .map(s -> s.rompue(manquements))
                .sorted(Comparator.comparing(Suspension::du))
                .toList();
    }

    private Suspension jusquA(@Nullable LocalDate finLegale) {
        return finLegale == null ? this : jusquAu(finLegale, null);
    }

    private static Optional<Suspension> commencee(ActeEnregistre acte) {
        EtapeProcedure etape = acte.etape();
        return switch (etape) {
            case EtapeJudiciaire.Jugement j ->
                    j.delaiAu() == null || DELAI_REDUIT.equals(j.issue())
                            ? Optional.empty()
                            : Optional.of(
                                    DELAIS_DE_PAIEMENT.equals(j.issue())
                                            ? commencee(
                                                    acte,
                                                    Sorte.PLAN_JUDICIAIRE,
                                                    EnumSet.of(Effet.CLAUSE, Effet.EXPULSION))
                                            : delaiDuJuge(acte));
            case EtapeJudiciaire.DelaiJex j ->
                    j.delaiAu() == null ? Optional.empty() : Optional.of(delaiDuJuge(acte));
            case EtapeAccompagnement.DecisionSurendettement s ->
                    s.decision().map(d -> commencee(acte, Sorte.SURENDETTEMENT, d.arrete));
            case EtapeAccompagnement.ProtocoleCohesionSociale _ ->
                    Optional.of(
                            commencee(acte, Sorte.PCS, EnumSet.of(Effet.CLAUSE, Effet.EXPULSION)));
            case EtapeJudiciaire.Assignation _,
                    EtapeJudiciaire.AudienceTenue _,
                    EtapeJudiciaire.SaisineDsf _,
                    EtapeJudiciaire.SignificationJugement _,
                    EtapeJudiciaire.Renvoi _,
                    EtapeAccompagnement.FinSuspension _,
                    EtapeAccompagnement.FinProcedure _,
                    EtapeAccompagnement.DetteSoldee _,
                    EtapeAccompagnement.SaisineDirecte _,
                    EtapeImpaye _,
                    EtapeExpulsion _ ->
                    Optional.empty();
        };
    }

    private static Suspension commencee(ActeEnregistre acte, Sorte sorte, Set<Effet> arrete) {
        return new Suspension(
                sorte,
                arrete,
                debut(acte.etape()),
                acte.etape().precisions().delaiAu(),
                acte.numero(),
                null);
    }

    private static Suspension delaiDuJuge(ActeEnregistre acte) {
        return commencee(acte, Sorte.DELAI_DU_JUGE, EnumSet.of(Effet.EXPULSION));
    }

    private static LocalDate debut(EtapeProcedure etape) {
        LocalDate du = etape.precisions().delaiDu();
        return du == null ? etape.date() : du;
    }

    private Suspension jusquAu(@Nullable LocalDate fin, @Nullable LocalDate manquement) {
        return new Suspension(sorte, arrete, du, fin, acte, manquement);
    }

    /** The first day not kept ends a judge's schedule as an act would, by the law alone. */
    private Suspension rompue(List<LocalDate> manquements) {
        return sorte != Sorte.PLAN_JUDICIAIRE
                ? this
                : manquements.stream()
                        .filter(this::court)
                        .min(Comparator.naturalOrder())
                        .map(jour -> jusquAu(jour.minusDays(1), jour))
                        .orElse(this);
    }

    /** It runs to the eve of the day that ends it. */
    private Suspension coupee(List<ActeEnregistre> actes) {
        LocalDate fin =
                actes.stream()
                        .map(ActeEnregistre::etape)
                        .filter(e -> !e.date().isBefore(du))
                        .filter(e -> au == null || !e.date().isAfter(au))
                        .filter(this::finiePar)
                        .map(e -> e.date().minusDays(1))
                        .min(LocalDate::compareTo)
                        .orElse(au);
        return jusquAu(fin, null);
    }

    /**
     * An act ends this sort; that a file is admissible holds until the commission or the judge has
     * decided.
     */
    private boolean finiePar(EtapeProcedure etape) {
        return etape instanceof EtapeAccompagnement.FinSuspension fin
                        && sorte.name().equals(fin.issue())
                || sorte == Sorte.SURENDETTEMENT
                        && arrete.equals(Surendettement.RECEVABILITE.arrete)
                        && etape instanceof EtapeAccompagnement.DecisionSurendettement decision
                        && decision.decision().filter(Surendettement::tranche).isPresent();
    }

    /** Ended on its first day, it held nothing back; a breach on that day is told all the same. */
    public boolean seDit() {
        return rompueLe != null || au == null || !au.isBefore(du);
    }

    public boolean court(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }

    public boolean arrete(Effet effet) {
        return arrete.contains(effet);
    }

    /**
     * What is to be told of judges' schedules since the case was last read: broken ones, and those
     * of which somebody showed that they were not.
     */
    public static List<EvenementDossier> ruptures(List<Suspension> avant, List<Suspension> apres) {
        return apres.stream()
                .filter(s -> s.sorte == Sorte.PLAN_JUDICIAIRE)
                .flatMap(s -> s.rupture(rupture(avant, s.acte)).stream())
                .toList();
    }

    private static @Nullable LocalDate rupture(List<Suspension> avant, String acte) {
        return avant.stream()
                .filter(s -> s.acte.equals(acte))
                .map(Suspension::rompueLe)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<EvenementDossier> rupture(@Nullable LocalDate connue) {
        if (Objects.equals(connue, rompueLe)) {
            return Optional.empty();
        }
        return rompueLe == null
                ? Optional.of(
                        new EvenementDossier.SuspensionRetablie(
                                acte, Objects.requireNonNull(connue)))
                : Optional.of(new EvenementDossier.SuspensionRompue(acte, rompueLe));
    }

    /** Suspensions that hold an expulsion back on a day. */
    public static List<Suspension> retenant(List<Suspension> toutes, LocalDate jour) {
        List<Suspension> retenues = new ArrayList<>(toutes);
        retenues.removeIf(s -> !s.arrete(Effet.EXPULSION) || !s.court(jour));
        return retenues;
    }
}
