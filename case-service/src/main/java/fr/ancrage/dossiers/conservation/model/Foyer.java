package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A household with everything that bears it: the households that were merged into one, and all
 * their cases.
 *
 * @param menages ids
 */
public record Foyer(String departement, Set<String> menages, List<Procedure> procedures) {

    public Foyer {
        menages = Set.copyOf(menages);
        procedures = List.copyOf(procedures);
    }

    /**
     * One of its cases.
     *
     * @param reuniDans the case that took its acts over
     * @param termineLe the day it ended; absent while it goes on
     */
    public record Procedure(
            String dossier,
            String reference,
            String menage,
            @Nullable String reuniDans,
            @Nullable LocalDate termineLe) {}

    public Set<String> dossiers() {
        return procedures.stream()
                .map(Procedure::dossier)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<String> references() {
        return procedures.stream().map(Procedure::reference).sorted().toList();
    }

    public boolean enCours() {
        return procedures.stream().anyMatch(p -> p.reuniDans() == null && p.termineLe() == null);
    }

    /** The same household with one case alone, and those that it absorbed. */
    public Foyer reduitA(String dossier) {
        Set<String> gardes = new TreeSet<>(Set.of(dossier));
        boolean encore = true;
        while (encore) {
            encore = false;
            for (Procedure p : procedures) {
                encore |=
                        p.reuniDans() != null
                                && gardes.contains(p.reuniDans())
                                && gardes.add(p.dossier());
            }
        }
        return restreintA(gardes);
    }

    /** The same household with these cases alone. */
    public Foyer restreintA(Set<String> dossiers) {
        return new Foyer(
                departement,
                menages,
                procedures.stream().filter(p -> dossiers.contains(p.dossier())).toList());
    }
}
