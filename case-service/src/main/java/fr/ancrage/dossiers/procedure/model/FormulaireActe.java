package fr.ancrage.dossiers.procedure.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one kind of act asks for: its fields in order, those without which it says nothing, and the
 * words it may choose among. Courts and officers have many words: an {@code issue} that is not
 * listed is kept all the same, unless the act has its effect by it alone.
 */
public record FormulaireActe(
        List<ChampActe> champs,
        Set<ChampActe> obligatoires,
        List<Choix> issues,
        boolean issueFermee) {

    /** A code, and its words. */
    public record Choix(String code, String libelle) {

        public static <E extends Enum<E>> List<Choix> de(
                E[] valeurs, java.util.function.Function<E, String> libelle) {
            return Arrays.stream(valeurs).map(v -> new Choix(v.name(), libelle.apply(v))).toList();
        }
    }

    public FormulaireActe {
        champs = List.copyOf(champs);
        obligatoires = Set.copyOf(obligatoires);
        issues = List.copyOf(issues);
    }

    public static FormulaireActe exigeant(ChampActe... obligatoires) {
        return new FormulaireActe(List.of(obligatoires), Set.of(obligatoires), List.of(), false);
    }

    public static FormulaireActe proposant(ChampActe... champs) {
        return new FormulaireActe(List.of(champs), Set.of(), List.of(), false);
    }

    public FormulaireActe et(ChampActe... autres) {
        return new FormulaireActe(
                Stream.concat(champs.stream(), Arrays.stream(autres)).toList(),
                obligatoires,
                issues,
                issueFermee);
    }

    /** Words that are offered, among others that are taken. */
    public FormulaireActe issues(Choix... proposees) {
        return new FormulaireActe(champs, obligatoires, List.of(proposees), issueFermee);
    }

    /** The only words that are taken: one of them is what the act does. */
    static FormulaireActe issueParmi(List<Choix> seules) {
        List<ChampActe> champs = new ArrayList<>(List.of(ChampActe.ISSUE));
        return new FormulaireActe(champs, EnumSet.of(ChampActe.ISSUE), seules, true);
    }

    public boolean exige(ChampActe champ) {
        return obligatoires.contains(champ);
    }

    /** Whether this word may be said; one that is not asked for is of no effect. */
    public boolean admet(String issue) {
        return !issueFermee || issues.stream().anyMatch(c -> c.code().equals(issue));
    }

    public Optional<String> libelleIssue(String issue) {
        return issues.stream().filter(c -> c.code().equals(issue)).map(Choix::libelle).findFirst();
    }
}
