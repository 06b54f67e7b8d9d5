package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.Gel;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/** Lifts a hold before its last day. */
@UseCase
public class LeverGel {

    public record Commande(String gel, String departement, String auteur, LocalDate aujourdhui) {}

    private final Gels gels;

    public LeverGel(Gels gels) {
        this.gels = gels;
    }

    /** Empty when the département has no such hold. */
    public Optional<Gel> executer(Commande commande) {
        Optional<Gels.Lu> trouve =
                gels.trouver(commande.gel())
                        .filter(lu -> lu.gel().departement().equals(commande.departement()));
        if (trouve.isEmpty()) {
            return Optional.empty();
        }
        Gel leve = trouve.get().gel().lever(commande.aujourdhui());
        gels.lever(trouve.get(), leve, Auteur.agent(commande.auteur()));
        return Optional.of(leve);
    }
}
