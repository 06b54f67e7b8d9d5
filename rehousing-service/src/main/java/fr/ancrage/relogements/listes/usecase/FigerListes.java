package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.trail.Trail;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.DestinataireListe;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.identites.Identites;
import fr.ancrage.relogements.listes.model.ListeSiao;
import fr.ancrage.relogements.listes.model.ListeSiao.Scelle;
import fr.ancrage.relogements.listes.model.ListesSiao;
import fr.ancrage.relogements.listes.model.Semaine;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Freezes the list of each week that is over and that has none, the oldest first; an empty week
 * gives an empty list.
 *
 * <p>A list is kept by one write, whose id is its week. Then each of its concours learns that it
 * was told; a crash in between is healed before the next list is made, so that nobody is told
 * twice.
 */
@UseCase
public class FigerListes {

    private final ChartesRelogement chartes;
    private final ListesSiao listes;
    private final Composer composer;
    private final MentionnerListe mentionner;
    private final Identites identites;
    private final JsonMapper json;
    private final Trail trail;

    public FigerListes(
            ChartesRelogement chartes,
            ListesSiao listes,
            Composer composer,
            MentionnerListe mentionner,
            Identites identites,
            JsonMapper json,
            Trail trail) {
        this.chartes = chartes;
        this.listes = listes;
        this.composer = composer;
        this.mentionner = mentionner;
        this.identites = identites;
        this.json = json;
        this.trail = trail;
    }

    /**
     * @throws fr.ancrage.platform.messages.Outage when the case-service is away: the lists that
     *     have rows wait
     */
    public void executer(String departement, LocalDate aujourdhui) {
        var destinataire = chartes.pour(departement, aujourdhui).flatMap(c -> c.listeSiao());
        if (destinataire.isEmpty()) {
            return;
        }
        var courante = Semaine.du(aujourdhui);
        listes.commencer(departement, courante);
        listes.aMentionner(departement).forEach(mentionner::executer);
        var figees = listes.figees(departement);
        for (var semaine = listes.premiere(departement).orElse(courante);
                semaine.compareTo(courante) < 0;
                semaine = semaine.suivante()) {
            if (!figees.contains(semaine)) {
                figer(departement, semaine, destinataire.get(), aujourdhui);
            }
        }
    }

    private void figer(
            String departement, Semaine semaine, DestinataireListe a, LocalDate aujourdhui) {
        var aDire = composer.aDire(departement, semaine.dimanche());
        var noms = identites.demander(aDire.stream().map(Concours::dossier).toList());
        var id = ListeSiao.id(departement, semaine);
        var contenu =
                composer.contenu(
                        aDire,
                        semaine.dimanche(),
                        (dossier, cle) -> {
                            var nom = noms.get(dossier);
                            return nom == null
                                    ? new Scelle(new byte[0])
                                    : new Scelle(
                                            Sealing.seal(
                                                    Base64.getDecoder().decode(nom.cle()),
                                                    contexte(id, cle),
                                                    json.writeValueAsBytes(nom.figee())));
                        });
        var liste =
                new ListeSiao(
                        departement,
                        semaine,
                        a.organisation().code(),
                        a.source(),
                        aujourdhui,
                        contenu.lignes(),
                        contenu.retraits());
        if (!aDire.isEmpty()) {
            trail.sent(
                    a.organisation().code(),
                    "liste-siao",
                    List.of(id),
                    aDire.stream().map(Concours::dossier).toList());
        }
        listes.figer(liste);
        listes.aMentionner(departement).forEach(mentionner::executer);
    }

    /** What the sealed name belongs to: it opens in that row alone. */
    static String contexte(String liste, String cle) {
        return liste + "/" + cle;
    }
}
