package fr.ancrage.diagnostics.visite.usecase;

import fr.ancrage.diagnostics.affectation.model.Demande.Suites;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.habilitation.Implication;
import fr.ancrage.diagnostics.repartition.model.Charges;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Organisation;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.diagnostics.visite.model.Attente;
import fr.ancrage.diagnostics.visite.model.Visite;
import fr.ancrage.diagnostics.visite.model.Visites;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The visit of one dossier as it stands today: planned, asked, useless, possible, or what the
 * charter answers instead.
 */
@UseCase
public class LireVisite {

    /**
     * @param visite that of the act that decides today
     * @param charte who the charter of today would name, or why nobody
     * @param nom what that organisation is called
     * @param demandable whether this agent may ask for it now
     */
    public record VisiteDuDossier(
            Visite visite, Issue charte, Optional<String> nom, boolean demandable) {}

    /** What is planned is told first; otherwise what the latest act allows. */
    private static final Comparator<Visite> DECISIVE =
            Comparator.<Visite, Boolean>comparing(v -> v.attente() instanceof Attente.Prevue)
                    .thenComparing(v -> v.attente() instanceof Attente.Demandee)
                    .thenComparing(v -> v.acte().date())
                    .thenComparing(v -> v.acte().nature())
                    .thenComparing(Visite::sequence);

    private final Visites visites;
    private final RevueDesVisites revues;
    private final TablesRepartition tables;
    private final Charges charges;
    private final Suites suites;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public LireVisite(
            Visites visites,
            RevueDesVisites revues,
            TablesRepartition tables,
            Charges charges,
            Suites suites,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.visites = visites;
        this.revues = revues;
        this.tables = tables;
        this.charges = charges;
        this.suites = suites;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    /**
     * @return nothing when no act of the dossier is known here, or not to this agent
     */
    public Optional<VisiteDuDossier> executer(String dossier, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        return visites.duDossier(dossier).stream()
                .map(revues::de)
                .filter(v -> v.dossier().equals(dossier))
                .filter(v -> portee.voit(implicationDuJour(v), horloge.aujourdhui()))
                .max(DECISIVE)
                .map(v -> {
                    var charte = charte(v);
                    return new VisiteDuDossier(
                            v,
                            charte,
                            nom(v, charte),
                            charte instanceof Issue.Designee
                                    && ouverte(v.attente())
                                    && habilitation.demande(portee, implication(v)));
                });
    }

    private Issue charte(Visite visite) {
        return tables.pour(visite.departement(), horloge.aujourdhui())
                .map(t ->
                        t.repartir(Mission.VISITE_ANTICIPATION, visite.situation(), charges)
                                .issue())
                .orElseGet(Issue.MissionNonPrevue::new);
    }

    private Optional<String> nom(Visite visite, Issue charte) {
        return charte instanceof Issue.Designee(var designation)
                ? tables.pour(visite.departement(), horloge.aujourdhui())
                        .flatMap(t -> t.annuaire().organisation(designation.organisation()))
                        .map(Organisation::nom)
                : Optional.empty();
    }

    private static boolean ouverte(Attente attente) {
        return switch (attente) {
            case Attente.Prevue _, Attente.SurDemande _ -> true;
            case Attente.Demandee _ -> false;
            case Attente.SansObjet(var raison) -> raison.laisseLaProcedureOuverte();
        };
    }

    /** Whom the secretariat shut out is declared to know the household in vain. */
    private Implication implicationDuJour(Visite visite) {
        return implication(
                visite, suites.du(visite.dossier()).connues(visite.situation().connuDe()));
    }

    static Implication implication(Visite visite) {
        return implication(visite, visite.situation().connuDe());
    }

    private static Implication implication(Visite visite, Set<String> connuDe) {
        return new Implication(
                visite.departement(), visite.commune().arrondissement(), connuDe, null, null, null);
    }
}
