package fr.ancrage.notifications.tableaux.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.courriers.model.Acteur;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who the charter sends the weekly table to. */
@Component
class LecteursTableau {

    private final ReglesTransmission regles;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    LecteursTableau(ReglesTransmission regles, Habilitation habilitation, HorlogeMetier horloge) {
        this.regles = regles;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    Optional<RegleTransmission> regle(String departement) {
        return regles.pour(departement, horloge.aujourdhui()).stream()
                .filter(r -> RegleTransmission.TABLEAU.equals(r.contenu()))
                .findFirst();
    }

    /**
     * Whether the charter sends the table to the agent's organisation, or the agent answers for it.
     */
    boolean lit(AgentConnecte agent, Annuaire annuaire, RegleTransmission regle) {
        if (!habilitation.litLesTableaux(agent)) {
            return false;
        }
        return habilitation.suitLesTransmissions(agent) || destinataire(agent, annuaire, regle);
    }

    private static boolean destinataire(
            AgentConnecte agent, Annuaire annuaire, RegleTransmission regle) {
        return annuaire.organisation(agent.organisation())
                .map(o ->
                        regle.vers().stream()
                                .anyMatch(a ->
                                        switch (a) {
                                            case Acteur.Nommee(var code) -> code.equals(o.code());
                                            case Acteur.DeType(var type) -> o.estDeType(type);
                                            case Acteur.DuDossier(var qui) ->
                                                    qui == Acteur.Qui.CCAS_DE_LA_COMMUNE
                                                            && o.estDeType("CCAS");
                                        }))
                .orElse(false);
    }
}
