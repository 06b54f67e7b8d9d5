package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Decision;
import fr.ancrage.diagnostics.affectation.model.MotifRefus;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agent does something with one assignment: is it visible, is it allowed, then the model
 * decides.
 */
@UseCase
public class AgirSurAffectation {

    /** What to do, told to the model. */
    @FunctionalInterface
    public interface Geste {
        Decision surAffectation(Affectation affectation, LocalDate aujourdhui);
    }

    public record Commande(
            AffectationId id, ActeAffectation acte, AgentConnecte agent, Geste geste) {}

    public sealed interface Resultat {

        record Fait(Versionnee affectation) implements Resultat {}

        /** It does not exist, or not for this agent: the two are told apart by nobody. */
        record Introuvable() implements Resultat {}

        record Interdit() implements Resultat {}

        record Refuse(MotifRefus motif) implements Resultat {}
    }

    private final Affectations affectations;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public AgirSurAffectation(
            Affectations affectations, Habilitation habilitation, HorlogeMetier horloge) {
        this.affectations = affectations;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        Optional<Versionnee> trouvee =
                affectations
                        .trouver(commande.id())
                        .filter(t ->
                                portee.voit(
                                        Implications.de(t.affectation()), horloge.aujourdhui()));
        if (trouvee.isEmpty()) {
            return new Resultat.Introuvable();
        }
        var affectation = trouvee.get().affectation();
        if (!habilitation.permet(
                commande.agent(), portee, commande.acte(), Implications.de(affectation))) {
            return new Resultat.Interdit();
        }
        return switch (commande.geste()
                .surAffectation(
                        affectation, horloge.aujourdhui(affectation.demande().departement()))) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse(motif);
            case Decision.Prise prise -> {
                affectations.changer(
                        trouvee.get().version(),
                        prise,
                        new Origine(commande.agent().identifiant(), null));
                yield new Resultat.Fait(
                        new Versionnee(
                                prise.affectation(),
                                trouvee.get().version() + prise.faits().size()));
            }
        };
    }
}
