package fr.ancrage.dossiers.consentement.model;

import fr.ancrage.dossiers.consentement.model.Consentement.Etat;
import fr.ancrage.dossiers.consentement.model.Consentement.Recueil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All answers of a household in one case, in the order in which they were recorded. About one thing
 * its last word holds, and no earlier one comes back when that is withdrawn.
 */
public record Consentements(List<Consentement> tous) {

    public static final Consentements AUCUN = new Consentements(List.of());

    public Consentements {
        tous = List.copyOf(tous);
    }

    public Optional<Consentement> trouver(String id) {
        return tous.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Etat etat(Consentement consentement) {
        if (consentement.retire()) {
            return Etat.RETIRE;
        }
        boolean dernier =
                tous.stream()
                        .filter(c -> c.objet() == consentement.objet())
                        // of one day's words, the one that was recorded last
                        .reduce((a, b) -> b.dernierMot().isBefore(a.dernierMot()) ? a : b)
                        .filter(c -> c.id().equals(consentement.id()))
                        .isPresent();
        return dernier ? Etat.EN_VIGUEUR : Etat.REMPLACE;
    }

    /** The same answer twice is one. */
    public boolean connait(Consentement nouveau) {
        return tous.stream().anyMatch(c -> c.repete(nouveau));
    }

    public Consentements avec(Consentement nouveau) {
        return new Consentements(Stream.concat(tous.stream(), Stream.of(nouveau)).toList());
    }

    /** The trace stays, with the day and the means of the withdrawal. */
    public Consentements sans(String id, Recueil parole) {
        return new Consentements(
                tous.stream().map(c -> c.id().equals(id) ? c.retire(parole) : c).toList());
    }

    /** Those of another case of the same household come along. */
    public Consentements plus(Consentements autres) {
        List<Consentement> ensemble = new ArrayList<>(tous);
        autres.tous.stream().filter(c -> trouver(c.id()).isEmpty()).forEach(ensemble::add);
        ensemble.sort(Comparator.comparing(c -> c.donne().enregistreLe()));
        return new Consentements(ensemble);
    }
}
