package fr.ancrage.dossiers.menage.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The households. */
public interface Menages {

    Optional<Menage> trouver(String id);

    Map<String, Menage> trouver(Collection<String> ids);

    /** Households of the département that share at least one matching key. */
    List<Menage> candidats(String departement, Set<String> cles);

    /** Whether a household of the département other than this one bears a name. */
    boolean porte(String departement, String nom, String sauf);

    /** Creates it unless it is there already. */
    void creer(Menage menage);

    default void creer(Collection<Menage> menages) {
        menages.forEach(this::creer);
    }

    /** Adds what one more act says, once. */
    void completer(String id, Mention mention);

    /** What one more act says of each of these households; a conflict leaves the others saved. */
    default void completer(Map<String, Mention> mentions) {
        mentions.forEach(this::completer);
    }

    /** Takes back what one act said; a household whose only act it was stays as it is. */
    void oublier(String id, String acte);

    /** Takes back what one act said of vulnerability: its import was undone. */
    void oublierLesCriteres(String id, String acte);

    /**
     * Stops recognising and finding a household: another one goes by its names since they were
     * merged.
     */
    void retirer(String id);

    /**
     * Changes what people wrote of a household; thrown as a conflict when somebody else has written
     * meanwhile.
     */
    void changer(String id, FicheMenage avant, FicheMenage apres);
}
