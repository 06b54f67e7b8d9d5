package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Takes back an act, of an undone import or recorded by mistake, then frees its number: in this
 * order, so that a crash in between repeats it.
 */
@UseCase
public class AnnulerActe {

    public record Commande(
            Revendication revendication,
            MotifAnnulation motif,
            String auteur,
            LocalDate aujourdhui) {}

    private final Registres registres;

    public AnnulerActe(Registres registres) {
        this.registres = registres;
    }

    public void executer(Commande commande) {
        Revendication r = commande.revendication();
        if (r.decision() != null) {
            String dossier = r.decision().dossier();
            annuler(commande, dossier);
            // an act that was separated since counts in the case that it was given
            annuler(commande, Dossier.idApresSeparation(dossier, r.cle() + "/" + r.generation()));
        }
        registres.revendications().annuler(r.cle(), r.generation());
    }

    private void annuler(Commande commande, String dossier) {
        Revendication r = commande.revendication();
        String numero = r.cle().substring(r.cle().indexOf('/') + 1);
        // the case may have been absorbed: the act counts where it went
        Optional<Dossiers.Lu> lu = registres.dossiers().courant(dossier);
        if (lu.isEmpty()) {
            return;
        }
        Dossiers.Lu trouve = lu.get();
        trouve.dossier().actes().stream()
                .filter(a ->
                        a.generation() == r.generation()
                                && Revendication.cle(trouve.dossier().departement(), a.numero())
                                        .endsWith("/" + numero))
                .findFirst()
                .ifPresent(a ->
                        registres
                                .dossiers()
                                .enregistrer(
                                        trouve,
                                        trouve.dossier()
                                                .annuler(
                                                        a.numero(),
                                                        a.generation(),
                                                        commande.motif(),
                                                        commande.aujourdhui()),
                                        Auteur.agent(commande.auteur())));
        if (r.decision() != null && !r.decision().nouveauMenage()) {
            registres.menages().oublier(trouve.dossier().menage(), r.cle() + "/" + r.generation());
        }
        registres
                .menages()
                .oublierLesCriteres(trouve.dossier().menage(), r.cle() + "/" + r.generation());
        for (Propositions.PropositionReunion proposition :
                registres.propositions().duDossier(trouve.dossier().id())) {
            if (proposition.dossier().equals(trouve.dossier().id())
                    && r.decision() != null
                    && r.decision().ouvre()) {
                registres
                        .propositions()
                        .passer(
                                proposition.id(),
                                Propositions.Etat.OUVERTE,
                                Propositions.Etat.RETIREE,
                                commande.auteur());
            }
        }
    }
}
