package fr.ancrage.commissions.candidature.model;

import fr.ancrage.commissions.formation.model.Declencheur;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TableFormations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the commissions know of one case: the facts that others tell, in whatever order they come,
 * and what was done here. Its candidatures are derived from them and never stored beside them as a
 * truth of their own.
 *
 * @param situation as the latest fact told it; absent while only other facts have come
 * @param sequence of that fact
 * @param actes every act that was told, the annulled ones included
 * @param annulations sequence of the latest annulment by act
 * @param reuniDans the case that absorbed this one
 */
public record DossierSuivi(
        String id,
        String departement,
        @Nullable Situation situation,
        long sequence,
        Map<String, ActeSuivi> actes,
        Map<String, Long> annulations,
        List<Signal> signaux,
        List<Demande> demandes,
        List<Traitement> traitements,
        @Nullable String reuniDans) {

    /**
     * @param sequence place in the history of the case that told it
     */
    public record ActeSuivi(
            String numero, String nature, LocalDate date, LocalDate enregistreLe, long sequence) {}

    /** A report or a carence came from those who met the household. */
    public record Signal(
            Type type, String affectation, String mission, String organisation, LocalDate le) {
        public enum Type {
            RAPPORT,
            CARENCE
        }

        String cle() {
            return "signal:" + affectation + ":" + type;
        }
    }

    /** The secretariat asks that a formation examine the case. */
    public record Demande(String formation, String motif, LocalDate le, String par) {
        String cle() {
            return "demande:" + formation + ":" + le;
        }

        @Override
        public String toString() {
            return "Demande[…]";
        }
    }

    /**
     * A formation examined the case, or the secretariat put its candidature aside.
     *
     * @param seance absent when it was put aside
     * @param motif why it was put aside
     * @param couvre what was known then, and therefore no longer waits
     */
    public record Traitement(
            String formation,
            @Nullable String seance,
            LocalDate le,
            @Nullable LocalDate reexamenLe,
            @Nullable String motif,
            Set<String> couvre) {
        public Traitement {
            couvre = Set.copyOf(couvre);
        }

        @Override
        public String toString() {
            return "Traitement[…]";
        }
    }

    private static final String EXPULSION = "PV_EXPULSION";
    private static final String CLOTURE = "CLOTURE";

    public DossierSuivi {
        actes = Map.copyOf(actes);
        annulations = Map.copyOf(annulations);
        signaux = List.copyOf(signaux);
        demandes = List.copyOf(demandes);
        traitements = List.copyOf(traitements);
    }

    public static DossierSuivi nouveau(String id, String departement) {
        return new DossierSuivi(
                id,
                departement,
                null,
                -1,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** An act was told; the situation follows the latest of them. */
    public DossierSuivi avec(ActeSuivi acte, Situation telleQueDite) {
        var connus = new HashMap<>(actes);
        connus.merge(acte.numero(), acte, (a, b) -> a.sequence() >= b.sequence() ? a : b);
        var plusRecent = acte.sequence() >= sequence;
        return new DossierSuivi(
                id,
                departement,
                plusRecent ? telleQueDite : situation,
                plusRecent ? acte.sequence() : sequence,
                connus,
                annulations,
                signaux,
                demandes,
                traitements,
                reuniDans);
    }

    /** An act no longer counts; the stage is the one that the case then has. */
    public DossierSuivi annule(String acte, long laSequence, Stade stade) {
        var connues = new HashMap<>(annulations);
        connues.merge(acte, laSequence, Math::max);
        var connue = situation;
        var plusRecent = connue != null && laSequence >= sequence;
        return new DossierSuivi(
                id,
                departement,
                connue != null && plusRecent ? connue.au(stade) : connue,
                plusRecent ? laSequence : sequence,
                actes,
                connues,
                signaux,
                demandes,
                traitements,
                reuniDans);
    }

    public DossierSuivi avec(Signal signal) {
        return signaux.stream().anyMatch(s -> s.cle().equals(signal.cle()))
                ? this
                : avecListes(ajoute(signaux, signal), demandes, traitements);
    }

    public DossierSuivi avec(Demande demande) {
        return avecListes(signaux, ajoute(demandes, demande), traitements);
    }

    /** Examined in a sitting, once for each. */
    public DossierSuivi examine(
            String formation, String seance, LocalDate le, @Nullable LocalDate reexamenLe) {
        return traitements.stream().anyMatch(t -> seance.equals(t.seance()))
                ? this
                : avecListes(
                        signaux,
                        demandes,
                        ajoute(
                                traitements,
                                new Traitement(formation, seance, le, reexamenLe, null, cles())));
    }

    public DossierSuivi ecarte(String formation, LocalDate le, String motif) {
        return avecListes(
                signaux,
                demandes,
                ajoute(traitements, new Traitement(formation, null, le, null, motif, cles())));
    }

    public DossierSuivi reuniDans(String garde) {
        return new DossierSuivi(
                id,
                departement,
                situation,
                sequence,
                actes,
                annulations,
                signaux,
                demandes,
                traitements,
                garde);
    }

    /**
     * Takes over what is known of a case that was merged into this one. Its own facts outrank those
     * of the absorbed one, whose sequences say nothing here.
     */
    public DossierSuivi absorbe(DossierSuivi autre) {
        var tous = new HashMap<>(actes);
        autre.actesValables()
                .forEach(a ->
                        tous.putIfAbsent(
                                a.numero(),
                                new ActeSuivi(
                                        a.numero(), a.nature(), a.date(), a.enregistreLe(), -1)));
        var lesSignaux = new ArrayList<>(signaux);
        autre.signaux.stream()
                .filter(s -> signaux.stream().noneMatch(d -> d.cle().equals(s.cle())))
                .forEach(lesSignaux::add);
        var lesDemandes = new ArrayList<>(demandes);
        autre.demandes.stream().filter(d -> !demandes.contains(d)).forEach(lesDemandes::add);
        var lesTraitements = new ArrayList<>(traitements);
        autre.traitements.stream()
                .filter(t -> !traitements.contains(t))
                .forEach(lesTraitements::add);
        return new DossierSuivi(
                id,
                departement,
                situation == null ? autre.situation : situation,
                sequence,
                tous,
                annulations,
                lesSignaux,
                lesDemandes,
                lesTraitements,
                reuniDans);
    }

    /** Acts that count, in the order of their days. */
    public List<ActeSuivi> actesValables() {
        return actes.values().stream()
                .filter(a -> annulations.getOrDefault(a.numero(), Long.MIN_VALUE) < a.sequence())
                .sorted(
                        Comparator.comparing(ActeSuivi::date)
                                .thenComparing(ActeSuivi::enregistreLe)
                                .thenComparing(ActeSuivi::numero))
                .toList();
    }

    /** As if no act had been annulled. */
    DossierSuivi sansAnnulations() {
        return new DossierSuivi(
                id,
                departement,
                situation,
                sequence,
                actes,
                Map.of(),
                signaux,
                demandes,
                traitements,
                reuniDans);
    }

    /** The last saisine on the housing aid that no sitting has examined yet. */
    public Optional<ActeSuivi> saisineApl(TableFormations table) {
        return Optional.ofNullable(situation)
                .flatMap(s ->
                        actesValables().stream()
                                .filter(a -> a.nature().equals(Declencheur.SAISINE_APL))
                                .filter(a ->
                                        table.declencheur(a.nature(), s.parc(), a.date())
                                                .isPresent())
                                .filter(a -> !examine(cle(a)))
                                .reduce((_, derniere) -> derniere));
    }

    private boolean examine(String cle) {
        return traitements.stream().anyMatch(t -> t.seance() != null && t.couvre().contains(cle));
    }

    public boolean valable(String acte) {
        return actesValables().stream().anyMatch(a -> a.numero().equals(acte));
    }

    /** The household was expelled, or the case is closed: nothing is examined any more. */
    private boolean termine() {
        var valables = actesValables();
        return valables.stream().anyMatch(a -> a.nature().equals(EXPULSION))
                || derniereCloture().filter(this::enVigueur).isPresent();
    }

    /** An act of a later day opened the case again. */
    private boolean enVigueur(ActeSuivi cloture) {
        return actesValables().stream().noneMatch(a -> a.date().isAfter(cloture.date()));
    }

    private Optional<ActeSuivi> derniereCloture() {
        return actesValables().stream()
                .filter(a -> a.nature().equals(CLOTURE))
                .reduce((_, derniere) -> derniere);
    }

    /** It asked nothing any more when the case was closed, and does not ask again by itself. */
    boolean clos(ActeSuivi acte) {
        return derniereCloture().filter(c -> !acte.date().isAfter(c.date())).isPresent();
    }

    /** The same for what was asked or handed in until the closing was known. */
    boolean clos(LocalDate le) {
        return derniereCloture().filter(c -> !le.isAfter(c.enregistreLe())).isPresent();
    }

    /** Whether a formation may still examine it. */
    public boolean ouvert() {
        return situation != null && reuniDans == null && !termine();
    }

    private Set<String> cles() {
        var cles = new TreeSet<String>();
        actesValables().forEach(a -> cles.add(cle(a)));
        signaux.forEach(s -> cles.add(s.cle()));
        demandes.forEach(d -> cles.add(d.cle()));
        return cles;
    }

    static String cle(ActeSuivi acte) {
        return "acte:" + acte.numero();
    }

    private DossierSuivi avecListes(
            List<Signal> lesSignaux, List<Demande> lesDemandes, List<Traitement> lesTraitements) {
        return new DossierSuivi(
                id,
                departement,
                situation,
                sequence,
                actes,
                annulations,
                lesSignaux,
                lesDemandes,
                lesTraitements,
                reuniDans);
    }

    /** Once: who repeats a request that was not answered says nothing new. */
    private static <T> List<T> ajoute(List<T> liste, T element) {
        if (liste.contains(element)) {
            return liste;
        }
        var plus = new ArrayList<>(liste);
        plus.add(element);
        return plus;
    }
}
