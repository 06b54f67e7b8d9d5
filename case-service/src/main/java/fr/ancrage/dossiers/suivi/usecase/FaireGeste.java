package fr.ancrage.dossiers.suivi.usecase;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.suivi.model.EtatDuDossier;
import fr.ancrage.dossiers.suivi.model.Geste;
import fr.ancrage.dossiers.suivi.model.RefusGeste;
import fr.ancrage.dossiers.suivi.model.Suivi;
import fr.ancrage.dossiers.suivi.model.Suivis;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Objects;
import java.util.Optional;

/** Changes what an organisation notes about a case, or says why not. */
@UseCase
public class FaireGeste {

    /** What an agent can keep in mind; a list is there for the rest. */
    static final int DOSSIERS_SUIVIS_AU_PLUS = 200;

    /**
     * @param agent login of who makes the gesture
     */
    @DonneePersonnelle
    public record Commande(EtatDuDossier dossier, String organisation, String agent, Geste geste) {
        @Override
        public String toString() {
            return "Commande[" + dossier + ", " + organisation + "]";
        }
    }

    public sealed interface Resultat {

        record Fait() implements Resultat {}

        record Refuse(RefusGeste motif) implements Resultat {}
    }

    private final Suivis suivis;
    private final Dossiers dossiers;

    public FaireGeste(Suivis suivis, Dossiers dossiers) {
        this.suivis = suivis;
        this.dossiers = dossiers;
    }

    public Resultat executer(Commande c) {
        Optional<RefusGeste> refus = c.dossier().refuse(c.geste()).or(() -> refus(c));
        if (refus.isPresent()) {
            return new Resultat.Refuse(refus.get());
        }
        Suivis.Lu lu = suivis.lire(c.dossier().dossier(), c.organisation());
        Suivi suite = lu.suivi().apres(c.geste(), c.agent(), c.dossier().sequence());
        if (suite.equals(lu.suivi())) {
            return new Resultat.Refuse(RefusGeste.DEJA_FAIT);
        }
        suivis.enregistrer(lu, suite);
        if (!Objects.equals(suite.referent(), lu.suivi().referent())) {
            // the night's sweep does it where this is cut short
            dossiers.reperer(c.dossier().dossier());
        }
        return new Resultat.Fait();
    }

    private Optional<RefusGeste> refus(Commande c) {
        return switch (c.geste()) {
            case Geste.Confier(String agent)
                    when !agent.equals(c.agent())
                            && !suivis.agents(c.organisation()).contains(agent) ->
                    Optional.of(RefusGeste.AGENT_INCONNU);
            case Geste.Suivre _
                    when suivis.suivisPar(c.organisation(), c.agent()).size()
                            >= DOSSIERS_SUIVIS_AU_PLUS ->
                    Optional.of(RefusGeste.TROP_DE_DOSSIERS_SUIVIS);
            case Geste.Confier _,
                    Geste.Liberer _,
                    Geste.Revoir _,
                    Geste.NePlusRevoir _,
                    Geste.Suivre _,
                    Geste.NePlusSuivre _,
                    Geste.Voir _ ->
                    Optional.empty();
        };
    }
}
