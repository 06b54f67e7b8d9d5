package fr.ancrage.commissions.bilan.usecase;

import fr.ancrage.commissions.bilan.model.BilanAnnuel;
import fr.ancrage.commissions.bilan.model.BilanId;
import fr.ancrage.commissions.bilan.model.Bilans;
import fr.ancrage.commissions.bilan.model.Chiffres;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/**
 * A bilan as its reader may see it: the secretariat while it is prepared, whoever reads figures
 * once it is frozen.
 */
@UseCase
public class LireBilan {

    public record Lu(BilanAnnuel bilan, Chiffres chiffres) {}

    private final Bilans bilans;
    private final EtablirChiffres etablir;
    private final Habilitation habilitation;

    public LireBilan(Bilans bilans, EtablirChiffres etablir, Habilitation habilitation) {
        this.bilans = bilans;
        this.etablir = etablir;
        this.habilitation = habilitation;
    }

    public Optional<Lu> executer(BilanId id, AgentConnecte agent) {
        var trouve = bilans.trouver(id).map(Bilans.Versionne::bilan);
        var arrete = trouve.map(BilanAnnuel::arrete);
        if (arrete.isPresent()) {
            return trouve.map(b -> new Lu(b, arrete.get().chiffres()));
        }
        return habilitation.portee(agent).tientLeSecretariat(id.departement())
                ? Optional.of(
                        new Lu(
                                trouve.orElseGet(() -> BilanAnnuel.aPreparer(id)),
                                etablir.executer(id)))
                : Optional.empty();
    }
}
