package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Total;
import fr.ancrage.dossiers.vues.model.FiltresVue;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many cases a saved view shows to an agent today. */
@Component
public class ComptageDossiers {

    private final RequetesDossiers requetes;
    private final ListesDeTravail listes;
    private final Habilitation habilitation;

    ComptageDossiers(RequetesDossiers requetes, ListesDeTravail listes, Habilitation habilitation) {
        this.requetes = requetes;
        this.listes = listes;
        this.habilitation = habilitation;
    }

    /**
     * How many.
     *
     * @param auMoins there are more
     */
    public record Compte(long total, boolean auMoins) {}

    /** Empty when the view filters on what this agent may read nowhere. */
    public Optional<Compte> total(AgentConnecte agent, FiltresVue vue) {
        Filtres filtres =
                new Filtres(
                        null,
                        vue.stade(),
                        vue.parc(),
                        vue.commune(),
                        vue.arrondissement(),
                        vue.organisation(),
                        vue.echeanceAvant(),
                        vue.sansActiviteDepuis(),
                        listes.selection(
                                vue.liste() == null ? null : ListeDeTravail.valueOf(vue.liste()),
                                agent));
        Acces lisibles = filtres.restreint(habilitation.de(agent));
        if (lisibles.sansDossier()) {
            return Optional.empty();
        }
        Total total = requetes.total(lisibles.jetons(), filtres);
        return Optional.of(new Compte(total.nombre(), total.auMoins()));
    }

    /** Whether a list has this column, for some reader. */
    public static boolean aLaColonne(String code) {
        return Arrays.stream(ColonnesExport.values()).anyMatch(c -> c.name().equals(code));
    }

    /** Whether a list has this order. */
    public static boolean trie(String tri) {
        return Tris.connu(tri);
    }
}
