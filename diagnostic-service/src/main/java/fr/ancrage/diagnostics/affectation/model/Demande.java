package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, about which dossier, because of which act. It holds no personal data: who needs
 * the household asks the case-service under its own rights.
 *
 * @param commune INSEE code of the dwelling
 * @param dateAudience absent when no hearing is known
 * @param sequence place of the act's fact in the dossier's own history, by which a later undoing is
 *     told from an earlier one; 0 once the assignment has followed a merge
 * @param demandeeLe the day on which the platform asked
 * @param saisineLe the day on which the prefect asked, from which the interview's delay runs
 *     (R-021)
 * @param connuDe organisations that declared that they know the household: they may read, not act
 * @param retirees organisations whose involvement in this mission the secretariat ended
 */
public record Demande(
        AffectationId id,
        String dossier,
        String departement,
        String commune,
        String arrondissement,
        Parc parc,
        Mission mission,
        Objet objet,
        ActeDeclencheur acte,
        long sequence,
        @Nullable LocalDate dateAudience,
        LocalDate demandeeLe,
        LocalDate saisineLe,
        List<Echeance> echeances,
        Set<String> connuDe,
        Set<String> retirees) {

    public Demande {
        echeances = List.copyOf(echeances);
        connuDe = Set.copyOf(connuDe);
        retirees = Set.copyOf(retirees);
    }

    /**
     * The DSF alone is told to tenant and landlord, who may answer it: what another
     * mission reports stays internal.
     */
    public boolean contradictoire() {
        return mission == Mission.DSF;
    }

    /** The organisation is involved in this mission no more. */
    Demande sans(String organisation) {
        var toutes = new HashSet<>(retirees);
        toutes.add(organisation);
        return copie(dossier, sequence, dateAudience, saisineLe, echeances, connuDe, toutes);
    }

    /** The organisation is no longer said to know the household. */
    Demande inconnueDe(String organisation) {
        var autres = new HashSet<>(connuDe);
        autres.remove(organisation);
        return copie(dossier, sequence, dateAudience, saisineLe, echeances, autres, retirees);
    }

    Demande pourDossier(String autre) {
        return copie(autre, 0, dateAudience, saisineLe, echeances, connuDe, retirees);
    }

    Demande redatee(LocalDate saisine, @Nullable LocalDate audience, List<Echeance> revues) {
        return copie(dossier, sequence, audience, saisine, revues, connuDe, retirees);
    }

    /** The same request, with what may change in it. */
    private Demande copie(
            String duDossier,
            long place,
            @Nullable LocalDate audience,
            LocalDate saisine,
            List<Echeance> dates,
            Set<String> connue,
            Set<String> sorties) {
        return new Demande(
                id,
                duDossier,
                departement,
                commune,
                arrondissement,
                parc,
                mission,
                objet,
                acte,
                place,
                audience,
                demandeeLe,
                saisine,
                dates,
                connue,
                sorties);
    }

    /**
     * What happened to a dossier after an act asked something: it was expelled from, postponed,
     * undone, merged. Facts arrive late and out of order, so they are kept, and applied both to
     * what exists when they come and to what is asked later.
     *
     * @param reuniDans the dossier that was kept, when this one was absorbed
     */
    public record Suite(
            @Nullable String reuniDans,
            List<FinProcedure> finsProcedure,
            List<Annulation> annulations,
            List<Renvoi> renvois,
            List<Saisine> saisines,
            List<Examen> examens,
            List<FinImplication> fins) {

        public static final Suite AUCUNE =
                new Suite(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Suite {
            finsProcedure = List.copyOf(finsProcedure);
            annulations = List.copyOf(annulations);
            renvois = List.copyOf(renvois);
            saisines = List.copyOf(saisines);
            examens = List.copyOf(examens);
            fins = List.copyOf(fins);
        }

        /** A fact to keep; {@code sequence} is its place in the dossier's own history. */
        public sealed interface Fait {}

        /** The household was expelled, or its dossier closed: nobody has to meet it any more. */
        public record FinProcedure(
                Cause cause, String acte, LocalDate date, LocalDate enregistreeLe, long sequence)
                implements Fait {

            public enum Cause {
                EXPULSION,
                CLOTURE
            }
        }

        public record Annulation(String acte, LocalDate le, long sequence) implements Fait {}

        public record Renvoi(String acte, LocalDate date, LocalDate audience, long sequence)
                implements Fait {}

        /**
         * The prefect asks the diagnosis: the delay of the interview runs from that day.
         */
        public record Saisine(String acte, LocalDate date, long sequence) implements Fait {}

        public record Reunion(String dans) implements Fait {}

        /** A commission examined the dossier and gave its opinion. */
        public record Examen(String seance, LocalDate le) implements Fait {}

        /**
         * The secretariat ended an organisation's involvement.
         *
         * @param quoi an assignment, {@link #CONNU}: that it knows the household, or what else it
         *     has a part in
         */
        public record FinImplication(String quoi, String organisation, LocalDate le)
                implements Fait {

            private Optional<Decision> sur(Affectation affectation) {
                var demande = affectation.demande();
                if (quoi.equals(CONNU)) {
                    return demande.connuDe().contains(organisation)
                            ? Optional.of(affectation.neConnaitPlus(organisation, le))
                            : Optional.empty();
                }
                return quoi.equals(demande.id().toString())
                                && !demande.retirees().contains(organisation)
                        ? Optional.of(affectation.retirer(organisation, le))
                        : Optional.empty();
            }
        }

        /** What an organisation that is declared to know the household is involved in. */
        public static final String CONNU = "connu";

        /** Whether an act that this service recorded no longer counts. */
        public boolean annule(String acte, long sequence) {
            return annulation(acte, sequence).isPresent();
        }

        /** It ends what began before it, not a procedure that begins or goes on after it. */
        public Optional<FinProcedure> finDepuis(LocalDate jour) {
            return finsProcedure.stream()
                    .filter(e -> annulation(e.acte(), e.sequence()).isEmpty())
                    .filter(e -> !e.date().isBefore(jour))
                    .findFirst();
        }

        /** What this asks of an assignment now; nothing once it has been done. */
        public Optional<Decision> effetSur(
                Affectation affectation, DelaisDiagnostic.DeLaMission delais) {
            var demande = affectation.demande();
            if (reuniDans != null && !reuniDans.equals(demande.dossier())) {
                return Optional.of(affectation.suivre(reuniDans));
            }
            var retrait = retrait(affectation);
            if (retrait.isPresent()) {
                return retrait;
            }
            if (!affectation.etat().ouverte()) {
                return Optional.empty();
            }
            return annulation(demande.acte().numero(), demande.sequence())
                    .map(a -> affectation.clore(new Motif(Motif.ACTE_ANNULE, null), a.le()))
                    .or(() ->
                            finDepuis(demande.acte().date())
                                    .map(f ->
                                            affectation.clore(
                                                    Motif.de(f.cause()), f.enregistreeLe())))
                    .or(() ->
                            renvoi(demande)
                                    .map(r -> affectation.reporterAudience(r.audience(), delais)))
                    .or(() ->
                            saisine(demande).map(s -> affectation.daterSaisine(s.date(), delais)));
        }

        /** Of those that are declared to know the household, the ones that still may. */
        public Set<String> connues(Set<String> declarees) {
            var gardees = new HashSet<>(declarees);
            fins.stream()
                    .filter(fin -> fin.quoi().equals(CONNU))
                    .map(FinImplication::organisation)
                    .forEach(gardees::remove);
            return gardees;
        }

        /** Whatever its state, an assignment is closed to whom the secretariat shut out. */
        private Optional<Decision> retrait(Affectation affectation) {
            return fins.stream().flatMap(fin -> fin.sur(affectation).stream()).findFirst();
        }

        /**
         * An act that was undone and recorded again afterwards counts: the later of the two wins.
         */
        private Optional<Annulation> annulation(String acte, long sequence) {
            return annulations.stream()
                    .filter(a -> a.acte().equals(acte) && a.sequence() > sequence)
                    .findFirst();
        }

        /** The first request after the act; an update has its own day. */
        private Optional<Saisine> saisine(Demande demande) {
            if (demande.mission() != Mission.DSF
                    || demande.acte().nature() != NatureActe.ASSIGNATION) {
                return Optional.empty();
            }
            return saisines.stream()
                    .filter(s -> annulation(s.acte(), s.sequence()).isEmpty())
                    .filter(s -> !s.date().isBefore(demande.acte().date()))
                    .min(Comparator.comparing(Saisine::date).thenComparing(Saisine::sequence))
                    .filter(s -> !s.date().equals(demande.saisineLe()));
        }

        private Optional<Renvoi> renvoi(Demande demande) {
            if (demande.dateAudience() == null) {
                return Optional.empty();
            }
            return renvois.stream()
                    .filter(r -> annulation(r.acte(), r.sequence()).isEmpty())
                    .filter(r -> !r.date().isBefore(demande.acte().date()))
                    .max(Comparator.comparing(Renvoi::date).thenComparing(Renvoi::sequence))
                    .filter(r -> !r.audience().equals(demande.dateAudience()));
        }
    }

    /** Where what happened to dossiers is kept. */
    public interface Suites {

        /** Keeps a fact; the same fact twice is kept once. */
        void retenir(String dossier, Suite.Fait fait);

        Suite du(String dossier);

        /** The dossiers that were absorbed by this one. */
        List<String> reunisDans(String dossier);
    }
}
