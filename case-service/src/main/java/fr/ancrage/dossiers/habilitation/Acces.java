package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.territoire.model.Ressort;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one agent may see: per role, the words that open cases and the classes of data in them.
 *
 * @param departementsTenus where it may bring acts in
 * @param ressort which part of them
 */
public record Acces(List<Droit> droits, Set<String> departementsTenus, Ressort ressort) {

    /**
     * One role of the agent.
     *
     * @param jetons the words of the cases that are the role's
     * @param parException the word of today's cases by exception; empty when the role has none
     */
    public record Droit(Role role, Set<String> jetons, Set<String> parException) {

        private boolean ouvre(Collection<String> visiblePour) {
            return !Collections.disjoint(jetons, visiblePour)
                    || !Collections.disjoint(parException, visiblePour);
        }

        /** Every word that opens a case to this role. */
        public Set<String> tous() {
            Set<String> tous = new TreeSet<>(jetons);
            tous.addAll(parException);
            return tous;
        }
    }

    public Acces {
        droits = List.copyOf(droits);
        departementsTenus = Set.copyOf(departementsTenus);
    }

    /** No role of this agent ever opens a case: lists are refused rather than empty. */
    public boolean sansDossier() {
        return droits.stream().allMatch(d -> d.tous().isEmpty());
    }

    /** The words of lists and searches: an archived case is in none. */
    public Set<String> jetons() {
        Set<String> tous = new TreeSet<>();
        droits.forEach(d -> d.tous().stream().filter(Jeton::deListe).forEach(tous::add));
        return tous;
    }

    /** Classes of data in a case that carries these words; empty when the case is invisible. */
    public Set<ClasseDonnees> classes(Collection<String> visiblePour) {
        EnumSet<ClasseDonnees> classes = EnumSet.noneOf(ClasseDonnees.class);
        for (Droit droit : droits) {
            if (droit.ouvre(visiblePour)) {
                classes.addAll(droit.role().classes());
            }
            droit.jetons().stream()
                    .filter(visiblePour::contains)
                    .forEach(jeton -> classes.addAll(droit.role().enPlus(jeton)));
        }
        return classes;
    }

    /** What the roles open that give at least one of these classes. */
    public Acces avec(ClasseDonnees... classes) {
        return seulement(d -> !Collections.disjoint(d.role().classes(), List.of(classes)));
    }

    /** What the roles open that do not give this class. */
    public Acces sans(ClasseDonnees classe) {
        return seulement(d -> !d.role().classes().contains(classe));
    }

    /** What the roles open that follow the household and its consents. */
    public Acces recueillant() {
        return seulement(d -> d.role().recueilleLesConsentements());
    }

    /** What the roles open that say something in the fiche situation. */
    public Acces renseignant() {
        return seulement(d -> d.role().renseigneLaSituation());
    }

    /** What the roles open that may read notes about this. */
    public Acces lisantLesNotes(Note.Sujet sujet) {
        return seulement(d -> d.role().litLesNotes(sujet));
    }

    /** What the roles open that assess a household's good faith. */
    public Acces appreciant() {
        return seulement(d -> d.role().apprecieLaBonneFoi());
    }

    /** What the roles open that keep the cases, and look into a réquisition. */
    public Acces instruisant() {
        return seulement(d -> d.role().tientLesDossiers());
    }

    private Acces seulement(Predicate<Droit> gardes) {
        return new Acces(droits.stream().filter(gardes).toList(), departementsTenus, ressort);
    }

    /** Some role of this agent gives at least one of these classes, whatever the case. */
    public boolean donne(ClasseDonnees... classes) {
        return !avec(classes).sansDossier();
    }

    /** Decides alone which households are one (product §4). */
    public boolean tientLeSecretariat() {
        return droits.stream().anyMatch(d -> d.role() == Role.SECRETARIAT);
    }

    /** Keeps the département as a whole, and so follows what others brought into it. */
    public boolean tientTout() {
        return ressort instanceof Ressort.Departement;
    }

    /** May record acts and import files for the département, within {@link #ressort}. */
    public boolean tient(String departement) {
        return departementsTenus.contains(departement);
    }

    /** Nothing but an exception opens a case that carries these words. */
    public boolean parExceptionSeulement(Collection<String> visiblePour) {
        return droits.stream().anyMatch(d -> !Collections.disjoint(d.parException(), visiblePour))
                && droits.stream().allMatch(d -> Collections.disjoint(d.jetons(), visiblePour));
    }

    /** May ask for one case by exception. */
    public boolean demandeParException() {
        return droits.stream().anyMatch(d -> !d.parException().isEmpty());
    }

    /**
     * Opened by territory or involvement, which an exception is not; an archived case is read, and
     * nothing is written on it.
     */
    public boolean ecrit(Collection<String> visiblePour) {
        return droits.stream()
                .flatMap(d -> d.jetons().stream())
                .filter(Jeton::deListe)
                .anyMatch(visiblePour::contains);
    }

    /** The roles that may write on a case that carries these words, and not only read it. */
    public Set<Role> ecrivains(Collection<String> visiblePour) {
        return droits.stream()
                .filter(d ->
                        d.jetons().stream().filter(Jeton::deListe).anyMatch(visiblePour::contains))
                .map(Droit::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** May record an act on a case: keeps its territory, which no exception does. */
    public boolean tient(Collection<String> visiblePour) {
        return seulement(d -> d.role().tientLesDossiers()).ecrit(visiblePour);
    }
}
