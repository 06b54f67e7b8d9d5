package fr.ancrage.commissions.indicateur.model;

import fr.ancrage.commissions.indicateur.model.Valeur.Compte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The same indicators, recounted from whole journals by reading them again from their first line
 * . It shares nothing with the counters but the definitions: where the two differ, one is
 * wrong.
 */
public final class Recompte {

    /**
     * One line of a journal of the case-service or of the diagnostic-service.
     *
     * @param sequence its place in the journal of its aggregate
     * @param data as it was published
     */
    public record Entree(long sequence, String type, Map<String, Object> data) {
        public Entree {
            data = Map.copyOf(data);
        }

        String texte(String champ) {
            var valeur = data.get(champ);
            return valeur == null ? "" : valeur.toString();
        }
    }

    private final Map<String, List<Entree>> parDossier;
    private final Map<String, String> absorbeDans = new HashMap<>();
    private final Map<String, Entree> demandes = new LinkedHashMap<>();
    private final Map<String, Entree> rapports = new LinkedHashMap<>();
    private final Function<String, String> arrondissement;

    /**
     * @param arrondissement of a commune, by its INSEE code, where an act does not say it
     */
    public Recompte(
            List<Entree> entrees, String departement, Function<String, String> arrondissement) {
        this.arrondissement = arrondissement;
        var siennes =
                entrees.stream()
                        .filter(e -> e.texte("departement").equals(departement))
                        .sorted(Comparator.comparingLong(Entree::sequence))
                        .toList();
        parDossier =
                siennes.stream()
                        .filter(e -> e.type().startsWith("dossier."))
                        .collect(Collectors.groupingBy(e -> e.texte("dossier")));
        for (var e : siennes) {
            switch (e.type()) {
                case "dossier.reuni.v1" -> absorbeDans.put(e.texte("dossier"), e.texte("dans"));
                case "affectation.creee.v1" -> demandes.putIfAbsent(e.texte("affectation"), e);
                case "affectation.rapport-remis.v1" ->
                        rapports.putIfAbsent(e.texte("affectation"), e);
                default -> {}
            }
        }
    }

    /** The figures of one indicator. */
    public Valeur valeur(Indicateur indicateur, int annee) {
        var valables = new HashMap<String, Map<String, Entree>>();
        for (var dossier : parDossier.keySet()) {
            if (!absorbeDans.containsKey(dossier)) {
                valables.put(dossier, actesDe(dossier));
            }
        }
        var lignes = new ArrayList<String[]>();
        switch (indicateur.genre()) {
            case ACTE ->
                    valables.forEach((dossier, actes) ->
                            actes.values().stream()
                                    .filter(a -> a.texte("nature").equals(indicateur.objet()))
                                    .filter(a ->
                                            indicateur.sens() == null
                                                    || a.texte("sens").equals(indicateur.sens()))
                                    .filter(dansLAnnee("date", annee))
                                    .forEach(a -> lignes.add(ligne(dossier, a))));
            case DEMANDE ->
                    demandes.values().stream()
                            .filter(d -> d.texte("mission").equals(indicateur.objet()))
                            .filter(dansLAnnee("demandeeLe", annee))
                            .filter(d -> !annule(d, valables))
                            .forEach(d -> lignes.add(ligneDe(d, valables)));
            case RAPPORT ->
                    rapports.values().stream()
                            .filter(r -> r.texte("mission").equals(indicateur.objet()))
                            .filter(dansLAnnee("le", annee))
                            .forEach(r -> lignes.add(ligneDe(r, valables)));
        }
        return new Valeur(compte(lignes), par(lignes, 2), par(lignes, 3));
    }

    /** The acts of a case: those of the cases that it absorbed first, then its own history. */
    private Map<String, Entree> actesDe(String dossier) {
        var actes = new LinkedHashMap<String, Entree>();
        absorbeDans.forEach((absorbe, dans) -> {
            if (dans.equals(dossier)) {
                actes.putAll(actesDe(absorbe));
            }
        });
        for (var e : parDossier.getOrDefault(dossier, List.of())) {
            switch (e.type()) {
                case "dossier.etape-enregistree.v1" -> actes.put(e.texte("acte"), e);
                case "dossier.etape-annulee.v1" -> actes.remove(e.texte("acte"));
                default -> {}
            }
        }
        return actes;
    }

    private String garde(String dossier) {
        var vus = new LinkedHashSet<String>();
        var garde = dossier;
        while (absorbeDans.containsKey(garde) && vus.add(garde)) {
            garde = absorbeDans.getOrDefault(garde, garde);
        }
        return garde;
    }

    /** Whether the act that caused a request was told, and then undone. */
    private boolean annule(Entree demande, Map<String, Map<String, Entree>> valables) {
        var dossier = garde(demande.texte("dossier"));
        var acte = demande.texte("acte");
        return !valables.getOrDefault(dossier, Map.of()).containsKey(acte)
                && parDossier.values().stream()
                        .flatMap(List::stream)
                        .filter(e -> garde(e.texte("dossier")).equals(dossier))
                        .anyMatch(e ->
                                e.type().equals("dossier.etape-annulee.v1")
                                        && e.texte("acte").equals(acte));
    }

    private String[] ligneDe(Entree affectation, Map<String, Map<String, Entree>> valables) {
        var demande = demandes.getOrDefault(affectation.texte("affectation"), affectation);
        var dossier = garde(affectation.texte("dossier"));
        var acte =
                valables.getOrDefault(garde(demande.texte("dossier")), Map.of())
                        .get(demande.texte("acte"));
        return acte == null
                ? new String[] {dossier, dossier, "", ""}
                : new String[] {
                    dossier, menage(dossier, acte), acte.texte("parc"), arrondissement(acte)
                };
    }

    private String[] ligne(String dossier, Entree acte) {
        return new String[] {
            dossier, menage(dossier, acte), acte.texte("parc"), arrondissement(acte)
        };
    }

    private static String menage(String dossier, Entree acte) {
        var menage = acte.texte("menage");
        return menage.isEmpty() ? dossier : menage;
    }

    private String arrondissement(Entree acte) {
        var dit = acte.texte("arrondissement");
        return dit.isEmpty() ? arrondissement.apply(acte.texte("commune")) : dit;
    }

    private static Predicate<Entree> dansLAnnee(String champ, int annee) {
        return e -> !e.texte(champ).isEmpty() && LocalDate.parse(e.texte(champ)).getYear() == annee;
    }

    private static Map<String, Compte> par(List<String[]> lignes, int colonne) {
        var comptes = new TreeMap<String, Compte>();
        lignes.stream()
                .collect(Collectors.groupingBy(l -> l[colonne]))
                .forEach((cle, groupe) -> comptes.put(cle, compte(groupe)));
        return comptes;
    }

    private static Compte compte(List<String[]> lignes) {
        return new Compte(lignes.size(), distincts(lignes, 0).size(), distincts(lignes, 1).size());
    }

    private static Set<String> distincts(List<String[]> lignes, int colonne) {
        return lignes.stream().map(l -> l[colonne]).collect(Collectors.toSet());
    }
}
