package fr.ancrage.dossiers.rapprochement.usecase;

import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.dossiers.rapprochement.model.Propositions.Etat;
import fr.ancrage.dossiers.rapprochement.model.Propositions.PropositionReunion;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;

/**
 * Merges two cases as the secretariat decided: the kept case takes the acts over, then the other
 * becomes its alias, then the household learns the other's names and keeps one key. Each step may
 * be repeated; a merge that was begun is completed by the sweep.
 */
@UseCase
public class ReunirDossiers {

    public record Commande(PropositionReunion proposition, String auteur, LocalDate aujourdhui) {}

    private final Registres registres;
    private final ClesMenages cles;

    public ReunirDossiers(Registres registres, ClesMenages cles) {
        this.registres = registres;
        this.cles = cles;
    }

    /**
     * @return the case that is kept
     */
    public String executer(Commande commande) {
        PropositionReunion proposition = commande.proposition();
        Auteur auteur = Auteur.agent(commande.auteur());
        Dossiers.Lu garde = registres.dossiers().courant(proposition.candidat()).orElseThrow();
        Dossiers.Lu absorbe = registres.dossiers().trouver(proposition.dossier()).orElseThrow();
        boolean memeDossier = garde.dossier().id().equals(absorbe.dossier().id());
        if (!memeDossier) {
            registres
                    .dossiers()
                    .enregistrer(
                            garde,
                            garde.dossier().absorber(absorbe.dossier(), commande.aujourdhui()),
                            auteur);
            registres
                    .dossiers()
                    .enregistrer(
                            absorbe,
                            absorbe.dossier()
                                    .reunirDans(garde.dossier().id(), commande.aujourdhui()),
                            auteur);
            reunirLesMenages(garde.dossier(), absorbe.dossier());
            registres.dossiers().reperer(garde.dossier().id());
        }
        registres
                .propositions()
                .passer(proposition.id(), Etat.EN_COURS, Etat.ACCEPTEE, commande.auteur());
        return garde.dossier().id();
    }

    private void reunirLesMenages(Dossier garde, Dossier absorbe) {
        if (garde.menage().equals(absorbe.menage())) {
            return;
        }
        Menage autre = registres.menages().trouver(absorbe.menage()).orElse(null);
        if (autre != null) {
            autre.mentions().forEach(m -> registres.menages().completer(garde.menage(), m));
            registres
                    .menages()
                    .trouver(garde.menage())
                    .ifPresent(m ->
                            registres
                                    .menages()
                                    .changer(m.id(), m.fiche(), m.fiche().plus(autre.fiche())));
            registres.menages().retirer(autre.id());
            cles.reunir(autre.id(), garde.menage());
        }
    }
}
