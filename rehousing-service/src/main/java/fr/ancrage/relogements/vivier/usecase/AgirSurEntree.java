package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.habilitation.Acte;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.habilitation.Resultat;
import fr.ancrage.relogements.vivier.model.Decision;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.MotifRefus;
import fr.ancrage.relogements.vivier.model.Vivier;
import fr.ancrage.relogements.vivier.model.Vivier.Origine;
import java.time.LocalDate;

/** An agent does something with one entry: is it visible, is it allowed, then the model decides. */
@UseCase
public class AgirSurEntree {

    /** What to do, told to the model. */
    @FunctionalInterface
    public interface Geste {
        Decision sur(EntreeVivier entree, LocalDate aujourdhui);
    }

    public record Commande(EntreeId id, Acte acte, AgentConnecte agent, Geste geste) {}

    private final Vivier vivier;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public AgirSurEntree(Vivier vivier, Habilitation habilitation, HorlogeMetier horloge) {
        this.vivier = vivier;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat<EntreeVivier, MotifRefus> executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        var trouvee =
                vivier.trouver(commande.id()).filter(v -> portee.voit(ClesEntree.de(v.entree())));
        if (trouvee.isEmpty()) {
            return new Resultat.Introuvable<>();
        }
        if (!habilitation.permet(commande.agent(), commande.acte())) {
            return new Resultat.Interdit<>();
        }
        return switch (commande.geste().sur(trouvee.get().entree(), horloge.aujourdhui())) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse<>(motif);
            case Decision.Prise prise -> {
                vivier.changer(
                        trouvee.get().version(),
                        prise,
                        new Origine(commande.agent().identifiant(), null));
                yield new Resultat.Fait<>(prise.entree());
            }
        };
    }
}
