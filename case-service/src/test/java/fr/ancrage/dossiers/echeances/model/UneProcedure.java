package fr.ancrage.dossiers.echeances.model;

import fr.ancrage.dossiers.echeances.regles.JoursFeriesFrancais;
import fr.ancrage.dossiers.echeances.regles.LectureRegles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A procedure told act by act, with the real rules and the two charters' delays. */
public final class UneProcedure {
    public static final JeuDeRegles REGLES = LectureRegles.lire(List.of(LectureRegles.EMPLACEMENT));
    public static final JoursFeries FERIES = new JoursFeriesFrancais();
    public static final LocalDate AUJOURDHUI = le(20, 11, 2026);

    private String departement = "21";
    private TypeBailleur bailleur;
    private LocalDate bail;
    private LocalDate renouvelleLe;
    private Delai clause;
    private BigDecimal loyer;
    private BigDecimal charges;
    private Set<String> motifs = Set.of("IMPAYE");
    private Dette dette;
    private final List<LocalDate> retoursDsf = new ArrayList<>();
    private final List<Acte> actes = new ArrayList<>();

    public static UneProcedure uneProcedure() {
        return new UneProcedure();
    }

    public static LocalDate le(int jour, int mois, int annee) {
        return LocalDate.of(annee, mois, jour);
    }

    public static DelaisCharte charte(String departement, LocalDate date) {
        return switch (departement) {
            case "21" ->
                    new DelaisCharte(
                            "CHARTE-21",
                            null,
                            new DelaisCharte.DelaiCharte(
                                    new Delai(10, Unite.JOURS),
                                    "charte 21, annexe 5",
                                    Confiance.DOCUMENT),
                            null);
            case "77" ->
                    new DelaisCharte(
                            "CHARTE-77",
                            new DelaisCharte.DelaiCharte(
                                    new Delai(30, Unite.JOURS),
                                    "charte 77, annexe 1",
                                    Confiance.DOCUMENT),
                            null,
                            null);
            default -> DelaisCharte.aucun(departement);
        };
    }

    public static CalculEcheances calcul(JeuDeRegles regles) {
        return new CalculEcheances(_ -> regles, FERIES, UneProcedure::charte);
    }

    public UneProcedure dans(String autreDepartement) {
        departement = autreDepartement;
        return this;
    }

    public UneProcedure par(TypeBailleur type) {
        bailleur = type;
        return this;
    }

    public UneProcedure bailDu(LocalDate date) {
        bail = date;
        return this;
    }

    public UneProcedure bailRenouvelleLe(LocalDate date) {
        renouvelleLe = date;
        return this;
    }

    public UneProcedure clauseDe(int valeur, Unite unite) {
        clause = new Delai(valeur, unite);
        return this;
    }

    public UneProcedure loyer(String horsCharges, String autres) {
        loyer = new BigDecimal(horsCharges);
        charges = new BigDecimal(autres);
        return this;
    }

    public UneProcedure pour(String... autresMotifs) {
        motifs = Set.of(autresMotifs);
        return this;
    }

    public UneProcedure dette(String montant, LocalDate depuis, AideAuLogement aide) {
        dette = new Dette(new BigDecimal(montant), depuis, aide);
        return this;
    }

    public UneProcedure acte(Acte acte) {
        actes.add(acte);
        return this;
    }

    public UneProcedure commandement(LocalDate date) {
        return acte(new Acte.CommandementDePayer(numero(), date));
    }

    public UneProcedure saisineCcapex(LocalDate date) {
        return acte(new Acte.SaisineCcapex(numero(), date));
    }

    public UneProcedure assignation(LocalDate date, LocalDate audience) {
        return assignation(date, null, audience);
    }

    public UneProcedure assignation(LocalDate date, LocalDate notifiee, LocalDate audience) {
        return acte(new Acte.Assignation(numero(), date, notifiee, audience));
    }

    public UneProcedure saisineDsf(LocalDate date) {
        return acte(new Acte.SaisineDsf(numero(), date, null));
    }

    public UneProcedure renvoi(LocalDate date, LocalDate audience) {
        return acte(new Acte.Renvoi(numero(), date, audience));
    }

    public UneProcedure jugement(LocalDate date) {
        return acte(new Acte.Jugement(numero(), date, new IssueJugement("EXPULSION"), null));
    }

    public UneProcedure jugement(LocalDate date, IssueJugement issue, Periode delai) {
        return acte(new Acte.Jugement(numero(), date, issue, delai));
    }

    public UneProcedure delaiJex(LocalDate date, LocalDate du, LocalDate au) {
        return acte(new Acte.DelaiJex(numero(), date, new Periode(du, au)));
    }

    public UneProcedure commandementDeQuitter(LocalDate date) {
        return commandementDeQuitter(date, null);
    }

    public UneProcedure commandementDeQuitter(LocalDate date, LocalDate notifie) {
        return acte(new Acte.CommandementDeQuitter(numero(), date, notifie));
    }

    public UneProcedure requisition(LocalDate date) {
        return acte(new Acte.Requisition(numero(), date));
    }

    public UneProcedure decision(LocalDate date, SensDecision sens) {
        return acte(new Acte.DecisionCfp(numero(), date, sens));
    }

    public UneProcedure expulsionPrevue(LocalDate date) {
        return acte(new Acte.ExpulsionPrevue(numero(), date));
    }

    public UneProcedure expulsion(LocalDate date) {
        return acte(new Acte.PvExpulsion(numero(), date));
    }

    /** The diagnosis came back: handed in, or a carence. */
    public UneProcedure diagnosticRendu(LocalDate date) {
        retoursDsf.add(date);
        return this;
    }

    public FaitsProcedure faits() {
        return new FaitsProcedure(
                departement,
                null,
                bailleur,
                new Bail(bail, renouvelleLe, clause, loyer, charges),
                motifs,
                dette,
                actes,
                retoursDsf);
    }

    public Calendrier calendrier() {
        return calendrier(AUJOURDHUI);
    }

    public Calendrier calendrier(LocalDate aujourdhui) {
        return calcul(REGLES).calculer(faits(), aujourdhui);
    }

    /** The one échéance of this code. */
    public Echeance echeance(CodeEcheance code) {
        List<Echeance> trouvees = echeances(code);
        if (trouvees.size() != 1) {
            throw new AssertionError(code + ": " + trouvees);
        }
        return trouvees.getFirst();
    }

    public List<Echeance> echeances(CodeEcheance code) {
        return calendrier().echeances().stream().filter(e -> e.code() == code).toList();
    }

    public List<CodeAnomalie> anomalies() {
        return calendrier().anomalies().stream().map(Anomalie::code).toList();
    }

    private String numero() {
        return "A" + (actes.size() + 1);
    }
}
