package fr.ancrage.relogements.concours.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people and lists did with a concours, in the order in which they said it.
 *
 * @param etudesEcartees acts by which an office is involved no more: the act, then the office
 */
public record Suivi(
        List<Execution> executions,
        List<AnnonceExpulsion> annonces,
        List<FaitVeille> veille,
        List<MentionListe> mentions,
        @Nullable SituationParticuliere situation,
        Set<String> etudesEcartees) {

    static final Suivi VIDE = new Suivi(List.of(), List.of(), List.of(), List.of(), null, Set.of());

    public Suivi {
        executions = List.copyOf(executions);
        annonces = List.copyOf(annonces);
        veille = List.copyOf(veille);
        mentions = List.copyOf(mentions);
        etudesEcartees = Set.copyOf(etudesEcartees);
    }

    Suivi avec(Execution execution) {
        return avec(new Suivi(List.of(execution), List.of(), List.of(), List.of(), null, Set.of()));
    }

    Suivi avec(AnnonceExpulsion annonce) {
        return avec(new Suivi(List.of(), List.of(annonce), List.of(), List.of(), null, Set.of()));
    }

    Suivi avec(FaitVeille fait) {
        return avec(new Suivi(List.of(), List.of(), List.of(fait), List.of(), null, Set.of()));
    }

    Suivi avec(MentionListe mention) {
        return avec(new Suivi(List.of(), List.of(), List.of(), List.of(mention), null, Set.of()));
    }

    /** The office sees nothing more by this act. */
    Suivi sansEtude(String acte, String etude) {
        return avec(
                new Suivi(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        Set.of(acte + "/" + etude)));
    }

    boolean ecartee(String acte, String etude) {
        return etudesEcartees.contains(acte + "/" + etude);
    }

    Suivi avec(SituationParticuliere nouvelle) {
        return new Suivi(executions, annonces, veille, mentions, nouvelle, etudesEcartees);
    }

    /** Both, once each; the reason already given stays. */
    Suivi avec(Suivi autre) {
        return new Suivi(
                union(executions, autre.executions),
                union(annonces, autre.annonces),
                union(veille, autre.veille),
                union(mentions, autre.mentions),
                situation == null ? autre.situation : situation,
                Stream.concat(etudesEcartees.stream(), autre.etudesEcartees.stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static <T> List<T> union(List<T> connus, List<T> nouveaux) {
        return Stream.concat(connus.stream(), nouveaux.stream()).distinct().toList();
    }
}
