package fr.ancrage.notifications.tableaux.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.courriers.model.Acteur;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.Interruptions;
import fr.ancrage.notifications.envois.usecase.Depart;
import fr.ancrage.notifications.envois.usecase.DeposerEnvoi;
import fr.ancrage.notifications.identites.Identites;
import fr.ancrage.notifications.identites.IdentitesAbsentes;
import fr.ancrage.notifications.tableaux.model.LigneTableau;
import fr.ancrage.notifications.tableaux.model.TableauHebdomadaire;
import fr.ancrage.notifications.tableaux.model.Tableaux;
import fr.ancrage.notifications.tableaux.model.Tableaux.Fait;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.notifications.transmissions.usecase.ConstaterListe;
import fr.ancrage.platform.daily.DailySweep;
import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Freezes each week that is over, from the first that had a row, on the next Monday or on the first
 * day after it; skipped weeks are caught up, and a week without a row gives an empty table that
 * says so. Who a row is about is sealed with the household's key. Then its readers are told, once,
 * and R-180 is done.
 */
@Component
public class FigerTableaux implements DailySweep {

    private static final Origine TACHE = Origine.tache("tableaux");
    private static final int SEMAINES_RATTRAPEES = 26;

    private final ReglesTransmission regles;
    private final Annuaires annuaires;
    private final Tableaux tableaux;
    private final DossiersConnus dossiers;
    private final Identites identites;
    private final DeposerEnvoi deposer;
    private final ConstaterListe constater;
    private final Interruptions interruptions;
    private final Depart depart;
    private final Trail trail;
    private final JsonMapper json = JsonMapper.shared();
    private final Clock systeme = Clock.systemUTC();

    FigerTableaux(
            ReglesTransmission regles,
            Annuaires annuaires,
            Tableaux tableaux,
            DossiersConnus dossiers,
            Identites identites,
            DeposerEnvoi deposer,
            ConstaterListe constater,
            Interruptions interruptions,
            Depart depart,
            Trail trail) {
        this.regles = regles;
        this.annuaires = annuaires;
        this.tableaux = tableaux;
        this.dossiers = dossiers;
        this.identites = identites;
        this.deposer = deposer;
        this.constater = constater;
        this.interruptions = interruptions;
        this.depart = depart;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "tableaux-hebdomadaires";
    }

    @Override
    public void run(LocalDate today) {
        try {
            DailySweep.forEach(regles.departements(), departement -> rattraper(departement, today));
        } finally {
            depart.reveiller();
        }
    }

    private void rattraper(String departement, LocalDate today) {
        var courante = SemaineIso.de(today);
        var regle =
                regles.pour(departement, today).stream()
                        .filter(r -> RegleTransmission.TABLEAU.equals(r.contenu()))
                        .findFirst();
        if (regle.isEmpty()) {
            return;
        }
        for (var semaine = premiere(departement, courante).orElse(courante);
                semaine.compareTo(courante) < 0;
                semaine = semaine.suivante()) {
            figer(departement, semaine, regle.get(), today);
        }
    }

    /**
     * The oldest week that is not frozen or the last one that is, whichever is older: a stop may
     * have come before that one was told. None before the first row: a département that has just
     * joined owes nobody a week that it did not live.
     */
    private Optional<SemaineIso> premiere(String departement, SemaineIso courante) {
        var plancher = SemaineIso.de(courante.lundi().minusWeeks(SEMAINES_RATTRAPEES));
        return Stream.concat(
                        tableaux.plusAncienneOuverte(departement).stream(),
                        tableaux.derniereFigee(departement).stream())
                .filter(s -> s.compareTo(courante) < 0)
                .min(Comparator.naturalOrder())
                .map(s -> s.compareTo(plancher) < 0 ? plancher : s);
    }

    private void figer(
            String departement, SemaineIso semaine, RegleTransmission regle, LocalDate today) {
        var trouve = tableaux.trouver(departement, semaine);
        if (trouve.isEmpty()) {
            tableaux.creer(TableauHebdomadaire.ouvrir(departement, semaine), TACHE);
            trouve = tableaux.trouver(departement, semaine);
        }
        var t = trouve.orElseThrow();
        var tableau = t.tableau();
        var annuaire = annuaires.pour(departement, today).orElseThrow();
        if (!tableau.fige()) {
            tableau = tableau.figer(sceller(tableau, ouvertes(tableau)), today).orElseThrow();
            tracer(tableau, regle, annuaire);
            tableaux.changer(t.version(), tableau, Fait.FIGE, TACHE);
        }
        annoncer(tableau, regle, annuaire, today);
        constater.executer(
                new ConstaterListe.Commande(
                        departement,
                        semaine,
                        RegleTransmission.TABLEAU,
                        java.util.Objects.requireNonNull(tableau.figeLe()),
                        tableau.lignes().size(),
                        TACHE));
    }

