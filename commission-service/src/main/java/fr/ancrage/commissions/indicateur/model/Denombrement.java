package fr.ancrage.commissions.indicateur.model;

import fr.ancrage.commissions.indicateur.model.FaitCompte.Genre;
import fr.ancrage.commissions.indicateur.model.Valeur.Compte;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts facts. A case that was merged counts as the one that was kept; of several words about one
 * act, that of the case kept outranks those of the cases that it absorbed.
 */
public final class Denombrement {

    /** A merge may lead to a case that was merged itself; more steps than this is no procedure. */
    private static final int PAS = 16;

    private final Map<String, String> reunions;
    private final Map<String, FaitCompte> actes = new HashMap<>();
    private final Map<String, FaitCompte> demandes = new HashMap<>();

    /**
     * @param actes every word about the acts concerned
     * @param demandes the requests of the assignments concerned
     */
    public Denombrement(
            Map<String, String> reunions,
            Collection<FaitCompte> actes,
            Collection<FaitCompte> demandes) {
        this.reunions = Map.copyOf(reunions);
        actes.forEach(a ->
                this.actes.merge(
                        cle(a.dossier(), a.reference()), a, (x, y) -> rang(x) <= rang(y) ? x : y));
        demandes.forEach(d -> this.demandes.put(d.reference(), d));
    }

    /** The figures of one indicator, for the facts of one year. */
    public Valeur valeur(Indicateur indicateur, int annee) {
        var faits = new ArrayList<Situe>();
        var candidats =
                switch (indicateur.genre()) {
                    case ACTE -> actes.values();
                    case DEMANDE, RAPPORT -> demandes.values();
                };
        for (var fait : candidats) {
            var date = fait.date();
            if (date != null
                    && date.getYear() == annee
                    && indicateur.compte(fait)
                    && compteVraiment(fait)) {
                faits.add(situer(fait));
            }
        }
        return valeur(faits);
    }

    /** The figures of the reports among these facts. */
    public Valeur rapports(Indicateur indicateur, int annee, Collection<FaitCompte> rapports) {
        var faits = new HashMap<String, Situe>();
        for (var rapport : rapports) {
            var date = rapport.date();
            if (date != null && date.getYear() == annee && indicateur.compte(rapport)) {
                faits.put(rapport.reference(), situer(rapport));
            }
        }
        return valeur(faits.values());
    }

    private boolean compteVraiment(FaitCompte fait) {
        if (fait.genre() == Genre.DEMANDE) {
            var acte = acteDe(fait);
            return acte == null || acte.actif();
        }
        return fait.actif();
    }

    /** Where a fact is counted: an assignment is where the act that caused it is. */
    private record Situe(String dossier, String menage, String parc, String arrondissement) {}

    private Situe situer(FaitCompte fait) {
        var dossier = racine(fait.dossier());
        var ou = fait.genre() == Genre.ACTE ? fait : acteDe(fait);
        return new Situe(
                dossier,
                ou == null || ou.menage() == null ? dossier : ou.menage(),
                ou == null || ou.parc() == null ? "" : ou.parc(),
                ou == null || ou.arrondissement() == null ? "" : ou.arrondissement());
    }

    private @Nullable FaitCompte acteDe(FaitCompte fait) {
        var demande = fait.genre() == Genre.RAPPORT ? demandes.get(fait.reference()) : fait;
        return demande == null || demande.acte() == null
                ? null
                : actes.get(cle(demande.dossier(), demande.acte()));
    }

    private static Valeur valeur(Collection<Situe> faits) {
        return new Valeur(
                compte(faits), par(faits, Situe::parc), par(faits, Situe::arrondissement));
    }

    private static Map<String, Compte> par(
            Collection<Situe> faits, Function<Situe, String> critere) {
        var groupes = new TreeMap<String, List<Situe>>();
        faits.forEach(
                f -> groupes.computeIfAbsent(critere.apply(f), _ -> new ArrayList<>()).add(f));
        var comptes = new TreeMap<String, Compte>();
        groupes.forEach((cle, groupe) -> comptes.put(cle, compte(groupe)));
        return comptes;
    }

    private static Compte compte(Collection<Situe> faits) {
        var dossiers = new HashSet<String>();
        var menages = new HashSet<String>();
        faits.forEach(f -> {
            dossiers.add(f.dossier());
            menages.add(f.menage());
        });
        return new Compte(faits.size(), dossiers.size(), menages.size());
    }

    private String cle(String dossier, String acte) {
        return racine(dossier) + "/" + acte;
    }

    private String racine(String dossier) {
        var racine = dossier;
        for (var pas = 0; pas < PAS; pas++) {
            var suivante = reunions.get(racine);
            if (suivante == null) {
                return racine;
            }
            racine = suivante;
        }
        return racine;
    }

    /** How many merges away from the case that was kept. */
    private int rang(FaitCompte fait) {
        var rang = 0;
        for (var d = reunions.get(fait.dossier()); d != null && rang < PAS; d = reunions.get(d)) {
            rang++;
        }
        return rang;
    }
}
