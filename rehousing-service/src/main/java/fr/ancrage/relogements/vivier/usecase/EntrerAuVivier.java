package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.dossiers.model.DossiersConnus;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.vivier.model.Decision;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.MotifRefus;
import fr.ancrage.relogements.vivier.model.Vivier;
import fr.ancrage.relogements.vivier.model.Vivier.Origine;
import fr.ancrage.relogements.vivier.model.Vivier.Versionnee;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;

/** The secretariat enters a dossier of its département by hand. */
@UseCase
public class EntrerAuVivier {

    public sealed interface Resultat {

        record Entre(EntreeVivier entree) implements Resultat {}

        /** No such dossier, or not in this département: the two are told apart by nobody. */
        record DossierInconnu() implements Resultat {}

        record Refuse(MotifRefus motif) implements Resultat {}
    }

    private final Vivier vivier;
    private final DossiersConnus dossiers;
    private final Delais delais;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public EntrerAuVivier(
            Vivier vivier,
            DossiersConnus dossiers,
            Delais delais,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.vivier = vivier;
        this.dossiers = dossiers;
        this.delais = delais;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(String demande, AgentConnecte agent) {
        var departement = habilitation.charte(agent).map(CharteRelogement::departement);
        var connu =
                dossiers.trouver(demande)
                        .filter(d -> departement.filter(d.departement()::equals).isPresent());
        if (connu.isEmpty()) {
            return new Resultat.DossierInconnu();
        }
        var trouvee = courante(demande);
        var dossier = trouvee.map(v -> v.entree().dossier()).orElse(demande);
        var entree =
                trouvee.map(Versionnee::entree)
                        .orElseGet(() -> EntreeVivier.du(dossier, connu.get().departement()));
        var aujourdhui = horloge.aujourdhui();
        var decision =
                entree.entrerALaMain(
                        delais.alertes(connu.get().departement(), aujourdhui), aujourdhui);
        return switch (decision) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse(motif);
            case Decision.Prise prise -> {
                garder(trouvee, prise, new Origine(agent.identifiant(), null));
                yield new Resultat.Entre(prise.entree());
            }
        };
    }

    private Optional<Versionnee> courante(String dossier) {
        var trouvee = vivier.trouver(EntreeId.pour(dossier));
        while (trouvee.isPresent() && trouvee.get().entree().reuniDans() != null) {
            var garde = trouvee.get().entree().reuniDans();
            trouvee = garde == null ? Optional.empty() : vivier.trouver(EntreeId.pour(garde));
        }
        return trouvee;
    }

    private void garder(Optional<Versionnee> trouvee, Decision.Prise prise, Origine origine) {
        if (trouvee.isPresent()) {
            vivier.changer(trouvee.get().version(), prise, origine);
        } else if (!vivier.creer(prise, origine)) {
            throw new OptimisticLockingFailureException("a fact opened the entry meanwhile");
        }
    }
}
