package fr.ancrage.dossiers.priorite;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How much of a case's urgency a reader may know; each sees what the one before sees, and more. A
 * case's row keeps its points for each, so that an index puts the most urgent first whoever reads.
 */
public enum Regard {
    PROCEDURE(EnumSet.of(ClasseDonnees.P)),
    DETTE(EnumSet.of(ClasseDonnees.P, ClasseDonnees.D)),
    RAPPORT(EnumSet.of(ClasseDonnees.P, ClasseDonnees.D, ClasseDonnees.R)),
    SOCIAL(EnumSet.of(ClasseDonnees.P, ClasseDonnees.D, ClasseDonnees.S));

    private final Set<ClasseDonnees> classes;

    Regard(Set<ClasseDonnees> classes) {
        this.classes = classes;
    }

    public Set<ClasseDonnees> classes() {
        return Set.copyOf(classes);
    }

    /** Where a row keeps the points of this one. */
    public String champ() {
        return Urgences.CHAMP + "." + cle();
    }

    String cle() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for who may not read the procedure. */
    static Optional<Regard> de(Set<ClasseDonnees> lues) {
        return Arrays.stream(values())
                .filter(r -> lues.containsAll(r.classes))
                .max(Comparator.naturalOrder());
    }

    /**
     * What a reader may know of every case that they see: where one of their roles reads less than
     * another, an order by more would tell it. An arrondissement lies within the département.
     */
    public static Optional<Regard> de(Acces acces) {
        return acces.droits().stream()
                .filter(d -> !d.tous().isEmpty())
                .filter(d ->
                        !acces.tientLeSecretariat()
                                || d.role().portee() != Role.Portee.ARRONDISSEMENTS)
                .map(d -> de(d.role().classes()))
                .min(Comparator.comparingInt(r -> r.map(Regard::ordinal).orElse(-1)))
                .flatMap(r -> r);
    }
}
