package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Habilitations.FaitDate;
import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;
import java.util.Set;

/** One agent, and who gave or took what, when, and for what. */
@UseCase
public class LireAgent {

    /**
     * @param accordables the roles that the reader may give there
     */
    public record Fiche(
            Agent agent,
            Organisation organisation,
            Set<String> accordables,
            List<FaitDate> historique) {}

    private final Gestionnaires gestionnaires;
    private final Organisations organisations;
    private final Comptes comptes;
    private final Habilitations habilitations;
    private final Jours jours;

    public LireAgent(
            Gestionnaires gestionnaires,
            Organisations organisations,
            Comptes comptes,
            Habilitations habilitations,
            Jours jours) {
        this.gestionnaires = gestionnaires;
        this.organisations = organisations;
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.jours = jours;
    }

    public Resultat<Fiche> executer(CompteId id, AgentConnecte lecteur) {
        var gestionnaire = gestionnaires.de(lecteur);
        if (gestionnaire.isEmpty()) {
            return new Resultat.Interdit<>();
        }
        var trouvee = habilitations.trouver(id);
        var organisation =
                trouvee.flatMap(v -> organisations.trouver(v.habilitation().organisation()))
                        .filter(gestionnaire.get()::voit);
        if (trouvee.isEmpty() || organisation.isEmpty()) {
            return new Resultat.Introuvable<>();
        }
        var habilitation = trouvee.get().habilitation();
        var aujourdhui = jours.jour().aujourdhui();
        var appliquee =
                habilitations.aAppliquer().stream()
                        .noneMatch(v -> v.habilitation().compte().equals(id));
        return comptes.trouver(id)
                .<Resultat<Fiche>>map(compte ->
                        new Resultat.Fait<>(
                                new Fiche(
                                        new Agent(
                                                compte,
                                                habilitation,
                                                habilitation.etat(aujourdhui),
                                                habilitation.revueDue(aujourdhui),
                                                gestionnaire
                                                        .get()
                                                        .refusDuCompte(habilitation)
                                                        .isEmpty(),
                                                appliquee),
                                        organisation.get(),
                                        gestionnaire.get().accordables(organisation.get()),
                                        habilitations.historique(id))))
                .orElseGet(Resultat.Introuvable::new);
    }
}
