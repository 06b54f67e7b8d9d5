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
 * @param terminees involvements that the secretariat ended: what they were, then the organisation
 * @param audience the hearing in force, as acts said it
 * @param procedure whether it is closed; of this dossier alone, not of one that it absorbed
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
        Set<String> terminees,
        @Nullable AudienceConnue audience,
        @Nullable ProcedureConnue procedure,
        @Nullable String reuniDans) {

    private static final String CONNU = "connu";

    public DossierConnu {
        connuDe = Set.copyOf(connuDe);
        missions = Set.copyOf(missions);
        terminees = Set.copyOf(terminees);
    }

    /** Nothing but its id. */
    public static DossierConnu inconnu(String id) {
        return de(id, null, Set.of(), Set.of(), null, null);
    }

    /** What a fact of a mission says of its dossier. */
    public static DossierConnu de(String id, String departement, MissionConnue mission) {
        return de(id, departement, Set.of(mission), Set.of(), null, null);
    }

    /** What the secretariat's end of an involvement says. */
    public static DossierConnu terminee(String id, String departement, String implication) {
        return de(id, departement, Set.of(), Set.of(implication), null, null);
    }

    /** What an act says of the hearing. */
    public static DossierConnu audience(String id, String departement, AudienceConnue audience) {
        return de(id, departement, Set.of(), Set.of(), audience, null);
    }

    /** What an act, or its undoing, says of the end of the procedure. */
    public static DossierConnu procedure(String id, ProcedureConnue procedure) {
        return de(id, null, Set.of(), Set.of(), null, procedure);
    }

    private static DossierConnu de(
            String id,
            @Nullable String departement,
            Set<MissionConnue> missions,
            Set<String> terminees,
            @Nullable AudienceConnue audience,
            @Nullable ProcedureConnue procedure) {
        return new DossierConnu(
                id,
                departement,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                missions,
                terminees,
                audience,
                procedure,
                null);
    }

    /** Those that know the household, and those that have a mission now. */
    public Set<String> organisations() {
        var toutes = new HashSet<String>();
        connuDe.stream().filter(o -> !terminee(CONNU, o)).forEach(toutes::add);
        missions.stream()
                .filter(this::enCours)
                .filter(m -> !terminee(m.affectation(), m.organisation()))
                .map(MissionConnue::organisation)
                .forEach(toutes::add);
        return toutes;
    }

    private boolean terminee(String quoi, String organisation) {
        return terminees.contains(quoi + "/" + organisation);
    }

    /** How it was closed, while nothing opened it again. */
    public Optional<ProcedureConnue> cloture() {
        return Optional.ofNullable(procedure).filter(ProcedureConnue::close);
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
