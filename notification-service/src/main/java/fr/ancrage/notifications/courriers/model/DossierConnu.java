package fr.ancrage.notifications.courriers.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this service remembers of a dossier: where it is, and who is involved in it, by which cause.
 *
 * @param connuDe organisations that acts declare to know the household: nothing ends that
 * @param missions one for each organisation that a mission was given to
 * @param reuniDans the dossier that it was absorbed by
 */
public record DossierConnu(
        String id,
        @Nullable String departement,
        @Nullable String commune,
        @Nullable String arrondissement,
        @Nullable String parc,
        @Nullable String etude,
        @Nullable String bailleur,
        Set<String> connuDe,
        Set<MissionConnue> missions,
        @Nullable String reuniDans) {

    public DossierConnu {
        connuDe = Set.copyOf(connuDe);
        missions = Set.copyOf(missions);
    }

    /** Nothing but its id. */
    public static DossierConnu inconnu(String id) {
        return new DossierConnu(id, null, null, null, null, null, null, Set.of(), Set.of(), null);
    }

    /** What a fact of a mission says of its dossier. */
    public static DossierConnu de(String id, String departement, MissionConnue mission) {
        return new DossierConnu(
                id, departement, null, null, null, null, null, Set.of(), Set.of(mission), null);
    }

    /** Those that know the household, and those that have a mission now. */
    public Set<String> organisations() {
        var toutes = new HashSet<>(connuDe);
        missions.stream()
                .filter(this::enCours)
                .map(MissionConnue::organisation)
                .forEach(toutes::add);
        return toutes;
    }

    /** What is known of this mission in the hands of this organisation. */
    public Optional<MissionConnue> mission(String affectation, String organisation) {
        return missions.stream()
                .filter(m ->
                        m.affectation().equals(affectation)
                                && m.organisation().equals(organisation))
                .findFirst();
    }

    /** Neither ended, nor given to another organisation since. */
    public boolean enCours(MissionConnue mission) {
        return mission.fin() == null
                && missions.stream()
                        .noneMatch(m ->
                                m.affectation().equals(mission.affectation())
                                        && m.sequence() > mission.sequence());
    }
}