    /** A dossier that was closed since asks nothing of anybody. */
    private List<LigneTableau> ouvertes(TableauHebdomadaire tableau) {
        return tableau.lignes().stream()
                .filter(l -> dossiers.du(dossiers.racine(l.dossier())).cloture().isEmpty())
                .toList();
    }

    private List<LigneTableau> sceller(TableauHebdomadaire tableau, List<LigneTableau> lignes) {
        var ids = lignes.stream().map(LigneTableau::dossier).distinct().toList();
        try {
            var connues =
                    ids.isEmpty()
                            ? Map.<String, fr.ancrage.notifications.identites.Identite>of()
                            : identites.pour(ids, Identites.Finalite.LISTE);
            var scellees = new ArrayList<LigneTableau>();
            for (var ligne : lignes) {
                var identite = connues.get(ligne.dossier());
                scellees.add(
                        identite == null
                                ? ligne
                                : ligne.avec(
                                        Sealing.seal(
                                                identite.cle(),
                                                contexte(tableau, ligne),
                                                json.writeValueAsBytes(
                                                        IdentiteFigee.de(identite)))));
            }
            interruptions.revenue(Interruptions.Dependance.IDENTITES);
            return scellees;
        } catch (IdentitesAbsentes e) {
            interruptions.absente(Interruptions.Dependance.IDENTITES, systeme.instant());
            throw e;
        }
    }

    static String contexte(TableauHebdomadaire tableau, LigneTableau ligne) {
        return tableau.id() + "/" + ligne.acte();
    }

    /** To each reader the rows of its territory, as {@link LireTableau} shows them. */
    private void tracer(TableauHebdomadaire tableau, RegleTransmission regle, Annuaire annuaire) {
        for (var code : lecteurs(regle, tableau, annuaire)) {
            annuaire.organisation(code)
                    .ifPresent(lecteur -> {
                        var dossiers =
                                tableau.lignes().stream()
                                        .filter(l -> lecteur.couvre(l.commune()))
                                        .map(LigneTableau::dossier)
                                        .toList();
                        if (!dossiers.isEmpty()) {
                            trail.sent(code, "tableau", List.of(tableau.id()), dossiers);
                        }
                    });
        }
    }

    private void annoncer(
            TableauHebdomadaire tableau,
            RegleTransmission regle,
            Annuaire annuaire,
            LocalDate today) {
        for (var code : lecteurs(regle, tableau, annuaire)) {
            var organisation = annuaire.organisation(code);
            if (organisation.isEmpty()) {
                continue;
            }
            var boite =
                    organisation.get().boite(List.of("information", "signalements", "demandes"));
            var destinataire =
                    new Destinataire(
                            Destinataire.Genre.ORGANISATION, code, boite.orElse(null), false);
            var stade = tableau.id();
            deposer.executer(
                    Envoi.prepare(
                            Envoi.cle(null, stade, "TABLEAU_CP", destinataire),
                            new Contenu(
                                    null,
                                    tableau.departement(),
                                    null,
                                    null,
                                    null,
                                    stade,
                                    "TABLEAU_CP",
                                    regle.libelle() + ", semaine " + tableau.semaine(),
                                    "TABLEAU",
                                    regle.source(),
                                    "Semaine " + tableau.semaine(),
                                    List.of(),
                                    false,
                                    null,
                                    "/transmissions/tableaux/"
                                            + tableau.departement()
                                            + "/"
                                            + tableau.semaine(),
                                    Map.of()),
                            destinataire,
                            boite.isPresent() ? Canal.MESSAGE : Canal.PORTAIL,
                            stade,
                            Set.of(),
                            0,
                            today),
                    TACHE);
        }
    }

    /** Those whom the charter names; of the CCAS, those that have a row. */
    static Set<String> lecteurs(
            RegleTransmission regle, TableauHebdomadaire tableau, Annuaire annuaire) {
        var codes = new LinkedHashSet<String>();
        for (var acteur : regle.vers()) {
            switch (acteur) {
                case Acteur.Nommee(var code) -> codes.add(code);
                case Acteur.DeType(var type) ->
                        annuaire.deType(type).forEach(o -> codes.add(o.code()));
                case Acteur.DuDossier(var qui) -> {
                    if (qui == Acteur.Qui.CCAS_DE_LA_COMMUNE) {
                        tableau.lignes()
                                .forEach(l ->
                                        annuaire.ccas(l.commune())
                                                .ifPresent(o -> codes.add(o.code())));
                    }
                }
            }
        }
        return codes;
    }
}
