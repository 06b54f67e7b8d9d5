package fr.ancrage.diagnostics.visite.model;

import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.repartition.model.Commune;
import fr.ancrage.diagnostics.repartition.model.DelaiDeLaCharte;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.visite.model.Attente.Demandee;
import fr.ancrage.diagnostics.visite.model.Attente.Prevue;
import fr.ancrage.diagnostics.visite.model.Attente.Raison;
import fr.ancrage.diagnostics.visite.model.Attente.SansObjet;
import fr.ancrage.diagnostics.visite.model.Attente.SurDemande;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * The visite d'anticipation that an act may want: of a household that no longer answers, before it
 * is too late. Its life:
 *
 * <pre>
 * CQL, parc privé ── Prevue ── the day comes ───────── Demandee
 *                       └───── examined, answered … ── SansObjet
 * any other act ──── SurDemande ── an agent asks ───── Demandee
 * </pre>
 *
 * It holds what routing needs of its dossier, and nothing of the household.
 *
 * @param id the identity that the assignment will have: one act wants one visit once
 * @param sequence place of the act's fact in the dossier's own history; 0 after a merge
 */
public record Visite(
        AffectationId id,
        String dossier,
        String departement,
        ActeDeclencheur acte,
        long sequence,
        Situation situation,
        Attente attente) {

    /** Planned when the act is a CQL of the parc privé, for which the charter names somebody. */
    public static Visite apres(
            ActeDeclencheur acte,
            long sequence,
            String dossier,
            String departement,
            Situation situation,
            boolean charteDesigne,
            DelaiDeLaCharte delai) {
        var prevue =
                acte.nature() == NatureActe.CQL && situation.parc() == Parc.PRIVE && charteDesigne;
        return new Visite(
                AffectationId.pour(dossier, acte.numero(), Mission.VISITE_ANTICIPATION),
                dossier,
                departement,
                acte,
                sequence,
                situation,
                prevue
                        ? new Prevue(acte.date().plus(delai.duree()), delai.source())
                        : new SurDemande());
    }

    public Commune commune() {
        return situation.commune();
    }

    /** The same act, recorded anew after it had been undone, wants its visit again. */
    public boolean renait(long autreSequence) {
        return attente instanceof SansObjet(var raison)
                && raison == Raison.ACTE_ANNULE
                && autreSequence > sequence;
    }

    /** Merged dossiers are one: the visit follows the one that was kept. */
    public Visite suivre(String autre) {
        return new Visite(id, autre, departement, acte, 0, situation, attente);
    }

    public Visite avec(Attente autre) {
        return new Visite(id, dossier, departement, acte, sequence, situation, autre);
    }

    /**
     * The same visit once everything that is known of its dossier is taken into account.
     *
     * @param affectations those of the dossier
     */
    public Visite selon(Suite suite, Collection<Affectation> affectations) {
        return switch (attente) {
            case Demandee _, SansObjet _ -> this;
            case SurDemande _ ->
                    finie(suite).or(() -> demandee(affectations)).map(this::avec).orElse(this);
            case Prevue _ ->
                    finie(suite)
                            .or(() -> demandee(affectations))
                            .or(() -> sansBesoin(suite, affectations))
                            .map(this::avec)
                            .orElse(this);
        };
    }

    /** Whether it is asked on that day: from the last day of the charter's delay on. */
    public boolean due(LocalDate jour) {
        return attente instanceof Prevue(var le, _) && !jour.isBefore(le);
    }

    private Optional<Attente> finie(Suite suite) {
        if (suite.annule(acte.numero(), sequence)) {
            return Optional.of(new SansObjet(Raison.ACTE_ANNULE));
        }
        return suite.finDepuis(acte.date())
                .map(f ->
                        new SansObjet(
                                switch (f.cause()) {
                                    case EXPULSION -> Raison.EXPULSION;
                                    case CLOTURE -> Raison.DOSSIER_CLOS;
                                }));
    }

    /** Once for a procedure: another act of it, or an agent, may have asked already. */
    private Optional<Attente> demandee(Collection<Affectation> affectations) {
        return affectations.stream()
                .filter(a -> !annulee(a))
                .map(Affectation::demande)
                .filter(d -> d.mission() == Mission.VISITE_ANTICIPATION)
                .filter(d -> d.id().equals(id) || !d.demandeeLe().isBefore(acte.date()))
                .findFirst()
                .map(d -> new Demandee(d.demandeeLe(), d.id()));
    }

    private static boolean annulee(Affectation affectation) {
        return affectation instanceof Affectation.Close close
                && close.cloture().motif().code().equals(Motif.ACTE_ANNULE);
    }

    private Optional<Attente> sansBesoin(Suite suite, Collection<Affectation> affectations) {
        if (!suite.examens().isEmpty()) {
            return Optional.of(new SansObjet(Raison.EXAMEN_CCAPEX));
        }
        return affectations.stream()
                .map(Visite::rendueLe)
                .flatMap(Optional::stream)
                .filter(le -> !le.isBefore(acte.date()))
                .findFirst()
                .map(_ -> new SansObjet(Raison.RETOUR_DU_SERVICE));
    }

    private static Optional<LocalDate> rendueLe(Affectation affectation) {
        return switch (affectation) {
            case Affectation.Rendue rendue -> Optional.of(rendue.rapport().remisLe());
            case Affectation.EnCarence carence -> Optional.of(carence.carence().le());
            case Affectation.AAccepter _,
                    Affectation.Acceptee _,
                    Affectation.EnRefus _,
                    Affectation.SansOrganisation _,
                    Affectation.Close _ ->
                    Optional.empty();
        };
    }
}
