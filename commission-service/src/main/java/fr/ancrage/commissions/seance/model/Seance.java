package fr.ancrage.commissions.seance.model;

import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.Tache;
import fr.ancrage.commissions.seance.model.Preconisation.Suivi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sitting, from its programme to the last recommendation done. Capacity, admission and « one
 * opinion for each case » are invariants of this one document.
 *
 * @param inscriptions in the order of the agenda
 * @param sieges organisations with a seat, and whether whatever the cases
 * @param presences of the members
 * @param taches of the secretariat that are done
 */
public record Seance(
        SeanceId id,
        Programme programme,
        Etat etat,
        List<Inscription> inscriptions,
        Map<String, Boolean> sieges,
        Map<String, Presence> presences,
        Map<Tache, Faite> taches,
        @Nullable LocalDate closeLe) {

    /** Where a sitting stands. */
    public enum Etat {
        PROGRAMMEE,
        CLOSE,
        ANNULEE
    }

    /** Who did a task, and when. */
    public record Faite(String par, LocalDate le) {}

    /** Who puts a case on, with what the charter says of it. */
    public record DemandeInscription(
            DossierSuivi dossier,
            Formation formation,
            TableFormations table,
            LocalDate le,
            String par,
            @Nullable String motifDerogation) {}

    private static final String DIAGNOSTIC = "DIAGNOSTIC_CCAPEX";

    public Seance {
        inscriptions = List.copyOf(inscriptions);
        sieges = Map.copyOf(sieges);
        presences = Map.copyOf(presences);
        taches = Map.copyOf(taches);
    }

    public static Decision.Prise programmer(
            Programme programme, Map<String, Boolean> sieges, LocalDate le) {
        return new Decision.Prise(
                new Seance(
                        SeanceId.pour(
                                programme.departement(),
                                programme.formation(),
                                programme.date(),
                                programme.heure()),
                        programme,
                        Etat.PROGRAMMEE,
                        List.of(),
                        sieges,
                        Map.of(),
                        Map.of(),
                        null),
                new FaitSeance.Programmee(le));
    }

    public Optional<Inscription> inscription(String dossier) {
        return inscriptions.stream().filter(i -> i.dossier().equals(dossier)).findFirst();
    }

    /**
     * Members invited: permanent ones, and those whose condition holds for a case on the agenda
     * (R-202).
     */
    public List<String> invites() {
        return sieges.entrySet().stream()
                .filter(s ->
                        s.getValue()
                                || inscriptions.stream()
                                        .anyMatch(i -> i.organisations().contains(s.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The keys by which it is found. */
    public Set<String> visiblePour() {
        var cles = new HashSet<String>();
        cles.add("dep:" + programme.departement());
        cles.add("gest:" + programme.departement());
        invites().forEach(code -> cles.add("org:" + code));
        return cles;
    }

    /** Puts a case on the agenda, at its end. */
    public Decision inscrire(DemandeInscription demande) {
        var situation = demande.dossier().situation();
        if (etat != Etat.PROGRAMMEE) {
            return new Decision.Refusee(MotifRefus.SEANCE_CLOSE);
        }
        if (situation == null || !demande.dossier().ouvert()) {
            return new Decision.Refusee(MotifRefus.DOSSIER_CLOS);
        }
        if (inscription(demande.dossier().id()).isPresent()) {
            return new Decision.Refusee(MotifRefus.DEJA_INSCRIT);
        }
        var formation = demande.formation();
        if (!formation.admetParc(situation.parc())) {
            return new Decision.Refusee(MotifRefus.PARC_NON_ADMIS);
        }
        if (!formation.admetStade(situation.stade())) {
            return new Decision.Refusee(MotifRefus.STADE_NON_ADMIS);
        }
        var motif = demande.motifDerogation();
        var pleine = formation.capacite() != null && inscriptions.size() >= formation.capacite();
        if (pleine && motif == null) {
            return new Decision.Refusee(MotifRefus.CAPACITE_ATTEINTE);
        }
        var inscrite =
                new Inscription(
                        demande.dossier().id(),
                        situation,
                        demande.le(),
                        formation.menagesPresents() && convocationPossible(demande),
                        demande.table().membresPour(formation, situation, programme.date()),
                        pleine && motif != null
                                ? new Inscription.Derogation(motif, demande.par(), demande.le())
                                : null,
                        null,
                        null);
        var toutes = new ArrayList<>(inscriptions);
        toutes.add(inscrite);
        return new Decision.Prise(avec(toutes), new FaitSeance.DossierInscrit(inscrite));
    }

    private boolean convocationPossible(DemandeInscription demande) {
        var delai = demande.table().convocation();
        return delai == null
                ? !programme.date().isBefore(demande.le())
                : !delai.dernierJour(programme.date()).isBefore(demande.le());
    }

    /** Takes a case off before it was examined. */
    public Decision retirer(String dossier, MotifRetrait motif, LocalDate le) {
        var trouvee = inscription(dossier);
        if (trouvee.isEmpty()) {
            return new Decision.Refusee(MotifRefus.PAS_INSCRIT);
        }
        if (etat != Etat.PROGRAMMEE) {
            return new Decision.Refusee(MotifRefus.SEANCE_CLOSE);
        }
        if (trouvee.get().avis() != null) {
            return new Decision.Refusee(MotifRefus.AVIS_DEJA_RENDU);
        }
        return new Decision.Prise(
                avec(inscriptions.stream().filter(i -> !i.dossier().equals(dossier)).toList()),
                new FaitSeance.DossierRetire(dossier, motif, le));
    }

    /** The order of the agenda: every case once. */
    public Decision ordonner(List<String> dossiers, LocalDate le) {
        if (etat != Etat.PROGRAMMEE) {
            return new Decision.Refusee(MotifRefus.SEANCE_CLOSE);
        }
        var inscrits = inscriptions.stream().map(Inscription::dossier).sorted().toList();
        if (!dossiers.stream().sorted().toList().equals(inscrits)) {
            return new Decision.Refusee(MotifRefus.ORDRE_INCOMPLET);
        }
        return new Decision.Prise(
                avec(
                        inscriptions.stream()
                                .sorted(Comparator.comparingInt(i -> dossiers.indexOf(i.dossier())))
                                .toList()),
                new FaitSeance.OrdreChange(le));
    }

    /** Who came, member by member. */
    public Decision noterPresences(Map<String, Presence> notees, LocalDate le) {
        if (etat != Etat.PROGRAMMEE) {
            return new Decision.Refusee(MotifRefus.SEANCE_CLOSE);
        }
        if (le.isBefore(programme.date())) {
            return new Decision.Refusee(MotifRefus.SEANCE_A_VENIR);
        }
        var toutes = new HashMap<>(presences);
        toutes.putAll(notees);
        return new Decision.Prise(
                new Seance(id, programme, etat, inscriptions, sieges, toutes, taches, closeLe),
                new FaitSeance.PresencesNotees(le));
    }

    /** A task of the secretariat is done, or not done after all. */
    public Decision cocher(Tache tache, boolean faite, String par, LocalDate le) {
        var toutes = new EnumMap<Tache, Faite>(Tache.class);
        toutes.putAll(taches);
        if (faite) {
            toutes.put(tache, new Faite(par, le));
        } else {
            toutes.remove(tache);
        }
        return new Decision.Prise(
                new Seance(id, programme, etat, inscriptions, sieges, presences, toutes, closeLe),
                new FaitSeance.TacheCochee(tache.name(), faite, le));
    }

    /**
     * What the commission answers on one case.
     *
     * @param apl what it decides of the housing aid
     * @param saisineApl the act by which the paying organisation asked, while nothing is decided
     * @param menage how the household attended
     */
    public record Reponse(
            Avis avis,
            DecisionApl.@Nullable Projet apl,
            @Nullable String saisineApl,
            @Nullable Presence menage) {

        private Optional<MotifRefus> refus() {
            if (saisineApl == null) {
                return apl == null ? Optional.empty() : Optional.of(MotifRefus.SANS_SAISINE_APL);
            }
            return apl == null ? Optional.of(MotifRefus.DECISION_APL_MANQUANTE) : Optional.empty();
        }

        private Avis rendu() {
            return apl == null || saisineApl == null ? avis : avis.avec(apl.sur(saisineApl));
        }
    }

    /** The commission's answer on one case, once. */
    public Decision rendre(String dossier, Reponse reponse, TableFormations table, LocalDate le) {
        var avis = reponse.rendu();
        var trouvee = inscription(dossier);
        if (trouvee.isEmpty()) {
            return new Decision.Refusee(MotifRefus.PAS_INSCRIT);
        }
        if (etat != Etat.PROGRAMMEE) {
            return new Decision.Refusee(MotifRefus.SEANCE_CLOSE);
        }
        if (le.isBefore(programme.date())) {
            return new Decision.Refusee(MotifRefus.SEANCE_A_VENIR);
        }
        var inscription = trouvee.get();
        if (inscription.avis() != null) {
            return new Decision.Refusee(MotifRefus.AVIS_DEJA_RENDU);
        }
        for (var preconisation : avis.preconisations()) {
            if (preconisation.type().equals(DIAGNOSTIC)) {
                if (preconisation.decideePar().isEmpty()
                        || !preconisation.decideePar().stream()
                                .allMatch(o ->
                                        table.decideDUnDiagnostic(
                                                o, inscription.situation().bailleur()))) {
                    return new Decision.Refusee(MotifRefus.DIAGNOSTIC_NON_DECIDE);
                }
                if (preconisation.financement() == null) {
                    return new Decision.Refusee(MotifRefus.FINANCEMENT_MANQUANT);
                }
            }
        }
        var refus = reponse.refus();
        if (refus.isPresent()) {
            return new Decision.Refusee(refus.get());
        }
        var rendue = inscription.avec(reponse.menage()).avec(avis);
        var faits = new ArrayList<FaitSeance>();
        faits.add(new FaitSeance.AvisRendu(rendue));
        var decision = avis.decisionApl();
        if (decision != null) {
            faits.add(new FaitSeance.AplDecidee(rendue, decision));
        }
        return new Decision.Prise(changer(dossier, _ -> rendue), faits);
    }

    /** Ends the sitting: every case on its agenda has its answer. */
    public Decision clore(LocalDate le) {
        if (etat != Etat.PROGRAMMEE) {
            return new Decision.Refusee(MotifRefus.SEANCE_CLOSE);
        }
        if (le.isBefore(programme.date())) {
            return new Decision.Refusee(MotifRefus.SEANCE_A_VENIR);
        }
        if (inscriptions.stream().anyMatch(i -> i.avis() == null)) {
            return new Decision.Refusee(MotifRefus.DECISIONS_MANQUANTES);
        }
        return new Decision.Prise(
                new Seance(id, programme, Etat.CLOSE, inscriptions, sieges, presences, taches, le),
                new FaitSeance.Close(le));
    }

    /** It will not be held: its cases are taken off, and wait again. */
    public Decision annuler(LocalDate le) {
        if (etat != Etat.PROGRAMMEE) {
            return new Decision.Refusee(MotifRefus.SEANCE_CLOSE);
        }
        if (inscriptions.stream().anyMatch(i -> i.avis() != null)) {
            return new Decision.Refusee(MotifRefus.AVIS_DEJA_RENDU);
        }
        var faits =
                Stream.concat(
                                inscriptions.stream()
                                        .<FaitSeance>map(i ->
                                                new FaitSeance.DossierRetire(
                                                        i.dossier(),
                                                        MotifRetrait.SEANCE_ANNULEE,
                                                        le)),
                                Stream.of(new FaitSeance.Annulee(le)))
                        .toList();
        return new Decision.Prise(
                new Seance(id, programme, Etat.ANNULEE, List.of(), sieges, presences, taches, le),
                faits);
    }

    /** What became of a recommendation. */
    public Decision suivre(String dossier, String preconisation, Suivi suivi) {
        var visee =
                inscription(dossier).map(Inscription::avis).stream()
                        .flatMap(a -> a.preconisations().stream())
                        .filter(p -> p.id().equals(preconisation))
                        .findFirst();
        if (visee.isEmpty()) {
            return new Decision.Refusee(MotifRefus.PAS_INSCRIT);
        }
        if (!visee.get().etat().ouverte()) {
            return new Decision.Refusee(MotifRefus.PRECONISATION_DEJA_CLOSE);
        }
        return suivre(dossier, p -> p.id().equals(preconisation), suivi);
    }

    /**
     * The procedure ended by this act: what is not done yet no longer has an object. What was put
     * on the agenda after the act was known is about a procedure that goes on.
     */
    public Decision.Prise terminer(String dossier, FinProcedure fin, LocalDate le) {
        if (inscription(dossier).filter(i -> i.inscritLe().isAfter(fin.connueLe())).isPresent()) {
            return new Decision.Prise(this, List.of());
        }
        if (retirer(dossier, fin.motif(), le) instanceof Decision.Prise retiree) {
            return retiree;
        }
        return suivre(
                dossier,
                p -> p.etat().ouverte(),
                new Suivi(Preconisation.Etat.ABANDONNEE, le, "message", null, fin.acte()));
    }

    /** The act no longer counts: what it had closed is to be done again. */
    public Decision.Prise annulerActe(String dossier, String acte, LocalDate le) {
        return suivre(
                dossier,
                p -> p.dernier().filter(s -> acte.equals(s.acte())).isPresent(),
                new Suivi(Preconisation.Etat.EN_COURS, le, "message", null, null));
    }

    /** The secretariat ended a member's involvement: of this case it sees nothing more. */
    public Decision.Prise ecarter(String dossier, String organisation, LocalDate le) {
        var voit =
                inscription(dossier)
                        .filter(i -> i.organisations().contains(organisation))
                        .isPresent();
        return voit
                ? new Decision.Prise(
                        changer(dossier, i -> i.sans(organisation)),
                        new FaitSeance.MembreEcarte(dossier, organisation, le))
                : new Decision.Prise(this, List.of());
    }

    /** The case goes on under another one, or leaves where that one is on the agenda already. */
    public Decision.Prise reunir(String absorbe, String garde, LocalDate le) {
        var trouvee = inscription(absorbe);
        if (trouvee.isEmpty()) {
            return new Decision.Prise(this, List.of());
        }
        if (inscription(garde).isPresent()) {
            return retirer(absorbe, MotifRetrait.REUNION, le) instanceof Decision.Prise retiree
                    ? retiree
                    : new Decision.Prise(this, List.of());
        }
        return new Decision.Prise(
                changer(absorbe, i -> i.sous(garde)), new FaitSeance.DossierSuivi(absorbe, garde));
    }

    private Decision.Prise suivre(String dossier, Predicate<Preconisation> visees, Suivi suivi) {
        var faits = new ArrayList<FaitSeance>();
        var apres =
                changer(
                        dossier,
                        i -> {
                            var avis = i.avis();
                            if (avis == null) {
                                return i;
                            }
                            var suivies = new ArrayList<Preconisation>();
                            for (var p : avis.preconisations()) {
                                if (visees.test(p)) {
                                    suivies.add(p.avec(suivi));
                                    faits.add(
                                            new FaitSeance.PreconisationSuivie(
                                                    dossier, p, suivi.etat(), suivi.le()));
                                } else {
                                    suivies.add(p);
                                }
                            }
                            return i.avec(avis.avec(suivies));
                        });
        return new Decision.Prise(apres, faits);
    }

    private Seance changer(String dossier, UnaryOperator<Inscription> changement) {
        return avec(
                inscriptions.stream()
                        .map(i -> i.dossier().equals(dossier) ? changement.apply(i) : i)
                        .toList());
    }

    private Seance avec(List<Inscription> autres) {
        return new Seance(id, programme, etat, autres, sieges, presences, taches, closeLe);
    }
}
