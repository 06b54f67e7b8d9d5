package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.bonnefoi.model.Appreciation;
import fr.ancrage.dossiers.consentement.model.Consentement;
import fr.ancrage.dossiers.consentement.model.Consentements;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.ActeSepare;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.DossierAbsorbe;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.DossierClos;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.DossierOuvert;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.DossierReuni;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.EtapeAnnulee;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.EtapeEnregistree;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitAffectation;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One procedure about one household in one dwelling, from the first unpaid rent to its outcome.
 * Facts reported by others are always kept, late or surprising as they may be; everything else is
 * derived from them. It changes by making a new one together with what happened.
 */
public record Dossier(
        String id,
        String reference,
        String departement,
        String commune,
        String communeNom,
        String arrondissement,
        Parc parc,
        String menage,
        Bailleur bailleur,
        Bail bail,
        @Nullable Dette dette,
        List<String> motifs,
        SituationSociale situation,
        List<ActeEnregistre> actes,
        List<Implication> implications,
        List<AccesException> exceptions,
        Consentements consentements,
        List<Appreciation> appreciations,
        Suites suites,
        @Nullable Cloture cloture,
        @Nullable String reuniDans,
        @Nullable String procedureAnterieure,
        boolean aRapprocher,
        LocalDate ouvertLe,
        LocalDate derniereActivite) {

    public Dossier {
        motifs = List.copyOf(motifs);
        actes = List.copyOf(actes);
        implications = List.copyOf(implications);
        exceptions = List.copyOf(exceptions);
        appreciations = List.copyOf(appreciations);
    }

    /** A case after a change, and what to tell of it. */
    public record Changement(Dossier dossier, List<EvenementDossier> evenements) {

        public boolean vide() {
            return evenements.isEmpty();
        }
    }

    /** Opens a case with its first act. */
    public static Changement ouvrir(
            String id,
            String reference,
            ActeRecu acte,
            int generation,
            Provenance provenance,
            String menage,
            @Nullable String procedureAnterieure,
            boolean aRapprocher,
            LocalDate aujourdhui) {
        Dossier vierge =
                new Dossier(
                        id,
                        reference,
                        acte.departement(),
                        acte.adresse().insee(),
                        acte.adresse().communeNom(),
                        acte.arrondissement(),
                        acte.parc(),
                        menage,
                        acte.bailleur(),
                        Bail.INCONNU,
                        null,
                        List.of(),
                        SituationSociale.INCONNUE,
                        List.of(),
                        List.of(),
                        List.of(),
                        Consentements.AUCUN,
                        List.of(),
                        Suites.AUCUNE,
                        null,
                        null,
                        procedureAnterieure,
                        aRapprocher,
                        aujourdhui,
                        aujourdhui);
        Changement premier = vierge.enregistrer(acte, generation, provenance, aujourdhui);
        List<EvenementDossier> evenements = new ArrayList<>();
        evenements.add(new DossierOuvert(aujourdhui));
        evenements.addAll(premier.evenements());
        return new Changement(premier.dossier(), evenements);
    }

    /** Keeps a reported act; the same one twice changes nothing. */
    public Changement enregistrer(
            ActeRecu acte, int generation, Provenance provenance, LocalDate aujourdhui) {
        if (acte(acte.numero(), generation).isPresent()) {
            return inchange();
        }
        ActeEnregistre enregistre =
                new ActeEnregistre(
                        acte.numero(),
                        generation,
                        acte.etape(),
                        acte.etude(),
                        acte.organisationEtude(),
                        acte.motifs(),
                        provenance,
                        aujourdhui,
                        null);
        boolean plusRecent =
                actes.stream()
                        .filter(ActeEnregistre::compte)
                        .noneMatch(a -> a.etape().date().isAfter(acte.etape().date()));
        List<ActeEnregistre> avec = new ArrayList<>(actes);
        avec.add(enregistre);
        TreeSet<String> tousMotifs = new TreeSet<>(motifs);
        tousMotifs.addAll(acte.motifs());
        Brouillon suite = new Brouillon(this);
        suite.bailleur =
                plusRecent
                        ? bailleur.completePar(acte.bailleur())
                        : acte.bailleur().completePar(bailleur);
        suite.bail = plusRecent ? bail.completePar(acte.bail()) : acte.bail().completePar(bail);
        suite.dette = plusRecent && acte.dette() != null || dette == null ? acte.dette() : dette;
        suite.motifs = List.copyOf(tousMotifs);
        suite.situation = situation.completeePar(acte.situation());
        suite.actes = avec;
        suite.activite(aujourdhui);
        return new Changement(suite.dossier(), List.of(new EtapeEnregistree(enregistre)));
    }

    /**
     * Marks an act as not counting any more. A case left without any act is closed without
     * follow-up: it was opened by mistake.
     */
    public Changement annuler(
            String numero, int generation, MotifAnnulation motif, LocalDate aujourdhui) {
        Optional<ActeEnregistre> connu = acte(numero, generation).filter(ActeEnregistre::compte);
        if (connu.isEmpty()) {
            return inchange();
        }
        ActeEnregistre annule = connu.get().annulee(motif, aujourdhui);
        List<ActeEnregistre> suite =
                actes.stream().map(a -> a.est(numero, generation) ? annule : a).toList();
        List<EvenementDossier> evenements = new ArrayList<>();
        evenements.add(new EtapeAnnulee(annule, motif));
        Cloture fin = cloture;
        if (fin == null && suite.stream().noneMatch(ActeEnregistre::compte)) {
            fin = new Cloture(Cloture.Issue.SANS_SUITE, aujourdhui);
            evenements.add(new DossierClos(fin.issue(), fin.le()));
        }
        Brouillon sans = new Brouillon(this);
        sans.actes = suite;
        sans.cloture = fin;
        sans.activite(aujourdhui);
        return new Changement(sans.dossier(), evenements);
    }

    /**
     * Takes over what another case of the same household holds; the trace says where its acts come
     * from. Done again, it takes over what was told of the other one meanwhile.
     */
    public Changement absorber(Dossier autre, LocalDate aujourdhui) {
        List<ActeEnregistre> suite = new ArrayList<>(actes);
        List<String> recus = new ArrayList<>();
        for (ActeEnregistre acte : autre.actes) {
            if (acte(acte.numero(), acte.generation()).isEmpty()) {
                suite.add(acte);
                recus.add(acte.numero());
            }
        }
        List<Implication> toutes = new ArrayList<>(implications);
        toutes.removeIf(i -> autre.implique(i) && suites.depasseesPar(autre.suites, i));
        autre.implications.stream()
                .filter(i -> toutes.stream().noneMatch(j -> j.cle().equals(i.cle())))
                .forEach(toutes::add);
        List<AccesException> acces = new ArrayList<>(exceptions);
        autre.exceptions.stream().filter(e -> exception(e.id()).isEmpty()).forEach(acces::add);
        Brouillon reuni = new Brouillon(this);
        reuni.bail = bail.completePar(autre.bail).completePar(bail);
        reuni.dette = dette == null ? autre.dette : dette;
        reuni.situation = situation.completeePar(autre.situation);
        reuni.actes = suite;
        reuni.implications = toutes;
        reuni.exceptions = acces;
        reuni.consentements = consentements.plus(autre.consentements);
        List<Appreciation> avis = new ArrayList<>(appreciations);
        autre.appreciations.stream()
                .filter(a -> appreciations.stream().noneMatch(b -> b.id().equals(a.id())))
                .forEach(avis::add);
        reuni.appreciations = avis;
        reuni.suites = suites.plus(autre.suites);
        if (reuni.dossier().equals(this)) {
            return inchange();
        }
        reuni.activite(aujourdhui);
        return new Changement(
                reuni.dossier(),
                List.of(new DossierAbsorbe(autre.id, List.copyOf(recus), aujourdhui)));
    }

    private boolean implique(Implication implication) {
        return implications.stream().anyMatch(i -> i.cle().equals(implication.cle()));
    }

    /** Becomes an alias of the case that took its acts over. */
    public Changement reunirDans(String garde, LocalDate aujourdhui) {
        if (reuniDans != null) {
            return inchange();
        }
        Brouillon alias = new Brouillon(this);
        alias.implications = implications.stream().map(i -> i.close(aujourdhui)).toList();
        alias.cloture = new Cloture(Cloture.Issue.DOUBLON, aujourdhui);
        alias.reuniDans = garde;
        alias.aRapprocher = false;
        alias.derniereActivite = aujourdhui;
        return new Changement(alias.dossier(), List.of(new DossierReuni(garde, aujourdhui)));
    }

    /** Lets an act go to another case; here it stays, marked. */
    public Changement separer(String numero, int generation, String vers, LocalDate aujourdhui) {
        Changement annule = annuler(numero, generation, MotifAnnulation.SEPARATION, aujourdhui);
        if (annule.vide()) {
            return annule;
        }
        List<EvenementDossier> evenements = new ArrayList<>(annule.evenements());
        evenements.add(new ActeSepare(numero, vers, aujourdhui));
        return new Changement(annule.dossier(), evenements);
    }

    /**
     * The case that a separated act follows: its id says where it comes from, so that whoever looks
     * for the act finds it.
     *
     * @param acte key of the act, with its generation
     */
    public static String idApresSeparation(String dossier, String acte) {
        return UUID.nameUUIDFromBytes(
                        ("separation/dossier/" + dossier + "/" + acte)
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Keeps a fact of the diagnostic-service, what it does to the involvements, what it brings. */
    public Changement noter(
            FaitAffectation fait, Mouvement mouvement, @Nullable RetourDiagnostic retour) {
        Brouillon suite = new Brouillon(this);
        Deplacement.dans(suite, mouvement);
        if (fait.le() != null) {
            suite.activite(fait.le());
        }
        if (retour != null) {
            suite.suites = suite.suites.avec(retour);
        }
        return new Changement(suite.dossier(), List.of(fait));
    }

    /** Keeps a fact of another service, and what it does to the involvements, in any order. */
    public Changement noter(FaitService fait, Mouvement mouvement) {
        Brouillon suite = new Brouillon(this);
        Deplacement.dans(suite, mouvement);
        suite.activite(fait.le());
        return new Changement(suite.dossier(), List.of(fait));
    }

    /** Keeps what was written down of the debt, when it changes what the clock reads. */
    public Changement noter(DetteEcrite ecrite) {
        if (suites.dette(ecrite.source()).equals(ecrite)) {
            return inchange();
        }
        Brouillon suite = new Brouillon(this);
        suite.suites = suites.avec(ecrite);
        return new Changement(suite.dossier(), List.of(new EvenementDossier.DetteNotee(ecrite)));
    }

    /** Opens this case to one agent for some days; the secretariat learns of it at once. */
    public Changement ouvrirParException(AccesException acces) {
        List<AccesException> suite = new ArrayList<>(exceptions);
        suite.add(acces);
        return new Changement(
                avecExceptions(suite), List.of(new EvenementDossier.ExceptionOuverte(acces)));
    }

    /** The secretariat looks at an access by exception; an access that it ended stays ended. */
    public Changement trancher(String exception, AccesException.Verdict verdict) {
        AccesException connue = exception(exception).filter(e -> !e.termine()).orElse(null);
        if (connue == null) {
            return inchange();
        }
        AccesException tranchee = connue.tranche(verdict);
        return new Changement(
                avecExceptions(
                        exceptions.stream()
                                .map(e -> e.id().equals(exception) ? tranchee : e)
                                .toList()),
                List.of(new EvenementDossier.ExceptionTranchee(tranchee)));
    }

    public Optional<AccesException> exception(String id) {
        return exceptions.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** Keeps what the household answered; the same answer twice changes nothing. */
    public Changement recueillir(Consentement reponse) {
        return consentements.connait(reponse)
                ? inchange()
                : new Changement(
                        avecConsentements(consentements.avec(reponse)),
                        List.of(new EvenementDossier.ConsentementEnregistre(reponse.id())));
    }

    /** The household takes back an answer that holds. */
    public Changement retirer(String consentement, Consentement.Recueil parole) {
        return consentements
                .trouver(consentement)
                .filter(c -> consentements.etat(c) == Consentement.Etat.EN_VIGUEUR)
                .map(c ->
                        new Changement(
                                avecConsentements(consentements.sans(c.id(), parole)),
                                List.of(new EvenementDossier.ConsentementRetire(c.id()))))
                .orElseGet(this::inchange);
    }

    /** Keeps what an agent thinks of the household's good faith; the same one twice is one. */
    public Changement apprecier(Appreciation appreciation) {
        if (appreciations.stream().anyMatch(a -> a.repete(appreciation))) {
            return inchange();
        }
        List<Appreciation> suite = new ArrayList<>(appreciations);
        suite.add(appreciation);
        Brouillon apres = new Brouillon(this);
        apres.appreciations = suite;
        return new Changement(
                apres.dossier(),
                List.of(new EvenementDossier.BonneFoiAppreciee(appreciation.id())));
    }

    /**
     * The secretariat ends an involvement, whatever it comes from: what an act says is kept with
     * its end, so that the same act does not open it again.
     */
    public Changement terminer(Implication implication, Implication.Fin fin, LocalDate le) {
        Implication terminee = implication.terminee(le, fin);
        return terminee.equals(implication)
                ? inchange()
                : new Changement(
                        avecImplication(terminee),
                        List.of(new EvenementDossier.ImplicationTerminee(terminee)));
    }

    /** The secretariat finds an old involvement still right. */
    public Changement revoir(Implication implication, LocalDate le) {
        if (implication.aRevoirDepuis().filter(le::isAfter).isEmpty()) {
            return inchange();
        }
        Implication revue = implication.revue(le);
        return new Changement(
                avecImplication(revue), List.of(new EvenementDossier.ImplicationRevue(revue)));
    }

    private Dossier avecImplication(Implication nouvelle) {
        List<Implication> suite = new ArrayList<>(implications);
        suite.removeIf(i -> i.cle().equals(nouvelle.cle()));
        suite.add(nouvelle);
        return avecImplications(suite);
    }

    private Dossier avecConsentements(Consentements tous) {
        Brouillon suite = new Brouillon(this);
        suite.consentements = tous;
        return suite.dossier();
    }

    private Dossier avecExceptions(List<AccesException> acces) {
        Brouillon suite = new Brouillon(this);
        suite.exceptions = acces;
        return suite.dossier();
    }

    public Dossier avecRapprochement(boolean enAttente) {
        Brouillon suite = new Brouillon(this);
        suite.aRapprocher = enAttente;
        return suite.dossier();
    }

    /** The most advanced step that was reached; a hearing is reached on its day. */
    public Stade stade(LocalDate aujourdhui) {
        if (fin().isPresent()) {
            return Stade.CLOS;
        }
        Stade atteint =
                actes.stream()
                        .filter(ActeEnregistre::compte)
                        .map(a -> a.etape().nature().stade())
                        .filter(s -> s != Stade.CLOS)
                        .max(Comparator.naturalOrder())
                        .orElse(Stade.IMPAYE);
        boolean plaide = audience().filter(jour -> !aujourdhui.isBefore(jour)).isPresent();
        return atteint == Stade.ASSIGNATION && plaide ? Stade.AUDIENCE : atteint;
    }

    /**
     * How the procedure ended, while it stands: the last closing that was reported, unless an act
     * of a later day opened the case again.
     */
    public Optional<Cloture> fin() {
        if (cloture != null) {
            return Optional.of(cloture);
        }
        LocalDate dernierActe =
                actes.stream()
                        .filter(a ->
                                a.compte()
                                        && !(a.etape() instanceof EtapeAccompagnement.FinProcedure))
                        .map(a -> a.etape().date())
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
        return actes.stream()
                .filter(ActeEnregistre::compte)
                .map(ActeEnregistre::etape)
                .filter(EtapeAccompagnement.FinProcedure.class::isInstance)
                .flatMap(e -> ((EtapeAccompagnement.FinProcedure) e).cloture().stream())
                .max(Comparator.comparing(Cloture::le))
                .filter(c -> !c.le().isBefore(dernierActe));
    }

    /** The act by which it stands closed; none when it is open, or closed without one. */
    public Optional<ActeEnregistre> acteDeCloture() {
        return fin().flatMap(fin ->
                actes.stream()
                        .filter(ActeEnregistre::compte)
                        .filter(a ->
                                a.etape() instanceof EtapeAccompagnement.FinProcedure f
                                        && f.cloture().filter(fin::equals).isPresent())
                        .findFirst());
    }

    /** An act that goes on with this procedure opens it again, whatever its day. */
    public boolean rouvrable() {
        return cloture == null && fin().filter(c -> !c.definitive()).isPresent();
    }

    /** What stands still, and when, as far as it is known on a day. */
    public List<Suspension> suspensions(LocalDate aujourdhui) {
        return suspensions(aujourdhui, Map.of());
    }

    /**
     * @param finsLegales last days that the law gives where the act gives none, by number of act
     */
    public List<Suspension> suspensions(LocalDate aujourdhui, Map<String, LocalDate> finsLegales) {
        return Suspension.de(actes, finsLegales, suites.manquements(aujourdhui));
    }

    /** The hearing in force: the last postponement, else the assignment's. */
    public Optional<LocalDate> audience() {
        return actes.stream()
                .filter(ActeEnregistre::compte)
                .map(ActeEnregistre::etape)
                .filter(e -> e.precisions().dateAudience() != null)
                .max(
                        Comparator.comparing(EtapeProcedure::date)
                                .thenComparing(e -> e instanceof EtapeJudiciaire.Renvoi ? 1 : 0))
                .map(e -> Objects.requireNonNull(e.precisions().dateAudience()));
    }

    /**
     * The day after which a new act opens a new procedure: closing, or the expulsion
     * itself.
     */
    public Optional<LocalDate> termine() {
        Optional<LocalDate> close = fin().map(Cloture::le);
        if (close.isPresent()) {
            return close;
        }
        return actes.stream()
                .filter(a -> a.compte() && a.etape() instanceof EtapeExpulsion.PvExpulsion)
                .map(a -> a.etape().date())
                .max(Comparator.naturalOrder());
    }

    /** No act counts: the case was opened by mistake, and nothing refers to it. */
    public boolean sansActe() {
        return actes.stream().noneMatch(ActeEnregistre::compte);
    }

    public Optional<ActeEnregistre> acte(String numero, int generation) {
        return actes.stream().filter(a -> a.est(numero, generation)).findFirst();
    }

    private Changement inchange() {
        return new Changement(this, List.of());
    }

    public Dossier avecImplications(List<Implication> toutes) {
        Brouillon suite = new Brouillon(this);
        suite.implications = toutes;
        return suite.dossier();
    }

    @Override
    public String toString() {
        return "Dossier[" + reference + "]";
    }
}
