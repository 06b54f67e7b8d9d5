package fr.ancrage.relogements.vivier.model;

import fr.ancrage.relogements.vivier.model.Sejour.Alertes;
import fr.ancrage.relogements.vivier.model.Sejour.Origine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier and the pool of households to rehouse: what is known of it before it enters, its stay
 * there, how it left. Recommendations and reports are facts in any order: a rapport social that
 * came first makes the entry complete at once.
 *
 * @param sejour absent while nobody entered it; the last one afterwards
 * @param reuniDans set when the dossier was absorbed: what is told of it goes there
 * @param closLe the last day on which its dossier was known to be closed
 * @param ecartes involvements that the secretariat ended: what they were, then the organisation
 */
public record EntreeVivier(
        EntreeId id,
        String dossier,
        String departement,
        List<Preconisation> preconisations,
        List<RapportSocial> rapports,
        @Nullable Sejour sejour,
        @Nullable String reuniDans,
        Set<String> ecartes,
        @Nullable LocalDate closLe) {

    public EntreeVivier {
        ecartes = Set.copyOf(ecartes);
        preconisations = List.copyOf(preconisations);
        rapports = List.copyOf(rapports);
    }

    /** Nothing is known yet. */
    public static EntreeVivier du(String dossier, String departement) {
        return new EntreeVivier(
                EntreeId.pour(dossier),
                dossier,
                departement,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(),
                null);
    }

    public EtatEntree etat() {
        if (sejour == null) {
            return EtatEntree.HORS_VIVIER;
        }
        if (sejour.sortie() != null) {
            return EtatEntree.SORTIE;
        }
        return rapports.isEmpty() ? EtatEntree.A_COMPLETER : EtatEntree.COMPLETE;
    }

    /** In the pool now. */
    public boolean enCours() {
        return etat() == EtatEntree.A_COMPLETER || etat() == EtatEntree.COMPLETE;
    }

    /**
     * A commission recommends to rehouse: the dossier enters, unless it is there already or this
     * sitting was known before it left (product §8).
     */
    public Decision.Prise preconiser(
            Preconisation preconisation, boolean essai, Alertes alertes, LocalDate le) {
        var recue = new FaitVivier.PieceRecue("PRECONISATION", preconisation.seance());
        var connue =
                preconisations.stream().anyMatch(p -> p.seance().equals(preconisation.seance()));
        if (connue || enCours() || anterieureALaSortie(preconisation)) {
            return new Decision.Prise(
                    connue ? this : copie(plus(preconisations, preconisation), rapports, sejour),
                    recue);
        }
        var entree = copie(plus(preconisations, preconisation), rapports, sejour);
        return entree.entrer(Origine.COMMISSION, essai, alertes, le, recue);
    }

    /** Told late: it speaks of the stay, or of the procedure, that has ended. */
    private boolean anterieureALaSortie(Preconisation preconisation) {
        var sortie = sejour == null ? null : sejour.sortie();
        return sortie != null && preconisation.le().isBefore(sortie.le())
                || closLe != null && !preconisation.le().isAfter(closLe);
    }

    /** The secretariat enters the dossier by hand. */
    public Decision entrerALaMain(Alertes alertes, LocalDate le) {
        return enCours()
                ? new Decision.Refusee(MotifRefus.DEJA_AU_VIVIER)
                : entrer(Origine.SECRETARIAT, false, alertes, le, null);
    }

    private Decision.Prise entrer(
            Origine origine,
            boolean essai,
            Alertes alertes,
            LocalDate le,
            @Nullable FaitVivier avant) {
        var arrivee = new Sejour.Arrivee(rangSuivant(), le, origine, essai, alertes);
        var entree = copie(preconisations, rapportsRecents(), Sejour.commencer(arrivee));
        var faits = new ArrayList<FaitVivier>();
        if (avant != null) {
            faits.add(avant);
        }
        faits.add(new FaitVivier.Entree(entree.etat(), le));
        return new Decision.Prise(entree, faits);
    }

    private int rangSuivant() {
        return sejour == null ? 1 : sejour.arrivee().rang() + 1;
    }

    /** A report of an earlier stay says nothing of this one. */
    private List<RapportSocial> rapportsRecents() {
        var sortie = sejour == null ? null : sejour.sortie();
        return sortie == null
                ? rapports
                : rapports.stream().filter(r -> r.le().isAfter(sortie.le())).toList();
    }

    /**
     * A complete rapport social is there: the entry is complete, or will be when it comes.
     */
    public Decision.Prise recevoir(RapportSocial rapport, LocalDate le) {
        var connu = rapports.stream().anyMatch(r -> r.reference().equals(rapport.reference()));
        var recu = new FaitVivier.PieceRecue(rapport.nature().name(), rapport.reference());
        if (connu) {
            return new Decision.Prise(this, recu);
        }
        var entree = copie(preconisations, plus(rapports, rapport), sejour);
        return etat() == EtatEntree.A_COMPLETER
                ? new Decision.Prise(entree, List.of(recu, new FaitVivier.Completee(le)))
                : new Decision.Prise(entree, recu);
    }

    /** The secretariat read a report that came by another way, and says that it is complete. */
    public Decision recevoirALaMain(RapportSocial rapport, LocalDate le) {
        return enCours() ? recevoir(rapport, le) : pasLa();
    }

    public Decision preciser(Besoins besoins) {
        return siEnCours(s -> s.avec(besoins), new FaitVivier.BesoinsPrecises());
    }

    public Decision noterDemande(DemandeLogement demande) {
        return siEnCours(s -> s.avec(demande), new FaitVivier.DemandeNotee(demande.expireLe()));
    }

    public Decision noterEvolution(Evolution evolution) {
        return siEnCours(s -> s.avec(evolution), new FaitVivier.EvolutionNotee(evolution.le()));
    }

    public Decision noterDalo(Dalo dalo) {
        return siEnCours(s -> s.avec(dalo), new FaitVivier.DaloNote(dalo.recoursLe()));
    }

    /** only a complete entry leads to a landlord. */
    public Decision designer(ChefDeFile chef) {
        return reimpliquant(chef.organisation())
                .siComplete(
                        s -> s.avec(chef),
                        new FaitVivier.ChefDeFileDesigne(chef.organisation(), chef.designeLe()));
    }

    /** One dwelling at a time. */
    public Decision proposer(String bailleur, String logement, LocalDate le) {
        if (sejour != null && sejour.propositions().stream().anyMatch(Proposition::enCours)) {
            return new Decision.Refusee(MotifRefus.PROPOSITION_EN_COURS);
        }
        var numero = sejour == null ? 1 : sejour.propositions().size() + 1;
        return siComplete(
                s ->
                        s.avec(
                                plus(
                                        s.propositions(),
                                        new Proposition(
                                                numero, bailleur, logement, le, null, null))),
                new FaitVivier.Propose(numero, bailleur, le));
    }

    public Decision repondre(int numero, Proposition.Reponse reponse) {
        var proposition = proposition(numero);
        if (proposition.isEmpty()) {
            return new Decision.Refusee(MotifRefus.PROPOSITION_INCONNUE);
        }
        if (!proposition.get().enCours()) {
            return new Decision.Refusee(MotifRefus.PROPOSITION_DEJA_REPONDUE);
        }
        return siComplete(
                remplacer(proposition.get().avec(reponse)),
                new FaitVivier.Repondu(numero, reponse.acceptee(), reponse.le()));
    }

    /** The holder of the pool says whether a refused proposal was adapted. */
    public Decision apprecier(int numero, Proposition.Appreciation appreciation) {
        var proposition = proposition(numero);
        if (proposition.isEmpty()) {
            return new Decision.Refusee(MotifRefus.PROPOSITION_INCONNUE);
        }
        if (!proposition.get().refusee()) {
            return new Decision.Refusee(MotifRefus.PROPOSITION_NON_REFUSEE);
        }
        return siComplete(
                remplacer(proposition.get().avec(appreciation)),
                new FaitVivier.Apprecie(numero, appreciation.adaptee()));
    }

    public Decision sortir(Sortie sortie) {
        return siEnCours(
                s -> s.avec(sortie), new FaitVivier.Sortie(sortie.issue().name(), sortie.le()));
    }

    /**
     * The dossier is closed: its household leaves the pool. Opened again it comes back by a new
     * recommendation, or by hand.
     *
     * @param le the day on which the platform learnt of it
     */
    public Decision.Prise clore(String acte, LocalDate le) {
        var recue = new FaitVivier.PieceRecue("CLOTURE", acte);
        var quitte = sejour != null && enCours() && !sejour.arrivee().le().isAfter(le);
        var apres =
                quitte && sejour != null
                        ? sejour.avec(new Sortie(Sortie.Issue.DOSSIER_CLOS, le, null))
                        : sejour;
        var close =
                new EntreeVivier(
                        id,
                        dossier,
                        departement,
                        preconisations,
                        rapports,
                        apres,
                        reuniDans,
                        ecartes,
                        plusTard(closLe, le));
        return quitte
                ? new Decision.Prise(
                        close,
                        List.of(recue, new FaitVivier.Sortie(Sortie.Issue.DOSSIER_CLOS.name(), le)))
                : new Decision.Prise(close, recue);
    }

    private static @Nullable LocalDate plusTard(@Nullable LocalDate un, @Nullable LocalDate autre) {
        return un == null || autre != null && autre.isAfter(un) ? autre : un;
    }

    /** The dossier was absorbed: it leaves the pool here, and the other takes over. */
    public Decision.Prise reunirDans(String garde, LocalDate le) {
        var reuni = new FaitVivier.ReuniDans(garde);
        var marquee =
                new EntreeVivier(
                        id,
                        dossier,
                        departement,
                        preconisations,
                        rapports,
                        sejour,
                        garde,
                        ecartes,
                        closLe);
        if (sejour == null || !enCours()) {
            return new Decision.Prise(marquee, reuni);
        }
        var issue = Sortie.Issue.DOSSIER_REUNI;
        var sortie = sejour.avec(new Sortie(issue, le, null));
        return new Decision.Prise(
                new EntreeVivier(
                        id,
                        dossier,
                        departement,
                        preconisations,
                        rapports,
                        sortie,
                        garde,
                        ecartes,
                        closLe),
                List.of(reuni, new FaitVivier.Sortie(issue.name(), le)));
    }

    /** As it was before it was absorbed: its stay not ended by that. */
    public EntreeVivier avantReunion() {
        var finie = sejour == null ? null : sejour.sortie();
        var sejourEnCours =
                sejour != null && finie != null && finie.issue() == Sortie.Issue.DOSSIER_REUNI
                        ? sejour.sansSortie()
                        : sejour;
        return new EntreeVivier(
                id,
                dossier,
                departement,
                preconisations,
                rapports,
                sejourEnCours,
                null,
                ecartes,
                closLe);
    }

    /**
     * The dossier is kept: it takes over what the absorbed one knew, and its stay if it has none.
     */
    public Decision.Prise absorber(EntreeVivier autre, LocalDate le) {
        var absorbe = new FaitVivier.Absorbe(autre.dossier);
        var reprend = autre.enCours() && !enCours();
        var repris =
                reprend && autre.sejour != null
                        ? autre.sejour.avec(autre.sejour.arrivee().deRang(rangSuivant()))
                        : sejour;
        var tous = new HashSet<>(ecartes);
        tous.addAll(autre.ecartes);
        var entree =
                new EntreeVivier(
                        id,
                        dossier,
                        departement,
                        union(preconisations, autre.preconisations),
                        union(rapports, autre.rapports),
                        repris,
                        reuniDans,
                        tous,
                        plusTard(closLe, autre.closLe));
        if (reprend) {
            var faits = new ArrayList<FaitVivier>();
            faits.add(absorbe);
            faits.add(new FaitVivier.Entree(entree.etat(), le));
            if (repris != null && repris.chef() != null) {
                faits.add(new FaitVivier.ChefDeFileDesigne(repris.chef().organisation(), le));
            }
            return new Decision.Prise(entree, faits);
        }
        var complete = etat() == EtatEntree.A_COMPLETER && entree.etat() == EtatEntree.COMPLETE;
        return complete
                ? new Decision.Prise(entree, List.of(absorbe, new FaitVivier.Completee(le)))
                : new Decision.Prise(entree, absorbe);
    }

    /** What names the stay for the others. */
    public String identifiantDuSejour() {
        return sejour == null || sejour.arrivee().rang() == 1
                ? id.toString()
                : id + "-" + sejour.arrivee().rang();
    }

    /** The services that reported: they follow the entry. */
    public Set<String> rapporteurs() {
        return rapports.stream()
                .filter(r -> !ecarte(r.reference(), r.organisation()))
                .map(RapportSocial::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The landlord that leads this stay, unless the secretariat ended its involvement. */
    public Optional<String> meneur() {
        return Optional.ofNullable(sejour == null ? null : sejour.chef())
                .map(ChefDeFile::organisation)
                .filter(o -> !ecarte(identifiantDuSejour(), o));
    }

    /**
     * The secretariat ended an involvement: it opens the entry no more.
     *
     * @param quoi a report's assignment, or the stay that a landlord leads
     */
    public Decision.Prise ecarter(String quoi, String organisation) {
        var tous = new HashSet<>(ecartes);
        tous.add(quoi + "/" + organisation);
        return new Decision.Prise(
                new EntreeVivier(
                        id,
                        dossier,
                        departement,
                        preconisations,
                        rapports,
                        sejour,
                        reuniDans,
                        tous,
                        closLe),
                new FaitVivier.AccesTermine(quoi, organisation));
    }

    /** Designated anew, a landlord leads again. */
    private EntreeVivier reimpliquant(String organisation) {
        var autres = new HashSet<>(ecartes);
        autres.remove(identifiantDuSejour() + "/" + organisation);
        return new EntreeVivier(
                id,
                dossier,
                departement,
                preconisations,
                rapports,
                sejour,
                reuniDans,
                autres,
                closLe);
    }

    private boolean ecarte(String quoi, String organisation) {
        return ecartes.contains(quoi + "/" + organisation);
    }

    /** What keeps the entry from going on, in the order in which it is asked. */
    public List<Manque> manques() {
        if (sejour == null || !enCours()) {
            return List.of();
        }
        var manques = new ArrayList<Manque>();
        if (rapports.isEmpty()) {
            manques.add(Manque.RAPPORT_SOCIAL);
        }
        if (sejour.besoins().typologie() == null) {
            manques.add(Manque.TYPOLOGIE);
        }
        if (sejour.besoins().accompagnement() == null) {
            manques.add(Manque.COMPTAGE);
        }
        if (sejour.demande() == null) {
            manques.add(Manque.NUMERO_UNIQUE);
        }
        if (sejour.chef() == null) {
            manques.add(Manque.CHEF_DE_FILE);
        }
        return manques;
    }

    private Optional<Proposition> proposition(int numero) {
        return sejour == null
                ? Optional.empty()
                : sejour.propositions().stream().filter(p -> p.numero() == numero).findFirst();
    }

    private static UnaryOperator<Sejour> remplacer(Proposition changee) {
        return s ->
                s.avec(
                        s.propositions().stream()
                                .map(p -> p.numero() == changee.numero() ? changee : p)
                                .toList());
    }

    private Decision siComplete(UnaryOperator<Sejour> changement, FaitVivier fait) {
        return etat() == EtatEntree.A_COMPLETER
                ? new Decision.Refusee(MotifRefus.RAPPORT_SOCIAL_MANQUANT)
                : siEnCours(changement, fait);
    }

    private Decision siEnCours(UnaryOperator<Sejour> changement, FaitVivier fait) {
        return sejour == null || !enCours()
                ? pasLa()
                : new Decision.Prise(
                        copie(preconisations, rapports, changement.apply(sejour)), fait);
    }

    private static Decision pasLa() {
        return new Decision.Refusee(MotifRefus.PAS_AU_VIVIER);
    }

    private EntreeVivier copie(
            List<Preconisation> recommandations, List<RapportSocial> recus, @Nullable Sejour s) {
        return new EntreeVivier(
                id, dossier, departement, recommandations, recus, s, reuniDans, ecartes, closLe);
    }

    private static <T> List<T> plus(List<T> connus, T nouveau) {
        return union(connus, List.of(nouveau));
    }

    private static <T> List<T> union(List<T> connus, List<T> nouveaux) {
        return Stream.concat(connus.stream(), nouveaux.stream()).distinct().toList();
    }
}
