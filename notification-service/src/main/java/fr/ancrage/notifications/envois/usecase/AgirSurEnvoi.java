package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;

/** A person settles what a machine could not: again, never mind, it did arrive, I read it. */
@UseCase
public class AgirSurEnvoi {

    public sealed interface Geste {

        record Rejouer() implements Geste {}

        record Ecarter(String raison) implements Geste {}

        record ConstaterParti() implements Geste {}

        record Lire() implements Geste {}
    }

    public record Commande(String id, Geste geste, AgentConnecte agent) {}

    public sealed interface Resultat {

        record Fait(Envoi envoi) implements Resultat {}

        record Introuvable() implements Resultat {}

        record Interdit() implements Resultat {}

        record Impossible() implements Resultat {}
    }

    private final Envois envois;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public AgirSurEnvoi(Envois envois, Habilitation habilitation, HorlogeMetier horloge) {
        this.envois = envois;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var agent = commande.agent();
        var trouve =
                envois.trouver(commande.id())
                        .filter(t -> visible(agent, t.envoi(), commande.geste()));
        if (trouve.isEmpty()) {
            return new Resultat.Introuvable();
        }
        var envoi = trouve.get().envoi();
        if (!permis(agent, commande.geste())) {
            return new Resultat.Interdit();
        }
        var jour = horloge.aujourdhui();
        var lu = commande.geste() instanceof Geste.Lire;
        Optional<Envoi> apres =
                switch (commande.geste()) {
                    case Geste.Rejouer() -> envoi.rejouer();
                    case Geste.Ecarter(var raison) -> envoi.ecarter(raison);
                    case Geste.ConstaterParti() -> envoi.constaterParti(jour);
                    case Geste.Lire() -> envoi.lire(jour);
                };
        if (apres.isEmpty()) {
            return lu ? new Resultat.Fait(envoi) : new Resultat.Impossible();
        }
        var fait =
                switch (commande.geste()) {
                    case Geste.Rejouer() -> FaitEnvoi.REJOUE;
                    case Geste.Ecarter _ -> FaitEnvoi.ECARTE;
                    case Geste.ConstaterParti() -> FaitEnvoi.PARTI;
                    case Geste.Lire() -> FaitEnvoi.LU;
                };
        envois.changer(
                trouve.get().version(), apres.get(), fait, new Origine(agent.identifiant(), null));
        return new Resultat.Fait(apres.get());
    }

    private boolean visible(AgentConnecte agent, Envoi envoi, Geste geste) {
        return switch (geste) {
            case Geste.Lire() -> habilitation.voitDansSaBoite(agent, envoi);
            case Geste.Rejouer(), Geste.Ecarter _, Geste.ConstaterParti() ->
                    habilitation.voitAuRegistre(agent, envoi)
                            || (habilitation.exploite(agent) && LireEnvoi.bloque(envoi));
        };
    }

    private boolean permis(AgentConnecte agent, Geste geste) {
        return switch (geste) {
            case Geste.Lire() -> true;
            case Geste.Rejouer(), Geste.Ecarter _, Geste.ConstaterParti() ->
                    habilitation.exploite(agent) || habilitation.tientLeRegistre(agent);
        };
    }
}
