package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Comptes.Premier;
import fr.ancrage.gateway.comptes.model.Decision;
import fr.ancrage.gateway.comptes.model.DelaisComptes;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Identite;
import fr.ancrage.gateway.comptes.model.Motif;
import fr.ancrage.gateway.comptes.model.MotifRefus;
import fr.ancrage.gateway.comptes.model.Periode;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Set;

/**
 * A lead lets one more agent of its organisation in. The account is made closed, then its right is
 * written down, then it is opened: whatever breaks in between, nobody works without a right.
 */
@UseCase
public class InviterAgent {

    public record Commande(
            String organisation,
            Identite identite,
            Set<String> roles,
            Periode periode,
            Motif motif,
            AgentConnecte par) {}

    private final Gestionnaires gestionnaires;
    private final Organisations organisations;
    private final Comptes comptes;
    private final Habilitations habilitations;
    private final AppliquerDecisions application;
    private final Jours jours;
    private final DelaisComptes delais;

    public InviterAgent(
            Gestionnaires gestionnaires,
            Organisations organisations,
            Comptes comptes,
            Habilitations habilitations,
            AppliquerDecisions application,
            Jours jours,
            DelaisComptes delais) {
        this.gestionnaires = gestionnaires;
        this.organisations = organisations;
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.application = application;
        this.jours = jours;
        this.delais = delais;
    }

    public Resultat<Premier> executer(Commande commande) {
        var gestionnaire = gestionnaires.de(commande.par());
        if (gestionnaire.isEmpty()) {
            return new Resultat.Interdit<>();
        }
        var organisation =
                organisations.trouver(commande.organisation()).filter(gestionnaire.get()::voit);
        if (organisation.isEmpty()) {
            return new Resultat.Introuvable<>();
        }
        var refus =
                gestionnaire.get().refusDesRoles(organisation.get(), Set.of(), commande.roles());
        if (refus.isPresent()) {
            return new Resultat.Refuse<>(refus.get());
        }
        var jour = jours.jour();
        if (commande.periode().passee(jour.aujourdhui())) {
            return new Resultat.Refuse<>(MotifRefus.PERIODE_PASSEE);
        }
        var premier =
                comptes.creer(
                        organisation.get().departement(),
                        organisation.get().code(),
                        commande.identite());
        return switch (Habilitation.accorder(
                premier.id(),
                organisation.get(),
                commande.roles(),
                commande.periode(),
                commande.motif(),
                jour,
                delais)) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse<>(motif);
            case Decision.Prise prise -> {
                habilitations.ajouter(prise, commande.par().identifiant());
                application.sur(premier.id());
                yield new Resultat.Fait<>(premier);
            }
        };
    }
}
