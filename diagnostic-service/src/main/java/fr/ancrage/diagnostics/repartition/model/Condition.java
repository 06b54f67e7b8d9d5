package fr.ancrage.diagnostics.repartition.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The « si » of a rule: all that is said must hold, what is not said does not matter.
 *
 * @param stades empty: whatever the stage
 * @param secteurs empty: wherever the dwelling is
 * @param organismesPayeurs empty: whoever pays, nobody included
 * @param connuDuCcas whether the CCAS of the commune declared that it knows the household
 * @param ccasTravailleursSociaux whether that CCAS has social workers
 */
public record Condition(
        Set<Stade> stades,
        @Nullable Parc parc,
        List<Secteur> secteurs,
        @Nullable Boolean aideAuLogement,
        @Nullable Boolean enfants,
        Set<OrganismePayeur> organismesPayeurs,
        @Nullable Boolean connuDuCcas,
        @Nullable Boolean ccasTravailleursSociaux) {

    public Condition {
        stades = Set.copyOf(stades);
        secteurs = List.copyOf(secteurs);
        organismesPayeurs = Set.copyOf(organismesPayeurs);
    }

    boolean convientA(Situation situation, Optional<Ccas> ccas) {
        return (stades.isEmpty() || stades.contains(situation.stade()))
                && (parc == null || parc == situation.parc())
                && (secteurs.isEmpty()
                        || secteurs.stream().anyMatch(s -> s.couvre(situation.commune())))
                && tient(aideAuLogement, situation.aideAuLogement() != null)
                && tient(enfants, situation.enfants() > 0)
                && (organismesPayeurs.isEmpty()
                        || (situation.organismePayeur() != null
                                && organismesPayeurs.contains(situation.organismePayeur())))
                && tient(
                        connuDuCcas,
                        ccas.filter(c -> situation.connuDe().contains(c.code())).isPresent())
                && tient(
                        ccasTravailleursSociaux,
                        ccas.filter(Ccas::travailleursSociaux).isPresent());
    }

    private static boolean tient(@Nullable Boolean attendu, boolean constate) {
        return attendu == null || attendu == constate;
    }
}
