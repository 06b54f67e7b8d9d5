package fr.ancrage.dossiers.suivi.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation notes about one case for its own work: who answers for it there, when it is
 * looked at again, who wants to know what happens. It is no fact of the procedure and nobody else's
 * to read.
 *
 * @param referent login of the agent who answers for the case; absent: nobody
 * @param revoirLe day on which it is looked at again; absent: none is set
 */
@DonneePersonnelle
public record Suivi(
        String dossier,
        String organisation,
        @Nullable String referent,
        @Nullable LocalDate revoirLe,
        List<Abonnement> abonnements) {

    public Suivi {
        abonnements = List.copyOf(abonnements);
    }

    /** Nothing noted yet. */
    public static Suivi vide(String dossier, String organisation) {
        return new Suivi(dossier, organisation, null, null, List.of());
    }

    /**
     * The same after a gesture; it is equal when the gesture changes nothing.
     *
     * @param agent who makes the gesture
     * @param sequence of the last line of the case's history
     */
    public Suivi apres(Geste geste, String agent, long sequence) {
        return switch (geste) {
            case Geste.Confier(String choisi) -> avec(choisi, revoirLe, abonnements);
            case Geste.Liberer _ -> avec(null, revoirLe, abonnements);
            case Geste.Revoir(LocalDate le) -> avec(referent, le, abonnements);
            case Geste.NePlusRevoir _ -> avec(referent, null, abonnements);
            case Geste.Suivre _ ->
                    abonnement(agent).isPresent() ? this : abonne(new Abonnement(agent, sequence));
            case Geste.NePlusSuivre _ -> avec(referent, revoirLe, sans(agent));
            case Geste.Voir _ ->
                    abonnement(agent).isEmpty() ? this : abonne(new Abonnement(agent, sequence));
        };
    }

    public Optional<Abonnement> abonnement(String agent) {
        return abonnements.stream().filter(a -> a.agent().equals(agent)).findFirst();
    }

    /**
     * With what was noted of a case that was reunited into this one, where this one says nothing;
     * the household is one, and so is what was seen of it.
     */
    public Suivi reunie(Suivi absorbee) {
        List<Abonnement> tous = new ArrayList<>(abonnements);
        absorbee.abonnements.stream()
                .filter(a -> abonnement(a.agent()).isEmpty())
                .map(a -> new Abonnement(a.agent(), 0))
                .forEach(tous::add);
        return avec(
                referent == null ? absorbee.referent : referent,
                revoirLe == null ? absorbee.revoirLe : revoirLe,
                tous);
    }

    private Suivi abonne(Abonnement abonnement) {
        List<Abonnement> tous = new ArrayList<>(sans(abonnement.agent()));
        tous.add(abonnement);
        return avec(referent, revoirLe, tous);
    }

    private List<Abonnement> sans(String agent) {
        return abonnements.stream().filter(a -> !a.agent().equals(agent)).toList();
    }

    private Suivi avec(
            @Nullable String referent, @Nullable LocalDate revoirLe, List<Abonnement> abonnements) {
        return new Suivi(dossier, organisation, referent, revoirLe, abonnements);
    }

    @Override
    public String toString() {
        return "Suivi[" + dossier + ", " + organisation + "]";
    }
}
