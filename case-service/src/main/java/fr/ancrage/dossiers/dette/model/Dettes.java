package fr.ancrage.dossiers.dette.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What was written down of debts, one document by case. A merge moves nothing: what an absorbed
 * case said is read with the case that took it over.
 */
public interface Dettes {

    /** As it was read; {@code version} goes back with the change, 0 when nothing is stored yet. */
    record Lu(DetteDuDossier dette, long version) {}

    /** Those that changed since their case was told, some of them. */
    List<Lu> aReporter(int combien);

    /** The case knows what that version says. */
    void reportee(Lu lu);

    /** The case's own first, then those of the cases that it took over. */
    List<Lu> duDossier(String dossier, String departement);

    /**
     * What holds a plan, in whichever case it was written down.
     *
     * @throws java.util.NoSuchElementException when none does: callers have shown the plan
     */
    default Lu duPlan(String dossier, String departement, String plan) {
        return duDossier(dossier, departement).stream()
                .filter(lu -> lu.dette().plan(plan).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The cases, as they stand today, whose plan is broken on that day. */
    Set<String> auPlanRompu(LocalDate jour);

    /** A conflict is thrown and the use case starts again. */
    void enregistrer(Lu lu, DetteDuDossier suite);
}
