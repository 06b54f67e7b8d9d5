package fr.ancrage.commissions.bilan.usecase;

import fr.ancrage.commissions.bilan.model.BilanAnnuel;
import fr.ancrage.commissions.bilan.model.BilanAnnuel.Decision;
import fr.ancrage.commissions.bilan.model.BilanId;
import fr.ancrage.commissions.bilan.model.Bilans;
import fr.ancrage.platform.usecase.UseCase;
import java.util.function.Function;

/** The secretariat writes in a bilan, or freezes it: the model decides. */
@UseCase
public class TenirBilan {

    public record Commande(BilanId id, String auteur, Function<BilanAnnuel, Decision> geste) {}

    private final Bilans bilans;

    public TenirBilan(Bilans bilans) {
        this.bilans = bilans;
    }

    public Decision executer(Commande commande) {
        var trouve = bilans.trouver(commande.id());
        var avant =
                trouve.map(Bilans.Versionne::bilan)
                        .orElseGet(() -> BilanAnnuel.aPreparer(commande.id()));
        var decision = commande.geste().apply(avant);
        if (decision instanceof Decision.Prise(var apres)) {
            trouve.ifPresentOrElse(
                    t -> bilans.changer(t.version(), apres, commande.auteur()),
                    () -> bilans.creer(apres, commande.auteur()));
        }
        return decision;
    }
}
