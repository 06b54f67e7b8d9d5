package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case that was closed by mistake is open again: the closing stays, marked. What other services
 * closed with it does not come back by itself; the case's history says what that is.
 */
@UseCase
public class AnnulerCloture {

    public record Commande(String dossier, String auteur, LocalDate aujourdhui) {}

    private final Registres registres;
    private final AnnulerActe annuler;

    public AnnulerCloture(Registres registres, AnnulerActe annuler) {
        this.registres = registres;
        this.annuler = annuler;
    }

    /**
     * @return false when no act closes the case
     */
    public boolean executer(Commande commande) {
        Optional<Revendication> cloture =
                registres
                        .dossiers()
                        .courant(commande.dossier())
                        .map(Dossiers.Lu::dossier)
                        .flatMap(this::revendiquee);
        cloture.ifPresent(r ->
                annuler.executer(
                        new AnnulerActe.Commande(
                                r,
                                MotifAnnulation.CLOTURE_ANNULEE,
                                commande.auteur(),
                                commande.aujourdhui())));
        return cloture.isPresent();
    }

    private Optional<Revendication> revendiquee(Dossier dossier) {
        return dossier.acteDeCloture()
                .map(ActeEnregistre::numero)
                .map(numero -> Revendication.cle(dossier.departement(), numero))
                .flatMap(registres.revendications()::trouver);
    }
}
