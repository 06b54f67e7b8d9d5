package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Decision;
import fr.ancrage.gateway.comptes.model.DelaisComptes;
import fr.ancrage.gateway.comptes.model.Gestionnaire;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitation.Jour;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Motif;
import fr.ancrage.gateway.comptes.model.MotifRefus;
import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.gateway.comptes.model.Periode;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;
import java.util.Set;

/** A lead or an administrator changes, suspends, restores or reviews one habilitation. */
@UseCase
public class DeciderSurHabilitation {

    /** What is decided. */
    public sealed interface Geste {

        record Changer(Set<String> roles, Periode periode, Motif motif) implements Geste {}

        record Suspendre(Motif motif) implements Geste {}

        record Retablir(Motif motif) implements Geste {}

        record Revoir(boolean maintenu) implements Geste {}
    }

    public record Commande(CompteId compte, Geste geste, AgentConnecte par) {}

    private final Gestionnaires gestionnaires;
    private final Organisations organisations;
    private final Habilitations habilitations;
    private final AppliquerDecisions application;
    private final Jours jours;
    private final DelaisComptes delais;

    public DeciderSurHabilitation(
            Gestionnaires gestionnaires,
            Organisations organisations,
            Habilitations habilitations,
            AppliquerDecisions application,
            Jours jours,
            DelaisComptes delais) {
        this.gestionnaires = gestionnaires;
        this.organisations = organisations;
        this.habilitations = habilitations;
        this.application = application;
        this.jours = jours;
        this.delais = delais;
    }

    public Resultat<Habilitation> executer(Commande commande) {
        var gestionnaire = gestionnaires.de(commande.par());
        if (gestionnaire.isEmpty()) {
            return new Resultat.Interdit<>();
        }
        var trouvee = habilitations.trouver(commande.compte());
        var organisation =
                trouvee.flatMap(v -> organisations.trouver(v.habilitation().organisation()))
                        .filter(gestionnaire.get()::voit);
        if (trouvee.isEmpty() || organisation.isEmpty()) {
            return new Resultat.Introuvable<>();
        }
        var habilitation = trouvee.get().habilitation();
        var refus = refus(gestionnaire.get(), organisation.get(), habilitation, commande.geste());
        if (refus.isPresent()) {
            return new Resultat.Refuse<>(refus.get());
        }
        return switch (decision(habilitation, commande.geste(), jours.jour())) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse<>(motif);
            case Decision.Prise prise -> {
                habilitations.changer(trouvee.get().version(), prise, commande.par().identifiant());
                application.sur(commande.compte());
                yield new Resultat.Fait<>(prise.habilitation());
            }
        };
    }

    private static Optional<MotifRefus> refus(
            Gestionnaire gestionnaire,
            Organisation organisation,
            Habilitation habilitation,
            Geste geste) {
        return gestionnaire
                .refusDuCompte(habilitation)
                .or(() ->
                        geste instanceof Geste.Changer(var roles, _, _)
                                ? gestionnaire.refusDesRoles(
                                        organisation, habilitation.roles(), roles)
                                : Optional.empty());
    }

    private Decision decision(Habilitation habilitation, Geste geste, Jour jour) {
        return switch (geste) {
            case Geste.Changer(var roles, var periode, var motif) ->
                    habilitation.changer(roles, periode, motif, jour);
            case Geste.Suspendre(var motif) -> habilitation.suspendre(motif, jour);
            case Geste.Retablir(var motif) -> habilitation.retablir(motif, jour);
            case Geste.Revoir(var maintenu) -> habilitation.revoir(maintenu, jour, delais);
        };
    }
}
