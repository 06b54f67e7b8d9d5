package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Compte;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.DelaisComptes;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * An account that the directory has and nobody wrote down (made by the realm's file, or before this
 * register) gets its habilitation as it is, so that it is reviewed like every other.
 */
@Component
public class Reprises {

    private static final String AUTEUR = "tache:reprise-des-comptes";

    private final Comptes comptes;
    private final Habilitations habilitations;
    private final Jours jours;
    private final DelaisComptes delais;

    public Reprises(
            Comptes comptes, Habilitations habilitations, Jours jours, DelaisComptes delais) {
        this.comptes = comptes;
        this.habilitations = habilitations;
        this.jours = jours;
        this.delais = delais;
    }

    /** The accounts of an organisation, each with its habilitation. */
    Map<Compte, Habilitation> de(Organisation organisation) {
        var connues = new HashMap<String, Habilitation>();
        habilitations
                .deLOrganisation(organisation.code())
                .forEach(h -> connues.put(h.compte().valeur(), h));
        var tous = new HashMap<Compte, Habilitation>();
        for (var compte : membres(organisation)) {
            var connue = connues.get(compte.id().valeur());
            tous.put(compte, connue == null ? reprise(compte, organisation) : connue);
        }
        return tous;
    }

    private List<Compte> membres(Organisation organisation) {
        return comptes.deLOrganisation(organisation.departement(), organisation.code());
    }

    private Habilitation reprise(Compte compte, Organisation organisation) {
        // a list of members says no roles
        var complet = comptes.trouver(compte.id()).orElse(compte);
        var prise = Habilitation.reprendre(complet, organisation, jours.jour(), delais);
        return habilitations.ajouter(prise, AUTEUR)
                ? prise.habilitation()
                : habilitations
                        .trouver(compte.id())
                        .map(Habilitations.Versionnee::habilitation)
                        .orElse(prise.habilitation());
    }
}
