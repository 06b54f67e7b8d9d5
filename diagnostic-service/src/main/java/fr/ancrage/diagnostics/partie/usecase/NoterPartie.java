package fr.ancrage.diagnostics.partie.usecase;

import fr.ancrage.diagnostics.partie.model.FaitsDesParties;
import fr.ancrage.diagnostics.partie.model.Parties;
import fr.ancrage.platform.usecase.UseCase;

/** Keeps what another service said of who has a part in a dossier. */
@UseCase
public class NoterPartie {

    public record Commande(String dossier, FaitsDesParties.Fait fait) {}

    private final Parties parties;

    public NoterPartie(Parties parties) {
        this.parties = parties;
    }

    public void executer(Commande commande) {
        parties.retenir(commande.dossier(), commande.fait());
    }
}
