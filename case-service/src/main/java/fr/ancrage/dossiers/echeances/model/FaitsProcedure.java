package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the legal clock may look at, and nothing that names a person. Acts are kept in the
 * order of their dates, whatever the order in which they were learned.
 *
 * @param motifs grounds of the procedure; empty when unknown, which is read as arrears
 * @param retoursDsf days on which the diagnosis was handed in, or the carence told
 */
public record FaitsProcedure(
        String departement,
        @Nullable Parc parc,
        @Nullable TypeBailleur bailleur,
        Bail bail,
        Set<String> motifs,
        @Nullable Dette dette,
        List<Acte> actes,
        List<LocalDate> retoursDsf) {

    /** The ground that opens the diagnosis and the duties of article 24. */
    public static final String IMPAYE = "IMPAYE";

    /** Without any return: what a simulation knows. */
    public FaitsProcedure(
            String departement,
            @Nullable Parc parc,
            @Nullable TypeBailleur bailleur,
            Bail bail,
            Set<String> motifs,
            @Nullable Dette dette,
            List<Acte> actes) {
        this(departement, parc, bailleur, bail, motifs, dette, actes, List.of());
    }

    public FaitsProcedure {
        retoursDsf = retoursDsf.stream().sorted().toList();
        motifs = Set.copyOf(motifs);
        actes =
                actes.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Acte::date).thenComparing(Acte::nature))
                        .toList();
    }

    /** The DSF is for arrears only, not for troubles de jouissance or a congé. */
    public boolean pourImpaye() {
        return motifs.isEmpty() || motifs.contains(IMPAYE);
    }

    /** All acts of one kind, oldest first. */
    public <T extends Acte> List<T> actes(Class<T> type) {
        return actes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The first return of the diagnosis since it was asked, if any. */
    public @Nullable LocalDate retourDsfDepuis(LocalDate demande) {
        return retoursDsf.stream()
                .filter(jour -> !jour.isBefore(demande))
                .findFirst()
                .orElse(null);
    }

    /** The latest act of one kind on this day or before. */
    public <T extends Acte> Optional<T> dernier(Class<T> type, LocalDate jusquAu) {
        return actes(type).stream()
                .filter(acte -> !acte.date().isAfter(jusquAu))
                .reduce((_, suivant) -> suivant);
    }

    /** The intervals during which a judge holds the expulsion back, earliest first. */
    public List<Periode> sursis() {
        return actes.stream()
                .flatMap(acte -> acte.sursis().stream())
                .sorted(Comparator.comparing(Periode::du).thenComparing(Periode::au))
                .toList();
    }
}
