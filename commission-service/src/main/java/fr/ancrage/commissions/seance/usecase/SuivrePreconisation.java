package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Decision;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.Ligne;
import fr.ancrage.commissions.seance.model.Seances.Origine;
import fr.ancrage.commissions.seance.model.Seances.Versionnee;
import fr.ancrage.commissions.seance.usecase.AgirSurSeance.Resultat;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisation that acts, or the secretariat, says what became of a recommendation. */
@UseCase
public class SuivrePreconisation {

    public record Commande(
            SeanceId seance,
            String preconisation,
            Preconisation.Etat etat,
            @Nullable String commentaire,
            AgentConnecte agent) {

        @Override
        public String toString() {
            return "Commande[…]";
        }
    }

    private final Seances seances;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public SuivrePreconisation(Seances seances, Habilitation habilitation, HorlogeMetier horloge) {
        this.seances = seances;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        var trouvee = seances.trouver(commande.seance());
        var ligne =
                trouvee.flatMap(t -> ligne(t, commande.preconisation()))
                        .filter(l -> portee.voit(l.seance(), l.inscription(), l.preconisation()));
        if (trouvee.isEmpty() || ligne.isEmpty()) {
            return new Resultat.Introuvable();
        }
        var seance = trouvee.get().seance();
        if (!habilitation.suit(commande.agent(), seance, ligne.get().preconisation())) {
            return new Resultat.Interdit();
        }
        var suivi =
                new Preconisation.Suivi(
                        commande.etat(),
                        horloge.aujourdhui(),
                        commande.agent().identifiant(),
                        commande.commentaire(),
                        null);
        return switch (seance.suivre(
                ligne.get().inscription().dossier(), commande.preconisation(), suivi)) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse(motif);
            case Decision.Prise prise -> {
                seances.changer(
                        trouvee.get().version(),
                        prise,
                        new Origine(commande.agent().identifiant(), null));
                yield new Resultat.Fait(
                        new Versionnee(
                                prise.seance(), trouvee.get().version() + prise.faits().size()));
            }
        };
    }

    private static Optional<Ligne> ligne(Versionnee trouvee, String id) {
        for (Inscription inscription : trouvee.seance().inscriptions()) {
            var avis = inscription.avis();
            if (avis != null) {
                for (var preconisation : avis.preconisations()) {
                    if (preconisation.id().equals(id)) {
                        return Optional.of(new Ligne(trouvee.seance(), inscription, preconisation));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
