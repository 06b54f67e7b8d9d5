package fr.ancrage.commissions.candidature.usecase;

import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.candidature.model.DossiersSuivis.Filtre;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases that wait for a formation, the oldest first. */
@UseCase
public class ListerCandidatures {

    /**
     * @param toutes examined, put aside and closed ones too
     */
    public record Recherche(
            @Nullable String formation,
            @Nullable String dossier,
            boolean toutes,
            int page,
            int taille) {}

    /**
     * @param seance the sitting on whose agenda it already is
     */
    public record Ligne(Candidature candidature, DossierSuivi dossier, @Nullable Seance seance) {}

    public record Page(List<Ligne> elements, long total) {}

    private final DossiersSuivis dossiers;
    private final Seances seances;
    private final TablesFormations tables;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ListerCandidatures(
            DossiersSuivis dossiers,
            Seances seances,
            TablesFormations tables,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.dossiers = dossiers;
        this.seances = seances;
        this.tables = tables;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Page executer(Recherche recherche, AgentConnecte agent) {
        var cles = habilitation.portee(agent).clesDesCandidats();
        if (cles.isEmpty()) {
            return new Page(List.of(), 0);
        }
        var page =
                dossiers.candidatures(
                        new Filtre(
                                cles,
                                recherche.formation(),
                                recherche.dossier(),
                                recherche.toutes() ? null : horloge.aujourdhui()),
                        recherche.page(),
                        recherche.taille());
        var prochaines =
                seances.prochaines(page.dossiers().stream().map(DossierSuivi::id).toList());
        var lignes = new ArrayList<Ligne>();
        for (var i = 0; i < page.dossiers().size(); i++) {
            var dossier = page.dossiers().get(i);
            var id = page.candidatures().get(i);
            Candidature.de(dossier, tables).stream()
                    .filter(c -> c.id().equals(id))
                    .findFirst()
                    .ifPresent(
                            c -> lignes.add(new Ligne(c, dossier, prochaines.get(dossier.id()))));
        }
        return new Page(lignes, page.total());
    }
}
