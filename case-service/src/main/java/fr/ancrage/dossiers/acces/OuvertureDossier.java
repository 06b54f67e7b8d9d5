package fr.ancrage.dossiers.acces;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Jeton;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Opens one case to one agent. For something that only some roles see of it: hidden (404) when the
 * agent sees nothing of the case, forbidden (403) when it sees the case and not this.
 */
@Component
public class OuvertureDossier {

    /**
     * @param classes what the roles that see it open of the case
     * @param ecrit whether the agent may write, beside reading
     */
    public record Ouvert(
            Dossier dossier,
            TerritoireDossiers territoire,
            Set<ClasseDonnees> classes,
            boolean ecrit) {}

    /**
     * A case that the agent sees.
     *
     * @param visiblePour the words that open it
     */
    public record Vu(
            Dossier dossier, TerritoireDossiers territoire, Acces acces, Set<String> visiblePour) {

        public Set<ClasseDonnees> classes() {
            return acces.classes(visiblePour);
        }
    }

    private final Dossiers dossiers;
    private final Habilitation habilitation;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    public OuvertureDossier(
            Dossiers dossiers,
            Habilitation habilitation,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.dossiers = dossiers;
        this.habilitation = habilitation;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    /**
     * @param pour from all that the agent may to what lets it see this
     * @throws ProblemeException 403 or 404
     */
    public Ouvert ouvrir(AgentConnecte agent, String id, UnaryOperator<Acces> pour) {
        Acces tout = habilitation.de(agent);
        Acces acces = pour.apply(tout);
        if (acces.sansDossier()) {
            throw ProblemeException.interdit();
        }
        Vu vu = voir(tout, id).orElseThrow(ProblemeException::introuvable);
        Set<ClasseDonnees> classes = acces.classes(vu.visiblePour());
        if (classes.isEmpty()) {
            throw ProblemeException.interdit();
        }
        return new Ouvert(vu.dossier(), vu.territoire(), classes, acces.ecrit(vu.visiblePour()));
    }

    /** Empty when there is no such case, or none for this agent: nobody may tell the two apart. */
    public Optional<Vu> voir(Acces acces, String id) {
        LocalDate aujourdhui = horloge.aujourdhui();
        Dossier dossier = dossiers.courant(id).map(Dossiers.Lu::dossier).orElse(null);
        if (dossier == null) {
            return Optional.empty();
        }
        return territoires
                .pour(dossier.departement(), aujourdhui)
                .map(t -> new Vu(dossier, t, acces, Jeton.pour(dossier, t, aujourdhui)))
                .filter(vu -> !vu.classes().isEmpty());
    }
}
