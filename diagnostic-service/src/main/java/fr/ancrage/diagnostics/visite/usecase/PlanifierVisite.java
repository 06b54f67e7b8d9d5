package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Charges;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.diagnostics.visite.model.Visite;
import fr.ancrage.diagnostics.visite.model.Visites;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act after which a visite d'anticipation may be wanted became known: after a CQL of the parc
 * privé it is planned for the end of the charter's delay, after any other act it waits for
 * somebody to ask.
 */
@UseCase
public class PlanifierVisite {

    /**
     * @param enregistreLe the day of the charter that decides
     */
    public record Commande(
            String dossier,
            String departement,
            String commune,
            Parc parc,
            ActeDeclencheur acte,
            LocalDate enregistreLe,
            int enfants,
            @Nullable AideAuLogement aideAuLogement,
            @Nullable OrganismePayeur organismePayeur,
            Set<String> connuDe,
            long sequence) {}

    private final Visites visites;
    private final TablesRepartition tables;
    private final Charges charges;
    private final SuivreVisites suivre;

    public PlanifierVisite(
            Visites visites, TablesRepartition tables, Charges charges, SuivreVisites suivre) {
        this.visites = visites;
        this.tables = tables;
        this.charges = charges;
        this.suivre = suivre;
    }

    public void executer(Commande commande) {
        var table =
                tables.pour(commande.departement(), commande.enregistreLe())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no charter for département " + commande.departement()));
        var commune =
                table.commune(commande.commune())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "commune "
                                                + commande.commune()
                                                + " is not in the charter"));
        var situation =
                new Situation(
                        commune,
                        commande.parc(),
                        commande.acte().nature().stade(),
                        commande.enfants(),
                        commande.aideAuLogement(),
                        commande.organismePayeur(),
                        commande.connuDe());
        var issue = table.repartir(Mission.VISITE_ANTICIPATION, situation, charges).issue();
        visites.prevoir(
                Visite.apres(
                        commande.acte(),
                        commande.sequence(),
                        commande.dossier(),
                        commande.departement(),
                        situation,
                        issue instanceof Issue.Designee,
                        table.delaiVisite()));
        suivre.executer(commande.dossier());
    }
}
