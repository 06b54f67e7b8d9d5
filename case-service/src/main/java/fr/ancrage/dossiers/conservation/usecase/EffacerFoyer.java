package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.dossiers.conservation.model.Effacement.Etat;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.dossiers.conservation.model.Gel;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides an erasure and asks every service for it. It is prepared before holds are looked at, as a
 * hold is set before erasures are looked at: of the two at the same moment, one at least sees the
 * other. Asked again, it goes on where it stood.
 */
@UseCase
public class EffacerFoyer {

    /**
     * @param objet the class of data that goes; empty: everything
     * @param jusqua of that class only what is dated on that day or before; absent: all of it
     */
    public record Commande(
            Foyer foyer,
            String objet,
            @Nullable LocalDate jusqua,
            Effacement.Origine origine,
            String motif,
            String auteur,
            LocalDate aujourdhui) {}

    /** What came of it. */
    public sealed interface Resultat {

        record Lance(Effacement effacement) implements Resultat {}

        /** A hold keeps the household. */
        record Gele(Gel gel) implements Resultat {}
    }

    private final Effacements effacements;
    private final Gels gels;

    public EffacerFoyer(Effacements effacements, Gels gels) {
        this.effacements = effacements;
        this.gels = gels;
    }

    public Resultat executer(Commande commande) {
        Optional<Gel> deja = gel(commande);
        if (deja.isPresent()) {
            return new Resultat.Gele(deja.get());
        }
        Auteur auteur = Auteur.agent(commande.auteur());
        Effacement prepare =
                Effacement.preparer(
                        commande.foyer(),
                        commande.objet(),
                        commande.jusqua(),
                        commande.origine(),
                        commande.motif(),
                        commande.aujourdhui());
        effacements.creer(prepare, auteur);
        Effacements.Lu lu = effacements.trouver(prepare.id()).orElseThrow();
        if (lu.effacement().etat() == Etat.ABANDONNE) {
            effacements.enregistrer(
                    lu,
                    lu.effacement()
                            .reprendre(commande.aujourdhui(), commande.origine(), commande.motif()),
                    auteur);
            lu = effacements.trouver(prepare.id()).orElseThrow();
        }
        if (lu.effacement().etat() != Etat.PREPARE) {
            return new Resultat.Lance(lu.effacement());
        }
        Optional<Gel> gel = gel(commande);
        Effacement suite =
                gel.isPresent() ? lu.effacement().abandonner() : lu.effacement().lancer();
        effacements.enregistrer(lu, suite, auteur);
        return gel.<Resultat>map(Resultat.Gele::new).orElseGet(() -> new Resultat.Lance(suite));
    }

    private Optional<Gel> gel(Commande commande) {
        return gels.duFoyer(commande.foyer().menages()).stream()
                .filter(g -> g.actif(commande.aujourdhui()))
                .findFirst();
    }
}
