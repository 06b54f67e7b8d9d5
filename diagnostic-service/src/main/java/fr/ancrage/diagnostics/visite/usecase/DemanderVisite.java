package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.visite.model.Attente;
import fr.ancrage.diagnostics.visite.model.Attente.Raison;
import fr.ancrage.diagnostics.visite.model.Visites;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;

/**
 * A manager or the secretariat asks for the visit of a dossier, when the charter lets it.
 */
@UseCase
public class DemanderVisite {

    public sealed interface Resultat {

        record Demandee(AffectationId affectation) implements Resultat {}

        /** No act of this dossier is known here, or not to this agent. */
        record Introuvable() implements Resultat {}

        record Interdit() implements Resultat {}

        record DejaDemandee() implements Resultat {}

        /** The procedure is over, or its act was undone. */
        record SansObjet(Raison raison) implements Resultat {}

        /** The charter names nobody, and says why. */
        record RefuseeParLaCharte(Issue issue) implements Resultat {}
    }

    private final LireVisite lire;
    private final Visites visites;
    private final DemandeDeVisite demande;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public DemanderVisite(
            LireVisite lire,
            Visites visites,
            DemandeDeVisite demande,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.lire = lire;
        this.visites = visites;
        this.demande = demande;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(String dossier, AgentConnecte agent) {
        var trouvee = lire.executer(dossier, agent);
        if (trouvee.isEmpty()) {
            return new Resultat.Introuvable();
        }
        var visite = trouvee.get().visite();
        var portee = habilitation.portee(agent);
        if (!habilitation.demande(portee, LireVisite.implication(visite))) {
            return new Resultat.Interdit();
        }
        if (visite.attente() instanceof Attente.Demandee) {
            return new Resultat.DejaDemandee();
        }
        if (visite.attente() instanceof Attente.SansObjet(var raison)
                && !raison.laisseLaProcedureOuverte()) {
            return new Resultat.SansObjet(raison);
        }
        if (!(trouvee.get().charte() instanceof Issue.Designee)) {
            return new Resultat.RefuseeParLaCharte(trouvee.get().charte());
        }
        var jour = horloge.aujourdhui(visite.departement());
        var id =
                demande.faire(visite, jour, new Origine(agent.identifiant(), null))
                        .orElseThrow(() ->
                                new IllegalStateException("the charter has just named somebody"));
        visites.trouver(visite.id())
                .ifPresent(v -> visites.changer(v, visite.avec(new Attente.Demandee(jour, id))));
        return new Resultat.Demandee(id);
    }
}
