package fr.ancrage.relogements.concours.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.Decision;
import fr.ancrage.relogements.concours.model.MotifRefus;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.concours.model.Registre.Origine;
import fr.ancrage.relogements.habilitation.Acte;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.habilitation.Resultat;
import java.time.LocalDate;

/**
 * An agent does something with one concours: is it visible, is it allowed, then the model decides.
 */
@UseCase
public class AgirSurConcours {

    /** What to do, told to the model. */
    @FunctionalInterface
    public interface Geste {
        Decision sur(Concours concours, LocalDate aujourdhui);
    }

    public record Commande(ConcoursId id, Acte acte, AgentConnecte agent, Geste geste) {}

    private final Registre registre;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public AgirSurConcours(Registre registre, Habilitation habilitation, HorlogeMetier horloge) {
        this.registre = registre;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat<Concours, MotifRefus> executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        var trouve =
                registre.trouver(commande.id())
                        .filter(v -> portee.voit(ClesConcours.de(v.concours())));
        if (trouve.isEmpty()) {
            return new Resultat.Introuvable<>();
        }
        if (!habilitation.permet(commande.agent(), commande.acte())) {
            return new Resultat.Interdit<>();
        }
        var concours = trouve.get().concours();
        return switch (commande.geste().sur(concours, horloge.aujourdhui())) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse<>(motif);
            case Decision.Prise(var change, var fait) -> {
                registre.changer(
                        trouve.get().version(),
                        change,
                        fait,
                        new Origine(commande.agent().identifiant(), null));
                yield new Resultat.Fait<>(change);
            }
        };
    }
}
