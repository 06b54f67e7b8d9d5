package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Programme;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.model.Seances.Origine;
import fr.ancrage.commissions.seance.model.Seances.Versionnee;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The secretariat sets the day, the hour and the place of a sitting. */
@UseCase
public class ProgrammerSeance {

    /**
     * @param lieu absent: the place that the charter gives
     */
    public record Commande(
            String formation,
            LocalDate date,
            LocalTime heure,
            @Nullable String lieu,
            AgentConnecte agent) {}

    public sealed interface Resultat {
        record Fait(Versionnee seance) implements Resultat {}

        record Interdit() implements Resultat {}

        record FormationInconnue() implements Resultat {}

        /** Neither the charter nor the request says where. */
        record SansLieu() implements Resultat {}

        record Existante() implements Resultat {}
    }

    private final Seances seances;
    private final TablesFormations tables;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ProgrammerSeance(
            Seances seances,
            TablesFormations tables,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.seances = seances;
        this.tables = tables;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var departement = habilitation.portee(commande.agent()).secretariat();
        if (departement == null) {
            return new Resultat.Interdit();
        }
        var table = tables.pour(departement, commande.date());
        var formation = table.flatMap(t -> t.formation(commande.formation()));
        if (table.isEmpty() || formation.isEmpty()) {
            return new Resultat.FormationInconnue();
        }
        var lieu = commande.lieu() == null ? formation.get().lieu() : commande.lieu();
        if (lieu == null) {
            return new Resultat.SansLieu();
        }
        var prise =
                Seance.programmer(
                        new Programme(
                                departement,
                                commande.formation(),
                                commande.date(),
                                commande.heure(),
                                lieu),
                        table.get().sieges(formation.get(), commande.date()),
                        horloge.aujourdhui());
        return seances.creer(prise, new Origine(commande.agent().identifiant(), null))
                ? new Resultat.Fait(new Versionnee(prise.seance(), 1))
                : new Resultat.Existante();
    }
}
