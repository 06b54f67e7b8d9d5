package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.habilitation.Classe;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.EtatEntree;
import fr.ancrage.relogements.vivier.model.Vivier;
import fr.ancrage.relogements.vivier.model.Vivier.Filtre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries that an agent may see, those that have waited longest first. */
@UseCase
public class ListerVivier {

    /** What an entry may call attention to. */
    public enum Alerte {
        RAPPEL,
        LIMITE,
        DEMANDE_A_RENOUVELER,
        DALO
    }

    public record Recherche(
            @Nullable EtatEntree etat,
            @Nullable Alerte alerte,
            @Nullable String chefDeFile,
            @Nullable String dossier,
            boolean sansChefDeFile,
            boolean sansProposition,
            int page,
            int taille) {}

    public record Page(List<EntreeVivier> elements, long total) {}

    private final Vivier vivier;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ListerVivier(Vivier vivier, Habilitation habilitation, HorlogeMetier horloge) {
        this.vivier = vivier;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Page executer(Recherche r, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        var cles = r.alerte() == Alerte.DALO ? portee.clesVivier(Classe.S) : portee.clesVivier();
        if (cles.isEmpty()) {
            return new Page(List.of(), 0);
        }
        var jour = horloge.aujourdhui();
        var filtre =
                new Filtre(
                        cles,
                        r.etat(),
                        r.chefDeFile(),
                        r.dossier(),
                        r.sansChefDeFile(),
                        r.sansProposition(),
                        r.alerte() == Alerte.RAPPEL ? jour : null,
                        r.alerte() == Alerte.LIMITE ? jour : null,
                        r.alerte() == Alerte.DEMANDE_A_RENOUVELER ? jour : null,
                        r.alerte() == Alerte.DALO ? jour : null);
        return new Page(
                vivier.page(filtre, r.page(), r.taille()).stream()
                        .map(Vivier.Versionnee::entree)
                        .toList(),
                vivier.nombre(filtre));
    }
}
