package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EtapeImpaye;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.platform.usecase.UseCase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a commission decided of the housing aid becomes an act of the case. Its number is
 * that of the sitting and of the case, so that the same decision is the same act.
 */
@UseCase
public class EnregistrerDecisionApl {

    /**
     * @param issue as {@link fr.ancrage.dossiers.procedure.model.Nature#DECISION_APL} names it
     */
    public record Commande(
            String dossier,
            String seance,
            LocalDate le,
            String issue,
            String auteur,
            LocalDate aujourdhui) {}

    private final Registres registres;
    private final EnregistrerActe enregistrer;

    public EnregistrerDecisionApl(Registres registres, EnregistrerActe enregistrer) {
        this.registres = registres;
        this.enregistrer = enregistrer;
    }

    /**
     * @throws IllegalArgumentException when no such case exists: the message is parked for a person
     *     to look at
     */
    public void executer(Commande commande) {
        var dossier =
                registres
                        .dossiers()
                        .courant(commande.dossier())
                        .map(Dossiers.Lu::dossier)
                        .orElseThrow(() -> new IllegalArgumentException("unknown case"));
        enregistrer.executer(
                new EnregistrerActe.Commande(
                        acte(commande, dossier),
                        Provenance.saisie(),
                        commande.auteur(),
                        commande.aujourdhui(),
                        dossier.id()));
    }

    private ActeRecu acte(Commande commande, Dossier dossier) {
        return ActeRecu.surUnDossier(
                dossier,
                registres.menages().trouver(dossier.menage()).orElseThrow(),
                numero(commande),
                new EtapeImpaye.DecisionApl(commande.le(), commande.issue()),
                Set.of());
    }

    private static String numero(Commande commande) {
        var cle = "decision-apl/" + commande.seance() + "/" + commande.dossier();
        return "APL-" + UUID.nameUUIDFromBytes(cle.getBytes(StandardCharsets.UTF_8));
    }
}
