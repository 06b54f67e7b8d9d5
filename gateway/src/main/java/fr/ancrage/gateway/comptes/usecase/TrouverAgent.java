package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Compte;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Comptes.Titulaire;
import fr.ancrage.gateway.comptes.model.Gestionnaire;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Habilitations.Versionnee;
import fr.ancrage.gateway.comptes.model.MotifRefus;
import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;
import java.util.Set;

/**
 * The organisation, roles and period of one agent, by the login: what those who answer for accounts
 * or data ask the services' policies about. No name: a login is enough.
 */
@UseCase
public class TrouverAgent {

    private static final Set<String> LECTEURS = Set.of(Gestionnaire.ADMINISTRATEUR, "dpo");

    public record Trouve(
            Compte compte,
            Habilitation habilitation,
            Organisation organisation,
            Habilitation.Etat etat) {}

    private final Organisations organisations;
    private final Comptes comptes;
    private final Habilitations habilitations;
    private final Jours jours;

    public TrouverAgent(
            Organisations organisations,
            Comptes comptes,
            Habilitations habilitations,
            Jours jours) {
        this.organisations = organisations;
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.jours = jours;
    }

    public Resultat<Trouve> executer(String identifiant, AgentConnecte lecteur) {
        var sienne = organisations.trouver(lecteur.organisation());
        if (lecteur.machine() || LECTEURS.stream().noneMatch(lecteur::a) || sienne.isEmpty()) {
            return new Resultat.Interdit<>();
        }
        var titulaire = comptes.nomme(identifiant);
        if (titulaire.isEmpty()) {
            return new Resultat.Refuse<>(MotifRefus.COMPTE_INCONNU);
        }
        return switch (titulaire.get()) {
            case Titulaire.Logiciel() -> new Resultat.Refuse<>(MotifRefus.COMPTE_LOGICIEL);
            case Titulaire.Agent(var compte) ->
                    agent(compte, sienne.get().departement())
                            .<Resultat<Trouve>>map(Resultat.Fait::new)
                            .orElseGet(() -> new Resultat.Refuse<>(MotifRefus.COMPTE_INCONNU));
        };
    }

    private Optional<Trouve> agent(Compte compte, String departement) {
        return habilitations
                .trouver(compte.id())
                .map(Versionnee::habilitation)
                .filter(h -> h.departement().equals(departement))
                .flatMap(h ->
                        organisations
                                .trouver(h.organisation())
                                .map(o ->
                                        new Trouve(
                                                compte, h, o, h.etat(jours.jour().aujourdhui()))));
    }
}
