package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Decision;
import fr.ancrage.commissions.seance.model.MotifRefus;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Resultat;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import org.jspecify.annotations.Nullable;

/** The secretariat puts a case on the agenda. */
@UseCase
public class InscrireDossier {

    /**
     * @param motifDerogation why it is put on beyond the capacity, when it is
     */
    public record Commande(
            SeanceId id, String dossier, @Nullable String motifDerogation, AgentConnecte agent) {}

    private final AgirSurSeance agir;
    private final DossiersSuivis dossiers;
    private final Habilitation habilitation;

    public InscrireDossier(AgirSurSeance agir, DossiersSuivis dossiers, Habilitation habilitation) {
        this.agir = agir;
        this.dossiers = dossiers;
        this.habilitation = habilitation;
    }

    /** A case that the agent does not see is one that it cannot put on. */
    public Resultat executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        var dossier = dossiers.trouver(commande.dossier()).filter(portee::voitCandidat);
        return agir.executer(
                new AgirSurSeance.Commande(
                        commande.id(),
                        commande.agent(),
                        (seance, table, jour) -> {
                            var formation = table.formation(seance.programme().formation());
                            return dossier.isEmpty() || formation.isEmpty()
                                    ? new Decision.Refusee(MotifRefus.DOSSIER_INCONNU)
                                    : seance.inscrire(
                                            new Seance.DemandeInscription(
                                                    dossier.get(),
                                                    formation.get(),
                                                    table,
                                                    jour,
                                                    commande.agent().identifiant(),
                                                    commande.motifDerogation()));
                        }));
    }
}
