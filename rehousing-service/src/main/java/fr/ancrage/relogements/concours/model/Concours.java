package fr.ancrage.relogements.concours.model;

import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.concours.model.ActeConcours.DecisionPrefet;
import fr.ancrage.relogements.concours.model.ActeConcours.FinProcedure;
import fr.ancrage.relogements.concours.model.ActeConcours.ProcesVerbal;
import fr.ancrage.relogements.concours.model.ActeConcours.Requisition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The concours de la force publique of one dossier: réquisitions, decisions, minutes, and what came
 * of them. Acts are facts that arrive late, twice and in any order; the state is derived from those
 * that count, and an act that was undone stays known with what undid it.
 *
 * @param dossier the one whose acts these are, with those of the dossiers that it absorbed
 * @param departement whose key seals what is sensitive, known before any act says where it is
 * @param reuniDans set when this dossier was absorbed: what is told of it goes there
 */
public record Concours(
        ConcoursId id,
        String dossier,
        @Nullable String departement,
        @Nullable Localisation lieu,
        List<ActeConcours> actes,
        List<Annulation> annulations,
        Suivi suivi,
        @Nullable String reuniDans) {

    private static final Comparator<ActeConcours> CHRONOLOGIE =
            Comparator.comparing(ActeConcours::date).thenComparing(a -> a.provenance().sequence());

    public Concours {
        actes = List.copyOf(actes);
        annulations = List.copyOf(annulations);
    }

    /** Nothing is known yet of this dossier, but where it is. */
    public static Concours du(String dossier, @Nullable String departement) {
        return new Concours(
                ConcoursId.pour(dossier),
                dossier,
                departement,
                null,
                List.of(),
                List.of(),
                Suivi.VIDE,
                null);
    }

    /** The act as it was last told: the same one told again replaces what was told before. */
    public Concours enregistrer(ActeConcours acte, Localisation ou) {
        var autres = new ArrayList<>(actes);
        var connu = actes.stream().filter(a -> memeActe(a, acte)).findFirst();
        if (connu.isPresent()
                && connu.get().provenance().sequence() > acte.provenance().sequence()) {
            return this;
        }
        autres.removeIf(a -> memeActe(a, acte));
        autres.add(acte);
        return new Concours(
                id,
                dossier,
                ou.departement(),
                lieuApres(acte, ou),
                autres,
                annulations,
                suivi,
                reuniDans);
    }

    /** The place is the one that this dossier told last, whatever the order in which acts come. */
    private Localisation lieuApres(ActeConcours acte, Localisation ou) {
        var dite = acte.provenance();
        var depassee =
                actes.stream()
                        .map(ActeConcours::provenance)
                        .filter(p -> p.dossier().equals(dite.dossier()))
                        .anyMatch(p -> p.sequence() > dite.sequence());
        return lieu != null && (depassee || !dite.dossier().equals(dossier)) ? lieu : ou;
    }

    public Concours annuler(Annulation annulation) {
        return new Concours(
                id,
                dossier,
                departement,
                lieu,
                actes,
                plus(annulations, annulation),
                suivi,
                reuniDans);
    }

    /** This dossier is kept: it takes over what the absorbed one knew. */
    public Concours absorber(Concours autre) {
        return new Concours(
                id,
                dossier,
                departement == null ? autre.departement : departement,
                lieu == null ? autre.lieu : lieu,
                Suivi.union(actes, autre.actes),
                Suivi.union(annulations, autre.annulations),
                suivi.avec(autre.suivi),
                reuniDans);
    }

    /** This dossier was absorbed. It says nothing more by itself. */
    public Concours reunirDans(String garde) {
        return new Concours(id, dossier, departement, lieu, actes, annulations, suivi, garde);
    }

    /** what became of the grant. */
    public Decision direExecution(Execution execution) {
        return siAccorde(
                suivi.avec(execution),
                new FaitConcours.ExecutionDite(execution.statut().name(), execution.le()));
    }

    /** SIAO was told of the day and hour. A late one is recorded, and shown as late. */
    public Decision annoncer(AnnonceExpulsion annonce) {
        return siAccorde(
                suivi.avec(annonce),
                new FaitConcours.ExpulsionAnnoncee(
                        annonce.jour(), annonce.diteLe(), annonce.tardive()));
    }

    /** */
    public Decision noterVeille(FaitVeille fait) {
        return siAccorde(
                suivi.avec(fait), new FaitConcours.VeilleNotee(fait.nature().name(), fait.le()));
    }

    /** « Sauf situation particulière », with its reason. */
    public Decision noterSituation(SituationParticuliere situation) {
        return siAccorde(suivi.avec(situation), new FaitConcours.SituationNotee(situation.le()));
    }

    private Decision siAccorde(Suivi nouveau, FaitConcours fait) {
        return octroi().isEmpty()
                ? new Decision.Refusee(MotifRefus.CONCOURS_NON_ACCORDE)
                : new Decision.Prise(avec(nouveau), fait);
    }

    /** A list has told SIAO. */
    public Concours mentionner(MentionListe mention) {
        return avec(suivi.avec(mention));
    }

    private Concours avec(Suivi nouveau) {
        return new Concours(id, dossier, departement, lieu, actes, annulations, nouveau, reuniDans);
    }

    /** The acts that count, in the order of their dates. */
    public List<ActeConcours> actesEnVigueur() {
        if (reuniDans != null) {
            return List.of();
        }
        return actes.stream()
                .filter(a -> annulations.stream().noneMatch(n -> n.vise(a, dossier)))
                .sorted(CHRONOLOGIE)
                .toList();
    }

    public Optional<Requisition> requisition() {
        return dernier(Requisition.class, _ -> true);
    }

    /**
     * The decision on the last réquisition; one that says what it decides speaks for that alone.
     */
    public Optional<DecisionPrefet> decision() {
        var demande = requisition();
        return dernier(DecisionPrefet.class, d -> demande.isEmpty() || decideDe(d, demande.get()));
    }

    private boolean decideDe(DecisionPrefet decision, Requisition demande) {
        var visee = decision.requisition();
        return visee != null && requisitionConnue(visee)
                ? visee.equals(demande.provenance().numero())
                : !decision.date().isBefore(demande.date());
    }

    private boolean requisitionConnue(String numero) {
        return actes.stream()
                .anyMatch(a -> a instanceof Requisition && a.provenance().numero().equals(numero));
    }

    /** The grant in force. */
    public Optional<DecisionPrefet> octroi() {
        return decision().filter(d -> d.sens() == SensDecision.OCTROI);
    }

    public Optional<ProcesVerbal> procesVerbal() {
        return dernier(ProcesVerbal.class, _ -> true);
    }

    /** How its dossier was closed; a réquisition or a decision of a later day goes on with it. */
    public Optional<FinProcedure> fin() {
        return dernier(FinProcedure.class, _ -> true)
                .filter(f -> actesEnVigueur().stream().noneMatch(a -> a.date().isAfter(f.date())));
    }

    /** The offices that served its acts. */
    public Set<String> etudes() {
        return actesEnVigueur().stream()
                .flatMap(a -> etude(a).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The office of an act; none where the secretariat ended its involvement. */
    private Optional<String> etude(ActeConcours acte) {
        var signifie =
                acte instanceof DecisionPrefet decision && decision.requisition() != null
                        ? decision.requisition()
                        : acte.provenance().numero();
        return Optional.ofNullable(acte.etude()).filter(e -> !suivi.ecartee(signifie, e));
    }

    /** The secretariat ended the involvement of an office by one act. */
    public Concours ecarterEtude(String acte, String etude) {
        return avec(suivi.sansEtude(acte, etude));
    }

    public Optional<Execution> execution() {
        return suivi.executions().reversed().stream().findFirst();
    }

    public Optional<AnnonceExpulsion> annonce() {
        return suivi.annonces().reversed().stream().findFirst();
    }

    /** The day on which silence is a refusal; none for a premature réquisition (T-21). */
    public Optional<LocalDate> reponseAttendueLe(ReglesRelogement regles) {
        return requisition()
                .filter(r -> !r.prematuree())
                .flatMap(r -> regles.date(ReglesRelogement.CFP_REPONSE, r.date()));
    }

    /** Where it stands on a day. */
    public EtatConcours etat(LocalDate jour, ReglesRelogement regles) {
        var etat = etat();
        var refusee =
                etat == EtatConcours.EN_INSTRUCTION
                        && reponseAttendueLe(regles).filter(d -> !d.isAfter(jour)).isPresent();
        return refusee ? EtatConcours.REFUS_IMPLICITE : etat;
    }

    /** Where it stands, silence apart. */
    public EtatConcours etat() {
        var decision = decision();
        if (requisition().isEmpty() && decision.isEmpty()) {
            return EtatConcours.SANS_OBJET;
        }
        if (procesVerbal().isPresent() || fin().isPresent()) {
            return EtatConcours.CLOS;
        }
        return decision.map(d ->
                        switch (d.sens()) {
                            case OCTROI -> EtatConcours.ACCORDE;
                            case REFUS -> EtatConcours.REFUSE;
                            case SURSIS -> EtatConcours.SURSIS;
                        })
                .orElse(EtatConcours.EN_INSTRUCTION);
    }

    /** The grants that no list has told SIAO of; none once the dossier is closed. */
    public List<DecisionPrefet> octroisAInscrire() {
        return octrois()
                .filter(_ -> fin().isEmpty())
                .filter(d -> derniereMention(cle(d)).orElse(null) != MentionListe.Sens.INSCRIT)
                .toList();
    }

    /** The grants that a list told SIAO of and that no longer count. */
    public List<String> octroisARetirer() {
        var enVigueur = octrois().map(Concours::cle).collect(Collectors.toSet());
        return suivi.mentions().stream()
                .map(MentionListe::octroi)
                .distinct()
                .filter(o -> reuniDans == null && !enVigueur.contains(o))
                .filter(o -> derniereMention(o).orElse(null) == MentionListe.Sens.INSCRIT)
                .toList();
    }

    /** What names a grant in a list: its act, in the dossier under which it was told. */
    public static String cle(DecisionPrefet octroi) {
        return octroi.provenance().dossier() + "/" + octroi.provenance().numero();
    }

    private Stream<DecisionPrefet> octrois() {
        return actesEnVigueur().stream()
                .filter(DecisionPrefet.class::isInstance)
                .map(DecisionPrefet.class::cast)
                .filter(d -> d.sens() == SensDecision.OCTROI);
    }

    private Optional<MentionListe.Sens> derniereMention(String octroi) {
        return suivi.mentions().stream()
                .filter(m -> m.octroi().equals(octroi))
                .max(Comparator.comparing(MentionListe::liste))
                .map(MentionListe::sens);
    }

    private <T extends ActeConcours> Optional<T> dernier(Class<T> type, Predicate<T> critere) {
        return actesEnVigueur().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(critere)
                .reduce((_, suivant) -> suivant);
    }

    private static boolean memeActe(ActeConcours un, ActeConcours autre) {
        return un.nature().equals(autre.nature())
                && un.provenance().dossier().equals(autre.provenance().dossier())
                && un.provenance().numero().equals(autre.provenance().numero());
    }

    private static <T> List<T> plus(List<T> connus, T nouveau) {
        return Suivi.union(connus, List.of(nouveau));
    }
}
