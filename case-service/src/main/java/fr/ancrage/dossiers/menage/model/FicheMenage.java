package fr.ancrage.dossiers.menage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What people wrote of a household beside its acts: its versions, and its vulnerabilities. */
@DonneePersonnelle
public record FicheMenage(List<VersionMenage> versions, List<Vulnerabilite> vulnerabilites) {

    public static final FicheMenage VIDE = new FicheMenage(List.of(), List.of());

    public FicheMenage {
        versions = List.copyOf(versions);
        vulnerabilites = List.copyOf(vulnerabilites);
    }

    public Optional<VersionMenage> courante() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public FicheMenage avec(VersionMenage nouvelle) {
        return new FicheMenage(
                Stream.concat(versions.stream(), Stream.of(nouvelle)).toList(), vulnerabilites);
    }

    public Optional<Vulnerabilite> vulnerabilite(String id) {
        return vulnerabilites.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** One criterion is asked for once, until it is over. */
    public boolean enCours(String critere) {
        return vulnerabilites.stream()
                .anyMatch(v ->
                        v.critere().equals(critere) && v.etat() != Vulnerabilite.Etat.TERMINEE);
    }

    /** A new one, or one that took a step. */
    public FicheMenage avec(Vulnerabilite vulnerabilite) {
        List<Vulnerabilite> suite = new ArrayList<>(vulnerabilites);
        suite.removeIf(v -> v.id().equals(vulnerabilite.id()));
        suite.add(vulnerabilite);
        return new FicheMenage(versions, suite);
    }

    /**
     * The criteria that hold: those of the acts and those that are active, but what was ended since
     * and not begun again.
     */
    Set<String> criteres(Collection<String> desActes) {
        Set<String> criteres = new TreeSet<>(desActes);
        for (Vulnerabilite v : vulnerabilites) {
            switch (v.etat()) {
                case ACTIVE -> criteres.add(v.critere());
                case TERMINEE -> criteres.remove(v.critere());
                case DEMANDEE -> {}
            }
        }
        return criteres;
    }

    /** Another household was found to be this one: its word goes before, by their days. */
    public FicheMenage plus(FicheMenage autre) {
        List<VersionMenage> toutes = new ArrayList<>();
        autre.versions.stream()
                .filter(v -> versions.stream().noneMatch(m -> m.id().equals(v.id())))
                .forEach(toutes::add);
        toutes.addAll(versions);
        toutes.sort(Comparator.comparing(VersionMenage::le));
        List<Vulnerabilite> ensemble = new ArrayList<>();
        autre.vulnerabilites.stream()
                .filter(v -> vulnerabilite(v.id()).isEmpty())
                .forEach(ensemble::add);
        ensemble.addAll(vulnerabilites);
        return new FicheMenage(toutes, ensemble);
    }

    @Override
    public String toString() {
        return "FicheMenage[***]";
    }
}
