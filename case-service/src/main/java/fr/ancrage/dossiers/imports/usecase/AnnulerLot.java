package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.usecase.AnnulerActe;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.platform.horloge.HorlogeMetier;
import org.springframework.stereotype.Component;

/**
 * Undoes a batch: its acts are kept but no longer count, cases that it alone opened are closed
 * without follow-up, and its act numbers are free again. Begun once, completed whatever happens.
 */
@Component
public class AnnulerLot {

    private final LotsImport lots;
    private final Registres registres;
    private final AnnulerActe annuler;
    private final HorlogeMetier horloge;

    AnnulerLot(LotsImport lots, Registres registres, AnnulerActe annuler, HorlogeMetier horloge) {
        this.lots = lots;
        this.registres = registres;
        this.annuler = annuler;
        this.horloge = horloge;
    }

    /**
     * @return false when the batch is not one that can be undone (still running, undone already, a
     *     dry run)
     */
    public boolean commencer(String lot) {
        return lots.passer(lot, Etat.TERMINE, Etat.ANNULATION);
    }

    void terminer(LotImport lot) {
        for (Revendication revendication : registres.revendications().duLot(lot.id())) {
            if (!revendication.annulee()) {
                annuler.executer(
                        new AnnulerActe.Commande(
                                revendication, lot.deposePar(), horloge.aujourdhui()));
            }
        }
        lots.passer(lot.id(), Etat.ANNULATION, Etat.ANNULE);
    }
}
