package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.vivier.model.Preconisation;

/** A commission recommended to rehouse: the dossier enters the pool (product §8). */
@UseCase
public class EntrerParPreconisation {

    public record Commande(
            String dossier, String departement, Preconisation preconisation, String message) {}

    private final RecevoirFait recevoir;
    private final Delais delais;
    private final HorlogeMetier horloge;

    public EntrerParPreconisation(RecevoirFait recevoir, Delais delais, HorlogeMetier horloge) {
        this.recevoir = recevoir;
        this.delais = delais;
        this.horloge = horloge;
    }

    public void executer(Commande commande) {
        var preconisation = commande.preconisation();
        var le = preconisation.le();
        var aujourdhui = horloge.aujourdhui();
        // a charter that came into force since says nothing of that day
        var entree = le.isAfter(aujourdhui) ? aujourdhui : le;
        recevoir.executer(
                new RecevoirFait.Commande(
                        commande.dossier(),
                        commande.departement(),
                        e ->
                                e.preconiser(
                                        preconisation,
                                        delais.essai(
                                                commande.departement(),
                                                preconisation.formation(),
                                                entree),
                                        delais.alertes(commande.departement(), entree),
                                        entree),
                        commande.message()));
    }
}
