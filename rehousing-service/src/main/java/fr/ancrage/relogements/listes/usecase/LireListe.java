package fr.ancrage.relogements.listes.usecase;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.Outage;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.Commune;
import fr.ancrage.relogements.charte.model.Organisation;
import fr.ancrage.relogements.habilitation.Habilitation;
import fr.ancrage.relogements.identites.Identite;
import fr.ancrage.relogements.identites.IdentiteFigee;
import fr.ancrage.relogements.identites.Identites;
import fr.ancrage.relogements.listes.model.ListeSiao;
import fr.ancrage.relogements.listes.model.ListeSiao.Ligne;
import fr.ancrage.relogements.listes.model.ListeSiao.Retrait;
import fr.ancrage.relogements.listes.model.ListeSiao.Scelle;
import fr.ancrage.relogements.listes.model.ListesSiao;
import fr.ancrage.relogements.listes.model.Semaine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One list. A frozen one is read as it was sent: the names are opened with the keys of the
 * households, so that those of an erased household no longer open. A list that is not frozen shows
 * what it would say today, without names.
 */
@UseCase
public class LireListe {

    private static final Scelle RIEN = new Scelle(new byte[0]);

    private final ListesSiao listes;
    private final Composer composer;
    private final Identites identites;
    private final Habilitation habilitation;
    private final ChartesRelogement chartes;
    private final HorlogeMetier horloge;
    private final JsonMapper json;

    public LireListe(
            ListesSiao listes,
            Composer composer,
            Identites identites,
            Habilitation habilitation,
            ChartesRelogement chartes,
            HorlogeMetier horloge,
            JsonMapper json) {
        this.listes = listes;
        this.composer = composer;
        this.identites = identites;
        this.habilitation = habilitation;
        this.chartes = chartes;
        this.horloge = horloge;
        this.json = json;
    }

    public Optional<ListeLue> executer(String departement, Semaine semaine, AgentConnecte agent) {
        if (!habilitation.portee(agent).departementsDesListes().contains(departement)) {
            return Optional.empty();
        }
        var aujourdhui = horloge.aujourdhui();
        var charte = chartes.pour(departement, aujourdhui);
        if (charte.isEmpty()) {
            return Optional.empty();
        }
        var figee = listes.trouver(departement, semaine);
        return figee.isPresent()
                ? Optional.of(ouvrir(figee.get(), charte.get()))
                : apercu(departement, semaine, charte.get(), aujourdhui);
    }

    private Optional<ListeLue> apercu(
            String departement, Semaine semaine, CharteRelogement charte, LocalDate aujourdhui) {
        var courante = Semaine.du(aujourdhui);
        var premiere = listes.premiere(departement).orElse(courante);
        var destinataire = charte.listeSiao();
        if (destinataire.isEmpty()
                || semaine.compareTo(courante) > 0
                || semaine.compareTo(premiere) < 0) {
            return Optional.empty();
        }
        var aDire = composer.aDire(departement, semaine.dimanche());
        var contenu = composer.contenu(aDire, semaine.dimanche(), (_, _) -> RIEN);
        var liste =
                new ListeSiao(
                        departement,
                        semaine,
                        destinataire.get().organisation().code(),
                        destinataire.get().source(),
                        aujourdhui,
                        contenu.lignes(),
                        contenu.retraits());
        var etat =
                semaine.equals(courante) ? ListeLue.Etat.EN_PREPARATION : ListeLue.Etat.EN_ATTENTE;
        return Optional.of(lue(liste, charte, etat, null, false, Map.of()));
    }

    private ListeLue ouvrir(ListeSiao liste, CharteRelogement charte) {
        var dossiers =
                Stream.concat(
                                liste.lignes().stream().map(l -> l.octroi().dossier()),
                                liste.retraits().stream().map(Retrait::dossier))
                        .toList();
        Map<String, Identite> noms;
        try {
            noms = identites.demander(dossiers);
        } catch (Outage absent) {
            return lue(liste, charte, ListeLue.Etat.FIGEE, liste.figeeLe(), true, Map.of());
        }
        return lue(liste, charte, ListeLue.Etat.FIGEE, liste.figeeLe(), false, noms);
    }

    private ListeLue lue(
            ListeSiao liste,
            CharteRelogement charte,
            ListeLue.Etat etat,
            @Nullable LocalDate figeeLe,
            boolean indisponibles,
            Map<String, Identite> noms) {
        List<ListeLue.Ligne> lignes =
                liste.lignes().stream().map(l -> ligne(liste, l, charte, noms)).toList();
        List<ListeLue.Retrait> retraits =
                liste.retraits().stream()
                        .map(r ->
                                new ListeLue.Retrait(
                                        r.concours(),
                                        r.dossier(),
                                        r.liste().substring(r.liste().lastIndexOf('/') + 1),
                                        nom(liste, r.cle(), r.dossier(), r.identite(), noms)))
                        .toList();
        return new ListeLue(
                liste.departement(),
                liste.semaine(),
                etat,
                charte.organisation(liste.destinataire())
                        .map(Organisation::nom)
                        .orElse(liste.destinataire()),
                liste.source(),
                figeeLe,
                indisponibles,
                lignes,
                retraits);
    }

    private ListeLue.Ligne ligne(
            ListeSiao liste, Ligne l, CharteRelogement charte, Map<String, Identite> noms) {
        var o = l.octroi();
        return new ListeLue.Ligne(
                o.concours(),
                o.dossier(),
                l.categorie(),
                l.critereManquant(),
                l.inconnu(),
                charte.commune(l.commune()).map(Commune::nom).orElse(l.commune()),
                o.decideLe(),
                o.possibleLe(),
                l.sauf(),
                nom(liste, o.cle(), o.dossier(), l.identite(), noms));
    }

    private @Nullable IdentiteFigee nom(
            ListeSiao liste,
            String cle,
            String dossier,
            Scelle scelle,
            Map<String, Identite> noms) {
        var identite = noms.get(dossier);
        if (identite == null || scelle.vide()) {
            return null;
        }
        return identite.ouvrir(FigerListes.contexte(liste.id(), cle), scelle.contenu())
                .map(clair -> json.readValue(clair, IdentiteFigee.class))
                .orElse(null);
    }
}
