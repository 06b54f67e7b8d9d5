package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.affectation.model.Decision.Prise;
import fr.ancrage.diagnostics.affectation.model.Decision.Refusee;
import fr.ancrage.diagnostics.repartition.model.Designation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assignment, one type per state. Its life:
 *
 * <pre>
 * a rule names someone ── AAccepter ── Acceptee (+ tentatives) ── Rendue
 *                           │   ▲          └──────────────────── EnCarence
 *                           ▼   │ the secretariat names another
 * no rule, or a refusal ── SansOrganisation, EnRefus
 * </pre>
 *
 * and whatever is still open may be closed. What agents may do is {@link GestesSurAffectation},
 * what facts of the dossier do is {@link SuitesDuDossier}.
 */
public sealed interface Affectation extends GestesSurAffectation, SuitesDuDossier {

    Etat etat();

    /** The organisation that answers for it now, if any. */
    @Override
    default Optional<Designation> designation() {
        return Optional.empty();
    }

    @Override
    default List<Tentative> tentatives() {
        return List.of();
    }

    /**
     * Whether the same act, recorded anew, asks again: it was undone, and this record of it is the
     * later one.
     */
    default boolean renait(long sequence) {
        return false;
    }

    /**
     * Named, not yet answered.
     *
     * @param reaffectation why the secretariat named this organisation, when no rule did
     */
    record AAccepter(Demande demande, Designation attribution, @Nullable Motif reaffectation)
            implements Affectation {

        /** Named by a rule of the charter. */
        public AAccepter(Demande demande, Designation attribution) {
            this(demande, attribution, null);
        }

        @Override
        public Etat etat() {
            return Etat.A_ACCEPTER;
        }

        @Override
        public AAccepter avec(Demande autre) {
            return new AAccepter(autre, attribution, reaffectation);
        }

        @Override
        public Optional<Designation> designation() {
            return Optional.of(attribution);
        }

        @Override
        public Decision accepter(String agent, LocalDate le) {
            return new Prise(
                    new Acceptee(demande, attribution, new Acceptation(agent, le), List.of()),
                    new FaitAffectation.Acceptee(le));
        }

        @Override
        public Decision retirer(String organisation, LocalDate le) {
            return organisation.equals(attribution.organisation())
                    ? Close.retiree(this, attribution, le)
                    : Affectation.super.retirer(organisation, le);
        }

        @Override
        public Decision refuser(Motif motif, LocalDate le) {
            return new Prise(
                    new EnRefus(demande, attribution, motif, le),
                    new FaitAffectation.Refusee(attribution.organisation(), motif.code(), le));
        }
    }

    /** In somebody's hands. */
    record Acceptee(
            Demande demande,
            Designation attribution,
            Acceptation acceptation,
            List<Tentative> tentatives)
            implements Affectation {

        public Acceptee {
            tentatives = List.copyOf(tentatives);
        }

        @Override
        public Etat etat() {
            return Etat.ACCEPTEE;
        }

        @Override
        public Acceptee avec(Demande autre) {
            return new Acceptee(autre, attribution, acceptation, tentatives);
        }

        @Override
        public Optional<Designation> designation() {
            return Optional.of(attribution);
        }

        @Override
        public Decision accepter(String agent, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_ACCEPTEE);
        }

