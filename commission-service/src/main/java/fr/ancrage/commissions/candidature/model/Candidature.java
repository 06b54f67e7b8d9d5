package fr.ancrage.commissions.candidature.model;

import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Demande;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Signal;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Traitement;
import fr.ancrage.commissions.formation.model.Declencheur;
import fr.ancrage.commissions.formation.model.Designation;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that a formation may have to examine: one for each case and formation.
 *
 * @param designation why this formation; absent where the secretariat chose it
 * @param actes what made it a candidate
 * @param aExaminerLe from when it waits; absent: nothing waits
 * @param reveils what came since it was last examined
 */
public record Candidature(
        String id,
        String dossier,
        String formation,
        Etat etat,
        @Nullable Designation designation,
        List<ActeSuivi> actes,
        List<Demande> demandes,
        List<Signal> signaux,
        List<Signal> reveils,
        @Nullable Traitement dernier,
        @Nullable LocalDate aExaminerLe) {

    public enum Etat {
        A_EXAMINER,
        EXAMINEE,
        ECARTEE,
        CLOSE
    }

    public Candidature {
        actes = List.copyOf(actes);
        demandes = List.copyOf(demandes);
        signaux = List.copyOf(signaux);
        reveils = List.copyOf(reveils);
    }

    /** The same for the same case and formation, whoever asks. */
    public static String id(String dossier, String formation) {
        return UUID.nameUUIDFromBytes(
                        ("candidature/" + dossier + "/" + formation)
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The candidatures of a case, each act read under the charter of the day it was told. */
    public static List<Candidature> de(DossierSuivi dossier, TablesFormations tables) {
        var actes = new TreeMap<String, List<ActeSuivi>>();
        var designations = new LinkedHashMap<String, Designation>();
        var situation = dossier.situation();
        if (situation != null) {
            for (var acte : dossier.actesValables()) {
                var table = tables.pour(dossier.departement(), acte.enregistreLe());
                table.filter(t ->
                                t.declencheur(acte.nature(), situation.parc(), acte.date())
                                        .isPresent())
                        .flatMap(t -> designer(t, situation, acte))
                        .ifPresent(d -> {
                            actes.computeIfAbsent(d.formation(), _ -> new ArrayList<>()).add(acte);
                            designations.put(d.formation(), d);
                        });
            }
        }
        dossier.demandes().forEach(d -> actes.computeIfAbsent(d.formation(), _ -> List.of()));
        return actes.entrySet().stream()
                .map(e -> de(dossier, e, designations.get(e.getKey())))
                .toList();
    }

    /** Formations of which a case is no longer a candidate, because the act no longer counts. */
    public static Set<String> tombees(DossierSuivi dossier, TablesFormations tables) {
        var tombees = new TreeSet<String>();
        de(dossier.sansAnnulations(), tables).forEach(c -> tombees.add(c.formation()));
        de(dossier, tables).forEach(c -> tombees.remove(c.formation()));
        return tombees;
    }

    private static Optional<Designation> designer(
            TableFormations table, Situation situation, ActeSuivi acte) {
        var stade = Declencheur.stadeApres(acte.nature()).orElse(situation.stade());
        return table.designer(situation.au(stade))
                .map(d ->
                        new Designation(
                                d.formation(),
                                d.regle(),
                                table.declencheur(acte.nature(), situation.parc(), acte.date())
                                                .map(Declencheur::source)
                                                .orElse("")
                                        + " ; "
                                        + d.source(),
                                d.explication()));
    }

    private static Candidature de(
            DossierSuivi dossier,
            Map.Entry<String, List<ActeSuivi>> entree,
            @Nullable Designation designation) {
        var formation = entree.getKey();
        var demandes =
                dossier.demandes().stream().filter(d -> d.formation().equals(formation)).toList();
        var traitements =
                dossier.traitements().stream()
                        .filter(t -> t.formation().equals(formation))
                        .sorted(Comparator.comparing(Traitement::le))
                        .toList();
        var dernier = traitements.isEmpty() ? null : traitements.getLast();
        var attend = new ArrayList<LocalDate>();
        entree.getValue().stream()
                .filter(a -> libre(DossierSuivi.cle(a), traitements) && !dossier.clos(a))
                .forEach(a -> attend.add(a.enregistreLe()));
        demandes.stream()
                .filter(d -> libre(d.cle(), traitements) && !dossier.clos(d.le()))
                .forEach(d -> attend.add(d.le()));
        var reveils =
                dernier == null
                        ? List.<Signal>of()
                        : dossier.signaux().stream()
                                .filter(s -> libre(s.cle(), traitements) && !dossier.clos(s.le()))
                                .toList();
        reveils.forEach(s -> attend.add(s.le()));
        var attendDepuis = attend.stream().min(Comparator.naturalOrder());
        var etat = etat(dossier, attendDepuis.isPresent(), dernier);
        return new Candidature(
                id(dossier.id(), formation),
                dossier.id(),
                formation,
                etat,
                designation,
                entree.getValue(),
                demandes,
                dossier.signaux(),
                reveils,
                dernier,
                switch (etat) {
                    case CLOSE -> null;
                    case A_EXAMINER -> attendDepuis.orElseThrow();
                    case EXAMINEE, ECARTEE -> dernier == null ? null : dernier.reexamenLe();
                });
    }

    private static Etat etat(DossierSuivi dossier, boolean attend, @Nullable Traitement dernier) {
        if (!dossier.ouvert()) {
            return Etat.CLOSE;
        }
        if (attend) {
            return Etat.A_EXAMINER;
        }
        if (dernier == null) {
            return Etat.CLOSE;
        }
        return dernier.seance() == null ? Etat.ECARTEE : Etat.EXAMINEE;
    }

    private static boolean libre(String cle, List<Traitement> traitements) {
        return traitements.stream().noneMatch(t -> t.couvre().contains(cle));
    }
}
