package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Decision;
import fr.ancrage.commissions.seance.model.MotifRefus;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.Origine;
import fr.ancrage.commissions.seance.model.Seances.Versionnee;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;

/**
 * The secretariat does something with one sitting: is it visible, is it allowed, then the model
 * decides. An opinion is then noted on its case; a sweep makes up for a crash in between.
 */
@UseCase
public class AgirSurSeance {

    /** What to do, told to the model. */
    @FunctionalInterface
    public interface Geste {
        Decision sur(Seance seance, TableFormations table, LocalDate aujourdhui);
    }

    public record Commande(SeanceId id, AgentConnecte agent, Geste geste) {}

    public sealed interface Resultat {

        record Fait(Versionnee seance) implements Resultat {}

        /** It does not exist, or not for this agent: the two are told apart by nobody. */
        record Introuvable() implements Resultat {}

        record Interdit() implements Resultat {}

        record Refuse(MotifRefus motif) implements Resultat {}
    }

    private final Seances seances;
    private final NoterExamens examens;
    private final TablesFormations tables;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public AgirSurSeance(
            Seances seances,
            NoterExamens examens,
            TablesFormations tables,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.seances = seances;
        this.examens = examens;
        this.tables = tables;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        var trouvee = seances.trouver(commande.id()).filter(t -> portee.voit(t.seance()));
        if (trouvee.isEmpty()) {
            return new Resultat.Introuvable();
        }
        var seance = trouvee.get().seance();
        var table = tables.pour(seance.programme().departement(), seance.programme().date());
        if (table.isEmpty() || !portee.tientLeSecretariat(seance.programme().departement())) {
            return new Resultat.Interdit();
        }
        return switch (commande.geste().sur(seance, table.get(), horloge.aujourdhui())) {
            case Decision.Refusee(var motif) -> new Resultat.Refuse(motif);
            case Decision.Prise prise -> {
                seances.changer(
                        trouvee.get().version(),
                        prise,
                        new Origine(commande.agent().identifiant(), null));
                examens.executer(prise.seance());
                yield new Resultat.Fait(
                        new Versionnee(
                                prise.seance(), trouvee.get().version() + prise.faits().size()));
            }
        };
    }
}