        @Override
        public Decision refuser(Motif motif, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_ACCEPTEE);
        }

        @Override
        public Decision retirer(String organisation, LocalDate le) {
            return organisation.equals(attribution.organisation())
                    ? Close.retiree(this, attribution, le)
                    : Affectation.super.retirer(organisation, le);
        }

        @Override
        public Decision enregistrer(Tentative tentative, LocalDate aujourdhui) {
            if (tentative.le().isAfter(aujourdhui)) {
                return new Refusee(MotifRefus.DATE_A_VENIR);
            }
            var toutes = new ArrayList<>(tentatives);
            toutes.add(tentative);
            return new Prise(
                    new Acceptee(demande, attribution, acceptation, toutes),
                    new FaitAffectation.TentativeEnregistree(tentative));
        }

        @Override
        public Decision remettre(Rapport rapport) {
            if (rapport.realiseLe().isAfter(rapport.remisLe())) {
                return new Refusee(MotifRefus.DATE_A_VENIR);
            }
            var refus = rapport.refusPour(demande);
            if (refus.isPresent()) {
                return new Refusee(refus.get());
            }
            return new Prise(
                    new Rendue(demande, attribution, acceptation, tentatives, rapport),
                    new FaitAffectation.RapportRemis(
                            rapport.issue(), rapport.remisLe(), rapport.social() != null));
        }

        @Override
        public Decision confier(String agent, LocalDate le) {
            if (agent.equals(acceptation.agent())) {
                return new Refusee(MotifRefus.DEJA_CONFIEE);
            }
            return new Prise(
                    new Acceptee(
                            demande,
                            attribution,
                            new Acceptation(agent, acceptation.le()),
                            tentatives),
                    new FaitAffectation.Confiee(agent, le));
        }

        @Override
        public Decision constaterCarence(LocalDate le, LocalDate aujourdhui) {
            if (le.isAfter(aujourdhui)) {
                return new Refusee(MotifRefus.DATE_A_VENIR);
            }
            var faites = tentatives.stream().filter(t -> !t.le().isAfter(le)).toList();
            if (!Carence.permise(faites)) {
                return new Refusee(MotifRefus.TENTATIVES_INSUFFISANTES);
            }
            return new Prise(
                    new EnCarence(
                            demande, attribution, acceptation, tentatives, new Carence(le, faites)),
                    new FaitAffectation.CarenceConstatee(le));
        }
    }

    /** The report was handed in. */
    record Rendue(
            Demande demande,
            Designation attribution,
            Acceptation acceptation,
            List<Tentative> tentatives,
            Rapport rapport)
            implements Terminee {

        public Rendue {
            tentatives = List.copyOf(tentatives);
        }

        @Override
        public Etat etat() {
            return Etat.RENDUE;
        }

        @Override
        public Rendue avec(Demande autre) {
            return new Rendue(autre, attribution, acceptation, tentatives, rapport);
        }

        @Override
        public Optional<NotesInternes> notes() {
            return Optional.ofNullable(rapport.internes());
        }

        @Override
        public Decision partagerNotes(PartageNotes partage) {
            var notes = rapport.internes();
            if (notes == null) {
                return new Refusee(MotifRefus.SANS_NOTES);
            }
            var refus = notes.refusDePartager(partage);
            return refus.isPresent()
                    ? refus.get()
                    : new Prise(
                            avec(notes.partagees(partage)),
                            new FaitAffectation.NotesPartagees(
                                    partage.organisation(), partage.role(), partage.le()));
        }

        @Override
        public Decision reprendreNotes(String organisation, String role, LocalDate le) {
            var notes = rapport.internes();
            if (notes == null) {
                return new Refusee(MotifRefus.SANS_NOTES);
            }
            var refus = notes.refusDeReprendre(organisation, role);
            return refus.isPresent()
                    ? refus.get()
                    : new Prise(
                            avec(notes.reprises(organisation, role, le)),
                            new FaitAffectation.NotesReprises(organisation, role, le));
        }

        private Rendue avec(NotesInternes notes) {
            return new Rendue(demande, attribution, acceptation, tentatives, rapport.avec(notes));
        }

        @Override
        public Optional<Designation> designation() {
            return Optional.of(attribution);
        }
    }

    /** The household did not come: the letter of carence replaces the report. */
    record EnCarence(
            Demande demande,
            Designation attribution,
            Acceptation acceptation,
            List<Tentative> tentatives,
            Carence carence)
            implements Terminee {

        public EnCarence {
            tentatives = List.copyOf(tentatives);
        }

        @Override
        public Etat etat() {
            return Etat.CARENCE;
        }

        @Override
        public EnCarence avec(Demande autre) {
            return new EnCarence(autre, attribution, acceptation, tentatives, carence);
        }

        @Override
        public Optional<Designation> designation() {
            return Optional.of(attribution);
        }
    }

    /** Refused by the organisation: back in the hands of the secretariat (F-02). */
    record EnRefus(Demande demande, Designation refusee, Motif motif, LocalDate le)
            implements Affectation {

        @Override
        public Etat etat() {
            return Etat.REFUSEE;
        }

        @Override
        public EnRefus avec(Demande autre) {
            return new EnRefus(autre, refusee, motif, le);
        }

        @Override
        public Optional<Designation> designation() {
            return Optional.of(refusee);
        }

        @Override
        public Decision reaffecter(Designation autre, Motif pourquoi) {
            return new Prise(
                    new AAccepter(demande, autre, pourquoi), new FaitAffectation.Reaffectee(autre));
        }
    }

    /**
     * The charter names nobody: the secretariat must see it, so it is an assignment too.
     */
    record SansOrganisation(
            Demande demande, @Nullable String regle, String motif, @Nullable String explication)
            implements Affectation {

        @Override
        public Etat etat() {
            return Etat.SANS_ORGANISATION;
        }

        @Override
        public SansOrganisation avec(Demande autre) {
            return new SansOrganisation(autre, regle, motif, explication);
        }

        @Override
        public Decision reaffecter(Designation autre, Motif pourquoi) {
            return new Prise(
                    new AAccepter(demande, autre, pourquoi), new FaitAffectation.Reaffectee(autre));
        }
    }

    /** Closed with a reason, before anything was handed in. */
    record Close(
            Demande demande,
            @Nullable Designation attribution,
            List<Tentative> tentatives,
            Cloture cloture)
            implements Affectation {

        public Close {
            tentatives = List.copyOf(tentatives);
        }

        @Override
        public Etat etat() {
            return Etat.CLOSE;
        }

        @Override
        public Close avec(Demande autre) {
            return new Close(autre, attribution, tentatives, cloture);
        }

        @Override
        public Optional<Designation> designation() {
            return Optional.ofNullable(attribution);
        }

        /** What is not asked because the bail ends for another reason than arrears. */
        public static Close horsImpaye(Demande demande) {
            return new Close(
                    demande,
                    null,
                    List.of(),
                    new Cloture(Motif.horsImpaye(), demande.demandeeLe()));
        }

        /** Taken back from the organisation that had it in hand. */
        static Decision retiree(Affectation prise, Designation designation, LocalDate le) {
            var motif = Motif.implicationTerminee();
            return new Prise(
                    new Close(
                            prise.demande().sans(designation.organisation()),
                            designation,
                            prise.tentatives(),
                            new Cloture(motif, le)),
                    new FaitAffectation.Close(motif.code(), le));
        }

        /** Taken back from an organisation, which may still read that it was. */
        public boolean retiree() {
            return cloture.motif().code().equals(Motif.IMPLICATION_TERMINEE);
        }

        /** What was taken back still has to be done: the secretariat names another. */
        @Override
        public Decision reaffecter(Designation autre, Motif pourquoi) {
            if (!retiree()) {
                return new Refusee(MotifRefus.PAS_A_REAFFECTER);
            }
            if (demande.retirees().contains(autre.organisation())) {
                return new Refusee(MotifRefus.ORGANISATION_RETIREE);
            }
            return new Prise(
                    new AAccepter(demande, autre, pourquoi), new FaitAffectation.Reaffectee(autre));
        }

        @Override
        public boolean renait(long sequence) {
            return sequence > demande.sequence()
                    && switch (cloture.motif().code()) {
                        case Motif.ACTE_ANNULE, Motif.HORS_IMPAYE -> true;
                        default -> false;
                    };
        }

        @Override
        public Decision accepter(String agent, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_CLOSE);
        }

        @Override
        public Decision refuser(Motif motif, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_CLOSE);
        }

        @Override
        public Decision enregistrer(Tentative tentative, LocalDate aujourdhui) {
            return new Refusee(MotifRefus.DEJA_CLOSE);
        }

        @Override
        public Decision remettre(Rapport rapport) {
            return new Refusee(MotifRefus.DEJA_CLOSE);
        }

        @Override
        public Decision confier(String agent, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_CLOSE);
        }

        @Override
        public Decision constaterCarence(LocalDate le, LocalDate aujourdhui) {
            return new Refusee(MotifRefus.DEJA_CLOSE);
        }

        @Override
        public Decision clore(Motif motif, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_CLOSE);
        }
    }

    /** What has been handed in, one way or the other, admits nothing more. */
    sealed interface Terminee extends Affectation {

        Designation attribution();

        @Override
        default Decision accepter(String agent, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_ACCEPTEE);
        }

        @Override
        default Decision refuser(Motif motif, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_RENDUE);
        }

        @Override
        default Decision enregistrer(Tentative tentative, LocalDate aujourdhui) {
            return new Refusee(MotifRefus.DEJA_RENDUE);
        }

        @Override
        default Decision remettre(Rapport rapport) {
            return new Refusee(MotifRefus.DEJA_RENDUE);
        }

        @Override
        default Decision confier(String agent, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_RENDUE);
        }

        @Override
        default Decision constaterCarence(LocalDate le, LocalDate aujourdhui) {
            return new Refusee(MotifRefus.DEJA_RENDUE);
        }

        @Override
        default Decision clore(Motif motif, LocalDate le) {
            return new Refusee(MotifRefus.DEJA_RENDUE);
        }
    }

    /** Who has it in hand, and since when its organisation has. */
    record Acceptation(String agent, LocalDate le) {}

    record Cloture(Motif motif, LocalDate le) {}

    /**
     * A carence and what its letter must say: dates and means of the attempts.
     *
     * @param tentatives those made up to that day
     */
    record Carence(LocalDate le, List<Tentative> tentatives) {

        /** « At least two, on different half-days » (R-272, F-21). */
        static final int DEMI_JOURNEES = 2;

        public Carence {
            tentatives = List.copyOf(tentatives);
        }

        static boolean permise(List<Tentative> tentatives) {
            record Moment(LocalDate jour, Tentative.DemiJournee demiJournee) {}
            var moments = new HashSet<Moment>();
            tentatives.forEach(t -> moments.add(new Moment(t.le(), t.demiJournee())));
            return moments.size() >= DEMI_JOURNEES;
        }
    }
}
