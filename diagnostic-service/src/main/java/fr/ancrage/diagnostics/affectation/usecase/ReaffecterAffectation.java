package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/**
 * The secretariat names another organisation of its charter, with a reason that takes the place of
 * the rule.
 */
@UseCase
public class ReaffecterAffectation {

    public record Commande(
            AffectationId id, String organisation, Motif motif, AgentConnecte agent) {}

    /** The name under which the decision stands where a rule would. */
    static final String REGLE = "DECISION_SECRETARIAT";

    private final AgirSurAffectation agir;
    private final TablesRepartition tables;
    private final HorlogeMetier horloge;

    public ReaffecterAffectation(
            AgirSurAffectation agir, TablesRepartition tables, HorlogeMetier horloge) {
        this.agir = agir;
        this.tables = tables;
        this.horloge = horloge;
    }

    /**
     * @return nothing when the charter of the agent's département does not know the organisation
     */
    public Optional<AgirSurAffectation.Resultat> executer(Commande commande) {
        var connue =
                tables.deLOrganisation(commande.agent().organisation(), horloge.aujourdhui())
                        .filter(t -> t.annuaire().connait(commande.organisation()));
        if (connue.isEmpty()) {
            return Optional.empty();
        }
        var designation =
                new Designation(
                        commande.organisation(),
                        REGLE,
                        "Désignation par le secrétariat de la CCAPEX",
                        "Décision du secrétariat de la CCAPEX");
        return Optional.of(
                agir.executer(
                        new AgirSurAffectation.Commande(
                                commande.id(),
                                ActeAffectation.REAFFECTER,
                                commande.agent(),
                                (affectation, _) ->
                                        affectation.reaffecter(designation, commande.motif()))));
    }
}
