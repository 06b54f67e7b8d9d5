package fr.ancrage.dossiers.conservation.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of cases in every service, and its proof: who was asked, when, and what each says it
 * has erased. It holds nobody's name. Decided, it is first prepared, so that a hold that comes at
 * the same moment is seen; then each service is asked, and answers once.
 *
 * @param objet the class of data that goes; empty: everything
 * @param jusqua of that class only what is dated on that day or before; absent: all of it
 */
public record Effacement(
        String id,
        String departement,
        String objet,
        @Nullable LocalDate jusqua,
        List<String> references,
        Set<String> dossiers,
        Origine origine,
        String motif,
        LocalDate decideLe,
        Etat etat,
        List<Reponse> reponses) {

    /** Every service holds something of a case. */
    public static final List<String> SERVICES =
            List.of(
                    "case-service",
                    "commission-service",
                    "diagnostic-service",
                    "notification-service",
                    "rehousing-service");

    public Effacement {
        references = List.copyOf(references);
        dossiers = Set.copyOf(dossiers);
        reponses = List.copyOf(reponses);
    }

    /** Why data go. */
    public enum Origine {
        /** The household asked for it. */
        DEMANDE,
        /** The charter's period is over. */
        CONSERVATION
    }

    public enum Etat {
        PREPARE,
        EN_COURS,
        FAIT,
        ABANDONNE
    }

    /**
     * What one service says.
     *
     * @param comptes how many of what
     * @param restants none, or somebody must look
     */
    public record Reponse(String service, LocalDate le, Map<String, Long> comptes, long restants) {
        public Reponse {
            comptes = Map.copyOf(comptes);
        }

        /** In the order of their names. */
        public Map<String, Long> comptesTries() {
            return new TreeMap<>(comptes);
        }
    }

    /** The same cases and the same class of data, until the same day, are the same erasure. */
    public static String id(Set<String> dossiers, String objet, @Nullable LocalDate jusqua) {
        return UUID.nameUUIDFromBytes(
                        ("effacement/"
                                        + objet
                                        + (jusqua == null ? "" : "/" + jusqua)
                                        + "/"
                                        + String.join(",", new TreeSet<>(dossiers)))
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static Effacement preparer(
            Foyer foyer,
            String objet,
            @Nullable LocalDate jusqua,
            Origine origine,
            String motif,
            LocalDate aujourdhui) {
        return new Effacement(
                id(foyer.dossiers(), objet, jusqua),
                foyer.departement(),
                objet,
                jusqua,
                foyer.references(),
                foyer.dossiers(),
                origine,
                motif,
                aujourdhui,
                Etat.PREPARE,
                List.of());
    }

    public Effacement lancer() {
        return avec(Etat.EN_COURS, reponses);
    }

    /** A hold came first. */
    public Effacement abandonner() {
        return avec(Etat.ABANDONNE, reponses);
    }

    /** Decided anew after it was given up. */
    public Effacement reprendre(LocalDate aujourdhui, Origine nouvelle, String nouveauMotif) {
        return new Effacement(
                id,
                departement,
                objet,
                jusqua,
                references,
                dossiers,
                nouvelle,
                nouveauMotif,
                aujourdhui,
                Etat.PREPARE,
                reponses);
    }

    /** A service's first answer stands. */
    public Effacement noter(Reponse reponse) {
        if (reponses.stream().anyMatch(r -> r.service().equals(reponse.service()))) {
            return this;
        }
        List<Reponse> toutes = new ArrayList<>(reponses);
        toutes.add(reponse);
        toutes.sort(Comparator.comparing(Reponse::service));
        boolean complet =
                toutes.stream().map(Reponse::service).toList().containsAll(SERVICES)
                        && toutes.stream().allMatch(r -> r.restants() == 0);
        return avec(complet ? Etat.FAIT : etat, toutes);
    }

    /** Services that have not answered. */
    public List<String> attendus() {
        return SERVICES.stream()
                .filter(s -> reponses.stream().noneMatch(r -> r.service().equals(s)))
                .toList();
    }

    /** Whether somebody must look: an answer is late, or something is left. */
    public boolean enRetard(LocalDate aujourdhui) {
        return etat == Etat.EN_COURS
                && (aujourdhui.isAfter(decideLe)
                        || reponses.stream().anyMatch(r -> r.restants() > 0));
    }

    private Effacement avec(Etat nouvelEtat, List<Reponse> nouvelles) {
        return new Effacement(
                id,
                departement,
                objet,
                jusqua,
                references,
                dossiers,
                origine,
                motif,
                decideLe,
                nouvelEtat,
                nouvelles);
    }
}
