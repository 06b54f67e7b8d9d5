package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.Decision;
import fr.ancrage.diagnostics.affectation.model.DelaisDiagnostic;
import fr.ancrage.diagnostics.affectation.model.Demande;
import fr.ancrage.diagnostics.affectation.model.FaitAffectation;
import fr.ancrage.diagnostics.affectation.model.Objet;
import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Charges;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Repartition;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act of the procedure asks a mission of the organisation that the charter names (R-132, R-133,
 * Once per dossier, act and mission, however often and however late the act is told.
 */
@UseCase
public class DemanderMission {

    /**
     * @param enregistreLe the day on which the act became known here: it is the day of the request
     *     and the day of the charter that decides
     * @param motif why the bail is to end, when the dossier says it
     */
    public record Commande(
            Mission mission,
            String dossier,
            String departement,
            String commune,
            Parc parc,
            ActeDeclencheur acte,
            LocalDate enregistreLe,
            @Nullable LocalDate dateAudience,
            @Nullable LocalDate dateNotificationPrefet,
            int enfants,
            @Nullable AideAuLogement aideAuLogement,
            @Nullable OrganismePayeur organismePayeur,
            Set<String> connuDe,
            @Nullable String motif,
            long sequence,
            Origine origine) {}

    /** The ground of a termination for arrears, in the facts of the dossier. */
    private static final String IMPAYE = "IMPAYE";

    /** What a charter answers for a mission that it does not know. */
    private static final String MISSION_ABSENTE = "MISSION_ABSENTE";

    private final Affectations affectations;
    private final TablesRepartition tables;
    private final Charges charges;
    private final DelaisDiagnostic delais;
    private final AppliquerSuite appliquer;

    public DemanderMission(
            Affectations affectations,
            TablesRepartition tables,
            Charges charges,
            DelaisDiagnostic delais,
            AppliquerSuite appliquer) {
        this.affectations = affectations;
        this.tables = tables;
        this.charges = charges;
        this.delais = delais;
        this.appliquer = appliquer;
    }

    /**
     * @return the assignment, asked now or before; nothing where the charter does not have the
     *     mission
     */
    public Optional<AffectationId> executer(Commande commande) {
        var table =
                tables.pour(commande.departement(), commande.enregistreLe())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no charter for département " + commande.departement()));
        var repartition = repartir(commande, table);
        if (absente(repartition)) {
            return Optional.empty();
        }
        var demande = demande(commande, table);
        var affectation =
                horsImpaye(commande)
                        ? Affectation.Close.horsImpaye(demande)
                        : affecter(demande, repartition);
        var faits = faits(affectation, commande.enregistreLe());
        var origine = commande.origine();
        if (!affectations.creer(affectation, faits, origine)) {
            redemander(affectation, faits, commande.sequence(), origine);
        }
        appliquer.executer(
                demande.id(),
                (origine.message() == null ? demande.id().toString() : origine.message())
                        + "/suite");
        return Optional.of(demande.id());
    }

    /** The DSF is for arrears only; a ground that is not said is taken for arrears. */
    private static boolean horsImpaye(Commande commande) {
        return commande.mission() == Mission.DSF
                && commande.motif() != null
                && !commande.motif().equals(IMPAYE);
    }

    /** The act had been undone and is recorded again: what it asks is asked again. */
    private void redemander(
            Affectation nouvelle, List<FaitAffectation> faits, long sequence, Origine origine) {
        affectations
                .trouver(nouvelle.demande().id())
                .filter(t -> t.affectation().renait(sequence))
                .ifPresent(t ->
                        affectations.changer(
                                t.version(), new Decision.Prise(nouvelle, faits), origine));
    }

    /**
     * A charter that does not have the mission asks nothing of anybody, the secretariat included.
     */
    private static boolean absente(Repartition repartition) {
        return switch (repartition.issue()) {
            case Issue.MissionNonPrevue() -> true;
            case Issue.Refusee refus -> refus.code().equals(MISSION_ABSENTE);
            case Issue.Designee _, Issue.SansRegle() -> false;
        };
    }

    private Repartition repartir(Commande commande, TableRepartition table) {
        var commune = table.commune(commande.commune()).orElseThrow(() -> inconnue(commande));
        return table.repartir(
                commande.mission(),
                new Situation(
                        commune,
                        commande.parc(),
                        commande.acte().nature().stade(),
                        commande.enfants(),
                        commande.aideAuLogement(),
                        commande.organismePayeur(),
                        commande.connuDe()),
                charges);
    }

    private Demande demande(Commande commande, TableRepartition table) {
        var commune = table.commune(commande.commune()).orElseThrow(() -> inconnue(commande));
        return new Demande(
                AffectationId.pour(
                        commande.dossier(), commande.acte().numero(), commande.mission()),
                commande.dossier(),
                commande.departement(),
                commande.commune(),
                commune.arrondissement(),
                commande.parc(),
                commande.mission(),
                objet(commande),
                commande.acte(),
                commande.sequence(),
                commande.dateAudience(),
                commande.enregistreLe(),
                saisine(commande),
                delais.pour(commande.mission(), table.delaiEnquete())
                        .echeances(saisine(commande), commande.dateAudience()),
                commande.connuDe(),
                Set.of());
    }

    /**
     * After the hearing, what was already asked is brought up to date; otherwise it is done (R-142,
     *
     */
    private Objet objet(Commande commande) {
        return switch (commande.acte().nature()) {
            case ASSIGNATION -> Objet.REALISATION;
            case CQL, RFP ->
                    affectations.demandeAnterieure(
                                    commande.dossier(), commande.mission(), commande.acte().date())
                            ? Objet.ACTUALISATION
                            : Objet.REALISATION;
        };
    }

    /**
     * Until the prefect's own request is known, it is supposed made the day the assignation was
     * notified to him; the update that a later act asks is asked the day it became known here.
     */
    private static LocalDate saisine(Commande commande) {
        return switch (commande.acte().nature()) {
            case ASSIGNATION ->
                    commande.dateNotificationPrefet() == null
                            ? commande.acte().date()
                            : commande.dateNotificationPrefet();
            case CQL, RFP -> commande.enregistreLe();
        };
    }

    private static Affectation affecter(Demande demande, Repartition repartition) {
        return switch (repartition.issue()) {
            case Issue.Designee(var designation) -> new Affectation.AAccepter(demande, designation);
            case Issue.Refusee refus ->
                    new Affectation.SansOrganisation(
                            demande, refus.regle(), refus.code(), refus.motif());
            case Issue.SansRegle() ->
                    new Affectation.SansOrganisation(demande, null, "AUCUNE_REGLE", null);
            case Issue.MissionNonPrevue() ->
                    throw new IllegalStateException("a mission that no charter knows is not asked");
        };
    }

    private static List<FaitAffectation> faits(Affectation affectation, LocalDate le) {
        var faits = new ArrayList<FaitAffectation>();
        switch (affectation) {
            case Affectation.AAccepter creee -> {
                faits.add(new FaitAffectation.Creee(creee.attribution()));
                if (creee.demande().objet() == Objet.ACTUALISATION) {
                    faits.add(new FaitAffectation.ActualisationDemandee(le));
                }
            }
            case Affectation.SansOrganisation sans ->
                    faits.add(new FaitAffectation.SansOrganisation(sans.motif()));
            case Affectation.Close close ->
                    faits.add(
                            new FaitAffectation.Close(
                                    close.cloture().motif().code(), close.cloture().le()));
            case Affectation.Acceptee _,
                    Affectation.EnRefus _,
                    Affectation.Rendue _,
                    Affectation.EnCarence _ ->
                    throw new IllegalStateException("an assignment is never born in this state");
        }
        return faits;
    }

    private static IllegalStateException inconnue(Commande commande) {
        return new IllegalStateException(
                "commune " + commande.commune() + " is not in the charter");
    }
}
