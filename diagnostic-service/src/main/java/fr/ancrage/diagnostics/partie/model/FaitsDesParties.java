package fr.ancrage.diagnostics.partie.model;

import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinImplication;
import fr.ancrage.diagnostics.partie.model.Partie.Qualite;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other services said of who has a part in a dossier, in whatever order it came: of two facts
 * about the same sitting, entry or tenancy, the one that its publisher said later wins.
 */
public record FaitsDesParties(List<Ouverture> ouvertures, List<Fermeture> fermetures) {

    /** The tenancy, under the name that the case-service gives it. */
    public static final String BAIL = "bailleur";

    public static final FaitsDesParties AUCUN = new FaitsDesParties(List.of(), List.of());

    /** A fact to be kept. */
    public sealed interface Fait {}

    /**
     * These organisations have a part, and those that a former fact named have none any more.
     *
     * @param sequence place of the fact in its publisher's history
     */
    public record Ouverture(
            String quoi,
            long sequence,
            Qualite qualite,
            Set<String> organisations,
            LocalDate le,
            @Nullable LocalDate jusqua)
            implements Fait {

        public Ouverture {
            organisations = Set.copyOf(organisations);
        }

        private Stream<Partie> parties() {
            return organisations.stream().map(o -> new Partie(quoi, o, qualite, le, jusqua));
        }
    }

    /** What ends takes with it what depends on it: an entry of the pool, its lead landlord. */
    public record Fermeture(String quoi, long sequence) implements Fait {

        private boolean ferme(Ouverture ouverture) {
            return sequence > ouverture.sequence()
                    && (ouverture.quoi().equals(quoi) || ouverture.quoi().startsWith(quoi + "/"));
        }
    }

    public FaitsDesParties {
        ouvertures = List.copyOf(ouvertures);
        fermetures = List.copyOf(fermetures);
    }

    public static String seance(String id) {
        return "seance/" + id;
    }

    public static String entree(String id) {
        return "vivier/" + id;
    }

    public static String chefDeFile(String entree) {
        return entree(entree) + "/chef-de-file";
    }

    /**
     * @param fins the involvements that the secretariat ended; what begins later is another one
     */
    public List<Partie> enCours(LocalDate jour, List<FinImplication> fins) {
        return ouvertures.stream()
                .filter(o -> derniere(o.quoi()).filter(o::equals).isPresent())
                .filter(o -> fermetures.stream().noneMatch(f -> f.ferme(o)))
                .flatMap(Ouverture::parties)
                .filter(p -> p.enCours(jour))
                .filter(p -> fins.stream().noneMatch(fin -> termine(fin, p)))
                .toList();
    }

    private Optional<Ouverture> derniere(String quoi) {
        return ouvertures.stream()
                .filter(o -> o.quoi().equals(quoi))
                .max(Comparator.comparingLong(Ouverture::sequence));
    }

    /** A tenancy goes on through each act that names its landlord: it does not begin again. */
    private static boolean termine(FinImplication fin, Partie partie) {
        return fin.quoi().equals(partie.quoi())
                && fin.organisation().equals(partie.organisation())
                && (partie.quoi().equals(BAIL) || !partie.depuis().isAfter(fin.le()));
    }
}
