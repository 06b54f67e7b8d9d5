package fr.ancrage.notifications.tableaux.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.identites.Identite;
import fr.ancrage.notifications.identites.Identites;
import fr.ancrage.notifications.identites.IdentitesAbsentes;
import fr.ancrage.notifications.tableaux.model.LigneTableau;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire;
import fr.ancrage.notifications.tableaux.model.Tableaux;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frozen table as it was, for those whom the charter sends it to: each sees the rows of its
 * territory, the secretariat all of them.
 */
@UseCase
public class LireTableau {

    /**
     * @param identite absent when the household was erased, or while names cannot be had
     */
    public record Ligne(LigneTableau ligne, String communeNom, @Nullable IdentiteFigee identite) {}

    /**
     * @param indisponibles the case-service is away: the rows are there, who they are about is not
     */
    public record Lu(
            TableauHebdomadaire tableau,
            List<Ligne> lignes,
            List<TableauHebdomadaire.Annulation> annulations,
            boolean indisponibles,
            String source) {}

    private final Tableaux tableaux;
    private final LecteursTableau lecteurs;
    private final Identites identites;
    private final Habilitation habilitation;
    private final JsonMapper json = JsonMapper.shared();

    public LireTableau(
            Tableaux tableaux,
            LecteursTableau lecteurs,
            Identites identites,
            Habilitation habilitation) {
        this.tableaux = tableaux;
        this.lecteurs = lecteurs;
        this.identites = identites;
        this.habilitation = habilitation;
    }

    public Optional<Lu> executer(String departement, SemaineIso semaine, AgentConnecte agent) {
        var annuaire =
                habilitation.annuaire(agent).filter(a -> a.departement().equals(departement));
        var regle = lecteurs.regle(departement);
        if (annuaire.isEmpty()
                || regle.isEmpty()
                || !lecteurs.lit(agent, annuaire.get(), regle.get())) {
            return Optional.empty();
        }
        return tableaux.trouver(departement, semaine)
                .map(Tableaux.Versionne::tableau)
                .filter(TableauHebdomadaire::fige)
                .map(t -> lire(t, annuaire.get(), regle.get(), agent));
    }

    private Lu lire(
            TableauHebdomadaire tableau,
            Annuaire annuaire,
            RegleTransmission regle,
            AgentConnecte agent) {
        var tout = habilitation.suitLesTransmissions(agent);
        var lignes =
                tableau.lignes().stream()
                        .filter(l -> tout || couvre(annuaire, agent, l.commune()))
                        .toList();
        var annulations =
                tableau.annulations().stream()
                        .filter(a -> tout || couvre(annuaire, agent, a.commune()))
                        .toList();
        Map<String, Identite> cles = Map.of();
        var indisponibles = false;
        try {
            cles =
                    lignes.isEmpty()
                            ? Map.of()
                            : identites.pour(
                                    lignes.stream().map(LigneTableau::dossier).distinct().toList(),
                                    Identites.Finalite.LISTE);
        } catch (IdentitesAbsentes e) {
            indisponibles = true;
        }
        var connues = cles;
        return new Lu(
                tableau,
                lignes.stream()
                        .map(l ->
                                new Ligne(
                                        l,
                                        annuaire.commune(l.commune())
                                                .map(c -> c.nom())
                                                .orElse(l.commune()),
                                        ouvrir(tableau, l, connues.get(l.dossier()))))
                        .toList(),
                annulations,
                indisponibles,
                regle.source());
    }

    private static boolean couvre(Annuaire annuaire, AgentConnecte agent, String commune) {
        return annuaire.organisation(agent.organisation())
                .map(o -> o.couvre(commune))
                .orElse(false);
    }

    private @Nullable IdentiteFigee ouvrir(
            TableauHebdomadaire tableau, LigneTableau ligne, @Nullable Identite identite) {
        if (identite == null || ligne.scelle() == null) {
            return null;
        }
        return identite.ouvrir(FigerTableaux.contexte(tableau, ligne), ligne.scelle())
                .map(clair -> json.readValue(clair, IdentiteFigee.class))
                .orElse(null);
    }
}
