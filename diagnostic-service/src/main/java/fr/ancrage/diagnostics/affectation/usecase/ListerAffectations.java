package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations.Filtre;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations.Visible;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.habilitation.Portee;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assignments that an agent may see, the most urgent first. */
@UseCase
public class ListerAffectations {

    /** How long open work may rest before it counts as forgotten. */
    private static final int JOURS_SANS_ACTIVITE = 15;

    /** A view of the work in hand; the same words filter a list and count it. */
    public enum Vue {
        EN_RETARD,
        CETTE_SEMAINE,
        SANS_ACTIVITE
    }

    public record Recherche(
            @Nullable Etat etat,
            @Nullable Mission mission,
            @Nullable String organisation,
            @Nullable String dossier,
            @Nullable String agent,
            @Nullable Vue vue,
            int page,
            int taille) {}

    public record Page(List<Versionnee> elements, long total) {}

    private final ListeAffectations liste;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ListerAffectations(
            ListeAffectations liste, Habilitation habilitation, HorlogeMetier horloge) {
        this.liste = liste;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Page executer(Recherche recherche, AgentConnecte agent) {
        var visible = visible(habilitation.portee(agent), horloge);
        if (visible.aucune()) {
            return new Page(List.of(), 0);
        }
        var filtre = filtre(recherche, horloge.aujourdhui());
        return new Page(
                liste.page(visible, filtre, recherche.page(), recherche.taille()),
                liste.nombre(visible, filtre));
    }

    private static Filtre filtre(Recherche recherche, LocalDate jour) {
        var vue = recherche.vue();
        return new Filtre(
                recherche.etat(),
                recherche.mission(),
                recherche.organisation(),
                recherche.dossier(),
                recherche.agent(),
                vue == Vue.EN_RETARD ? jour : null,
                vue == Vue.CETTE_SEMAINE ? jour : null,
                vue == Vue.CETTE_SEMAINE
                        ? jour.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        : null,
                vue == Vue.SANS_ACTIVITE ? jour.minusDays(JOURS_SANS_ACTIVITE) : null);
    }

    /** How many there are, for who only counts. */
    static long nombre(
            ListeAffectations liste, Visible visible, Recherche recherche, LocalDate jour) {
        return liste.nombre(visible, filtre(recherche, jour));
    }

    static Visible visible(Portee portee, HorlogeMetier horloge) {
        return new Visible(
                portee.clesPermanentes(),
                portee.clesDeMission(),
                portee.missionsDepuis(horloge.aujourdhui()));
    }
}
