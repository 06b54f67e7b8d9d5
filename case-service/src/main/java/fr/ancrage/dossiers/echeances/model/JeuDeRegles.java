package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Past, present and future law side by side. For one key, the rule in force is the one whose window
 * covers its anchor; where two do, the one that began last, so that a new rule is added without
 * touching the one it replaces.
 *
 * @param droitLocal départements with the holidays of Alsace-Moselle
 */
public record JeuDeRegles(List<RegleDatee> regles, TreveHivernale treve, Set<String> droitLocal) {
    public JeuDeRegles {
        regles = List.copyOf(regles);
        droitLocal = Set.copyOf(droitLocal);
    }

    /** The rule that the known dates call for; none when the law asked nothing at that time. */
    public Optional<RegleDatee> enVigueur(CleRegle cle, Ancres ancres) {
        return regles.stream()
                .filter(regle -> regle.cle() == cle)
                .filter(regle -> ancres.date(regle.ancre()).filter(regle::couvre).isPresent())
                // the last of equals: what is added after overrides
                .reduce((a, b) -> b.debut().isBefore(a.debut()) ? a : b);
    }

    /**
     * All the rules that may apply when the anchor is unknown but not later than a date, oldest
     * first.
     */
    public List<RegleDatee> possibles(CleRegle cle, LocalDate auPlusTard) {
        return regles.stream()
                .filter(regle -> regle.cle() == cle)
                .filter(regle -> !regle.debut().isAfter(auPlusTard))
                .filter(regle ->
                        enVigueur(cle, Ancres.de(regle.ancre(), regle.debut()))
                                .filter(regle::equals)
                                .isPresent())
                .sorted(Comparator.comparing(RegleDatee::debut))
                .toList();
    }

    public Optional<RegleDatee> parId(String id) {
        return regles.stream().filter(regle -> regle.id().equals(id)).findFirst();
    }

    /** The same law as a département reads it. */
    public JeuDeRegles adapte(ReglesDuDepartement departement) {
        return departement.decisions().isEmpty()
                ? this
                : new JeuDeRegles(
                        regles.stream().map(departement::adapter).toList(), treve, droitLocal);
    }

    /** The same law with some rules more. */
    public JeuDeRegles avec(Collection<RegleDatee> nouvelles) {
        List<RegleDatee> toutes = new ArrayList<>(regles);
        toutes.addAll(nouvelles);
        return new JeuDeRegles(toutes, treve, droitLocal);
    }
}
