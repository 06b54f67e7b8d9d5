package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.dossiers.conservation.model.Gel;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a household back from erasure, unless its erasure was decided before. */
@UseCase
public class PoserGel {

    /**
     * @param jusqua the last day; absent: until it is lifted
     */
    public record Commande(
            Foyer foyer,
            String reference,
            String motif,
            LocalDate depuis,
            @Nullable LocalDate jusqua,
            String auteur) {}

    private final Gels gels;
    private final Effacements effacements;

    public PoserGel(Gels gels, Effacements effacements) {
        this.gels = gels;
        this.effacements = effacements;
    }

    /** Empty when the erasure was decided before. */
    public Optional<Gel> executer(Commande commande) {
        Gel gel =
                new Gel(
                        UUID.randomUUID().toString(),
                        commande.foyer().departement(),
                        commande.reference(),
                        commande.foyer().menages(),
                        commande.motif(),
                        commande.depuis(),
                        commande.jusqua(),
                        null);
        gels.creer(gel, Auteur.agent(commande.auteur()));
        if (effacements.engage(commande.foyer().dossiers())) {
            gels.retirer(gel.id());
            return Optional.empty();
        }
        return Optional.of(gel);
    }
}
