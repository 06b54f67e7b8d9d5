package fr.ancrage.relogements.concours.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.concours.model.CategorieSiao;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.EtatConcours;
import fr.ancrage.relogements.concours.model.Registre;
import fr.ancrage.relogements.concours.model.Registre.Filtre;
import fr.ancrage.relogements.habilitation.Classe;
import fr.ancrage.relogements.habilitation.Habilitation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The concours that an agent may see, the last acts first. */
@UseCase
public class ListerConcours {

    public record Recherche(
            @Nullable EtatConcours etat,
            @Nullable CategorieSiao categorie,
            @Nullable String arrondissement,
            @Nullable String parc,
            @Nullable String dossier,
            @Nullable Boolean critere,
            @Nullable Boolean inconnu,
            boolean critereManquant,
            boolean executionAttendue,
            boolean veilleAttendue,
            boolean annonceTardive,
            boolean annonceAVenir,
            int page,
            int taille) {

        /** Whether it asks something that only those who see vulnerability may ask. */
        boolean parleDeVulnerabilite() {
            return categorie != null
                    || critere != null
                    || inconnu != null
                    || critereManquant
                    || veilleAttendue;
        }
    }

    public record Page(List<Concours> elements, long total) {}

    private final Registre registre;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public ListerConcours(Registre registre, Habilitation habilitation, HorlogeMetier horloge) {
        this.registre = registre;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Page executer(Recherche r, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        // a filter would tell what the answer leaves out
        var cles =
                r.parleDeVulnerabilite()
                        ? portee.clesConcours(Classe.V)
                        : portee.clesConcours(Classe.P);
        if (cles.isEmpty()) {
            return new Page(List.of(), 0);
        }
        var jour = horloge.aujourdhui();
        var filtre =
                new Filtre(
                        cles,
                        jour,
                        r.etat(),
                        r.categorie(),
                        r.arrondissement(),
                        r.parc(),
                        r.dossier(),
                        r.critere(),
                        r.inconnu(),
                        r.critereManquant(),
                        r.executionAttendue(),
                        r.veilleAttendue(),
                        r.annonceTardive(),
                        r.annonceAVenir() ? jour : null);
        return new Page(
                registre.page(filtre, r.page(), r.taille()).stream()
                        .map(Registre.Versionne::concours)
                        .toList(),
                registre.nombre(filtre));
    }
}
