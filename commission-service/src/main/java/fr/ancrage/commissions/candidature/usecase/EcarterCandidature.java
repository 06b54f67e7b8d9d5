package fr.ancrage.commissions.candidature.usecase;

import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.candidature.model.DossiersSuivis.Cause;
import fr.ancrage.commissions.candidature.usecase.DemanderExamen.Resultat;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;

/**
 * The secretariat puts a candidature aside, with its reason; a new act or report brings it back.
 */
@UseCase
public class EcarterCandidature {

    public record Commande(String dossier, String formation, String motif, AgentConnecte agent) {

        @Override
        public String toString() {
            return "Commande[…]";
        }
    }

    private final DossiersSuivis dossiers;
    private final TablesFormations tables;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public EcarterCandidature(
            DossiersSuivis dossiers,
            TablesFormations tables,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.dossiers = dossiers;
        this.tables = tables;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        var dossier = dossiers.trouver(commande.dossier()).filter(portee::voitCandidat);
        var candidate =
                dossier.flatMap(d ->
                        Candidature.de(d, tables).stream()
                                .filter(c -> c.formation().equals(commande.formation()))
                                .findFirst());
        if (dossier.isEmpty() || candidate.isEmpty()) {
            return new Resultat.Introuvable();
        }
        if (!portee.tientLeSecretariat(dossier.get().departement())) {
            return new Resultat.Interdit();
        }
        var apres =
                dossiers.changer(
                        commande.dossier(),
                        dossier.get().departement(),
                        "candidature.ecartee",
                        new Cause(commande.agent().identifiant(), null),
                        d ->
                                d.ecarte(
                                        commande.formation(),
                                        horloge.aujourdhui(),
                                        commande.motif()));
        return Candidature.de(apres, tables).stream()
                .filter(c -> c.formation().equals(commande.formation()))
                .findFirst()
                .<Resultat>map(c -> new Resultat.Fait(c, apres))
                .orElseGet(Resultat.Introuvable::new);
    }
}
