package fr.ancrage.dossiers.rapprochement.usecase;

import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.ReunionEcartee;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import fr.ancrage.dossiers.rapprochement.model.Propositions.PropositionReunion;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;

/**
 * Two households, says the secretariat: the case keeps the trace and, when nothing else waits, is
 * no longer to be matched.
 */
@UseCase
public class EcarterReunion {

    public record Commande(PropositionReunion proposition, String auteur, LocalDate aujourdhui) {}

    private final Registres registres;

    public EcarterReunion(Registres registres) {
        this.registres = registres;
    }

    public void executer(Commande commande) {
        Dossiers.Lu lu =
                registres.dossiers().trouver(commande.proposition().dossier()).orElseThrow();
        boolean reste =
                registres.propositions().duDossier(lu.dossier().id()).stream()
                        .anyMatch(p ->
                                p.etat() == Propositions.Etat.OUVERTE
                                        && p.dossier().equals(lu.dossier().id()));
        registres
                .dossiers()
                .enregistrer(
                        lu,
                        new Dossier.Changement(
                                lu.dossier().avecRapprochement(reste),
                                List.of(
                                        new ReunionEcartee(
                                                commande.proposition().candidat(),
                                                commande.aujourdhui()))),
                        Auteur.agent(commande.auteur()));
    }
}
