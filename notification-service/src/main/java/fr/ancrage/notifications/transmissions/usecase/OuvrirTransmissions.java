package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.annuaire.model.Organisation;
import fr.ancrage.notifications.courriers.model.Acteur;
import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.usecase.DeposerEnvoi;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.notifications.transmissions.usecase.SuivreTransmissions.Suite;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fact of a dossier makes somebody owe: a report before the hearing, the day
 * of an expulsion to the SIAO, its execution to the one who follows it.
 */
@UseCase
public class OuvrirTransmissions {

    public sealed interface Occasion {

        String dossier();

        String departement();

        String acte();

        /**
         * A mission was given; what it must bring is owed before the hearing.
         *
         * @param audience the hearing that the limit is counted back from, when it is said
         */
        record MissionDonnee(
                String dossier,
                String departement,
                String acte,
                String affectation,
                String mission,
                String organisation,
                boolean pourLeJuge,
                @Nullable LocalDate limite,
                @Nullable LocalDate audience)
                implements Occasion {}

        /** Its report, or its letter of carence, was handed in. */
        record RapportRemis(
                String dossier,
                String departement,
                String acte,
                String affectation,
                String mission,
                String organisation,
                boolean pourLeJuge,
                LocalDate le,
                boolean carence)
                implements Occasion {}

        /** The day of an expulsion is known. */
        record ExpulsionPrevue(
                String dossier,
                String departement,
                String acte,
                @Nullable String etude,
                @Nullable String arrondissement,
                LocalDate le)
                implements Occasion {}
    }

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String JUGE = Acteur.Qui.JUGE.name();

    /** Why the secretariat has a copy of the report of a mission that no row speaks of. */
    private static final String SANS_REGLE =
            "La charte ne dit rien de la transmission de ce rapport ; le secrétariat de la CCAPEX en a"
                    + " la copie (R-264, R-265)";

    private final ReglesTransmission regles;
    private final Annuaires annuaires;
    private final DossiersConnus dossiers;
    private final ChangerTransmission changer;
    private final DeposerEnvoi deposer;
    private final SuivreTransmissions suivre;
    private final Preparations preparations;
    private final HorlogeMetier horloge;

    public OuvrirTransmissions(
            ReglesTransmission regles,
            Annuaires annuaires,
            DossiersConnus dossiers,
            ChangerTransmission changer,
            DeposerEnvoi deposer,
            SuivreTransmissions suivre,
            Preparations preparations,
            HorlogeMetier horloge) {
        this.regles = regles;
        this.annuaires = annuaires;
        this.dossiers = dossiers;
        this.changer = changer;
        this.deposer = deposer;
        this.suivre = suivre;
        this.preparations = preparations;
        this.horloge = horloge;
    }

    public void executer(Occasion occasion, String message) {
        var racine = dossiers.racine(occasion.dossier());
        ouvrir(occasion, message);
        rattraper(occasion, racine, message);
    }

    /**
     * Facts that were faster, a merge, an undoing, the end of the mission or a postponed hearing,
     * are read after writing.
     */
    private void rattraper(Occasion occasion, String racine, String message) {
        var jour = horloge.aujourdhui();
        var maintenant = dossiers.racine(occasion.dossier());
        if (!maintenant.equals(racine)) {
            suivre.executer(racine, new Suite.Reunion(maintenant), jour, message + "/reunion");
        }
        if (preparations.annulee(occasion.dossier(), maintenant, occasion.acte())) {
            suivre.executer(
                    maintenant,
                    new Suite.ActeAnnule(occasion.acte()),
                    jour,
                    message + "/annulation");
        }
        if (occasion instanceof Occasion.MissionDonnee mission) {
            var connu = dossiers.du(maintenant);
            suivre.executer(maintenant, new Suite.Missions(connu), jour, message + "/mission");
            reporter(mission, connu, message);
        }
    }

    private void reporter(Occasion.MissionDonnee mission, DossierConnu connu, String message) {
        var audience = connu.audience();
        if (audience == null
                || !audience.reportee()
                || !mission.pourLeJuge()
                || audience.le().equals(mission.audience())
                || preparations.annulee(mission.dossier(), connu.id(), audience.acte())) {
            return;
        }
        suivre.executer(
                connu.id(),
                new Suite.Report(mission.affectation(), audience.le()),
                horloge.aujourdhui(),
                message + "/report");
    }

    private void ouvrir(Occasion occasion, String message) {
        var jour = horloge.aujourdhui();
        var annuaire = annuaires.pour(occasion.departement(), jour).orElseThrow();
        var toutes = regles.pour(occasion.departement(), jour);
        if (occasion instanceof Occasion.RapportRemis r
                && toutes.stream().noneMatch(regle -> r.mission().equals(regle.mission()))) {
            annuaire.secretariat()
                    .ifPresent(o -> copier("Copie du rapport", SANS_REGLE, r, o, message));
        }
        for (var regle : toutes) {
            switch (occasion) {
                case Occasion.MissionDonnee m -> {
                    if (m.mission().equals(regle.mission())) {
                        devoir(regle, m, annuaire, message);
                    }
                }
                case Occasion.RapportRemis r -> {
                    if (r.mission().equals(regle.mission())) {
                        remettre(regle, r, annuaire, message);
                    }
                }
                case Occasion.ExpulsionPrevue e -> {
                    if ("EXPULSION".equals(regle.evenement())) {
                        prevoir(regle, e, annuaire, message);
                    }
                }
            }
        }
    }

    private void devoir(
            RegleTransmission regle, Occasion.MissionDonnee m, Annuaire annuaire, String message) {
        for (var vers : destinataires(regle, m.dossier(), annuaire)) {
            if (vers.nom().equals(JUGE) && !m.pourLeJuge()) {
                continue;
            }
            var due =
                    transmission(
                            regle,
                            m,
                            m.affectation(),
                            m.organisation(),
                            vers,
                            m.limite(),
                            attente(m));
            changer.executer(
                    new ChangerTransmission.Commande(
                            due,
                            t -> completer(t, vers, due),
                            Fait.ROUVERTE,
                            Origine.message(message)));
        }
    }

    private static Optional<Transmission> completer(
            Transmission connue, Vers vers, Transmission due) {
        var adressee = connue.adressee(vers.acteur(), vers.nom());
        return adressee.completer(due)
                .or(() -> Optional.of(adressee).filter(a -> !a.equals(connue)));
    }

    private static String attente(Occasion.MissionDonnee m) {
        if (m.limite() != null) {
            return "Dernier jour avant l'audience.";
        }
        return m.pourLeJuge()
                ? "La date de l'audience n'est pas connue."
                : "Demandé après le jugement : à remettre dès qu'il est prêt.";
    }

    /** The copy is made by the platform; what goes to the judge is carried by a person. */
    private void remettre(
            RegleTransmission regle, Occasion.RapportRemis r, Annuaire annuaire, String message) {
        var quoi = r.carence() ? "Courrier de carence remis le " : "Rapport remis le ";
        var quand = quoi + r.le().format(JOUR);
        for (var vers : destinataires(regle, r.dossier(), annuaire)) {
            var juge = vers.nom().equals(JUGE);
            if (juge && !r.pourLeJuge()) {
                continue;
            }
            var due = transmission(regle, r, r.affectation(), r.organisation(), vers, null, quand);
            changer.executer(
                    new ChangerTransmission.Commande(
                            due,
                            juge
                                    ? t -> t.preparer(quand + " : à remettre au juge.")
                                    : t ->
                                            t.adressee(vers.acteur(), vers.nom())
                                                    .faire(
                                                            r.le(),
                                                            quand + ", lisible dans Ancrage."),
                            juge ? Fait.PREPAREE : Fait.FAITE,
                            Origine.message(message)));
            if (!juge) {
                annuaire.organisation(vers.nom())
                        .ifPresent(o ->
                                copier(
                                        "Copie du rapport : " + regle.libelle(),
                                        regle.source(),
                                        r,
                                        o,
                                        message));
            }
        }
    }

    private void copier(
            String libelle,
            String source,
            Occasion.RapportRemis r,
            Organisation organisation,
            String message) {
        var racine = dossiers.racine(r.dossier());
        var connu = dossiers.du(racine);
        var boite = organisation.boite(List.of("secretariat", "procedures"));
        var destinataire =
                new Destinataire(
                        Destinataire.Genre.ORGANISATION,
                        organisation.code(),
                        boite.orElse(null),
                        false);
        var stade = "AFFECTATION:" + r.affectation();
        deposer.executer(
                Envoi.prepare(
                        Envoi.cle(racine, stade, "COPIE_RAPPORT", destinataire),
                        new Contenu(
                                racine,
                                r.departement(),
                                connu.commune(),
                                connu.arrondissement(),
                                connu.parc(),
                                stade,
                                "COPIE_RAPPORT",
                                r.carence() ? "Copie du courrier de carence" : libelle,
                                "COPIE",
                                source,
                                (r.carence() ? "Carence constatée le " : "Rapport remis le ")
                                        + r.le().format(JOUR),
                                List.of(),
                                false,
                                null,
                                "/affectations/" + r.affectation(),
                                Map.of()),
                        destinataire,
                        boite.isPresent() ? Canal.MESSAGE : Canal.PORTAIL,
                        r.affectation(),
                        connu.organisations(),
                        0,
                        horloge.aujourdhui()),
                Origine.message(message));
    }

    private void prevoir(
            RegleTransmission regle,
            Occasion.ExpulsionPrevue e,
            Annuaire annuaire,
            String message) {
        var de = e.etude() == null ? Acteur.Qui.COMMISSAIRE_JUSTICE.name() : e.etude();
        for (var vers : destinataires(regle, e.dossier(), annuaire)) {
            changer.executer(
                    new ChangerTransmission.Commande(
                            transmission(
                                    regle,
                                    e,
                                    null,
                                    de,
                                    vers,
                                    regle.limite(e.le()),
                                    "Expulsion prévue le " + e.le().format(JOUR) + "."),
                            Transmission::rouvrir,
                            Fait.ROUVERTE,
                            Origine.message(message)));
        }
    }

    /**
     * One of whom the charter means.
     *
     * @param acteur as the charter says it, whatever is known of the dossier
     * @param nom the organisation; the actor's own name while it is not known
     */
    private record Vers(String acteur, String nom) {

        static Vers de(Acteur acteur, String nom) {
            return new Vers(acteur instanceof Acteur.DuDossier ? acteur.code() : nom, nom);
        }
    }

    private List<Vers> destinataires(RegleTransmission regle, String dossier, Annuaire annuaire) {
        DossierConnu connu = dossiers.du(dossiers.racine(dossier));
        return regle.vers().stream()
                .flatMap(a -> codes(a, connu, annuaire).stream().map(nom -> Vers.de(a, nom)))
                .distinct()
                .toList();
    }

    /** The organisations that an actor means; the actor's own name when nobody is found. */
    static Set<String> codes(Acteur acteur, DossierConnu connu, Annuaire annuaire) {
        return switch (acteur) {
            case Acteur.Nommee(var code) -> Set.of(code);
            case Acteur.DeType(var type) ->
                    annuaire.deType(type).stream()
                            .map(Organisation::code)
                            .collect(
                                    java.util.stream.Collectors.toCollection(
                                            java.util.LinkedHashSet::new));
            case Acteur.DuDossier(var qui) ->
                    Set.of(duDossier(qui, connu, annuaire).orElse(qui.name()));
        };
    }

    private static Optional<String> duDossier(
            Acteur.Qui qui, DossierConnu connu, Annuaire annuaire) {
        return switch (qui) {
            case GESTIONNAIRE ->
                    Optional.ofNullable(connu.arrondissement())
                            .flatMap(annuaire::gestionnaire)
                            .map(Organisation::code);
            case CCAS_DE_LA_COMMUNE ->
                    Optional.ofNullable(connu.commune())
                            .flatMap(annuaire::ccas)
                            .map(Organisation::code);
            case COMMISSAIRE_JUSTICE -> Optional.ofNullable(connu.etude());
            case BAILLEUR, BAILLEUR_SOCIAL -> Optional.ofNullable(connu.bailleur());
            case SECRETARIAT_DE_LA_FORMATION -> annuaire.secretariat().map(Organisation::code);
            case FSL ->
                    Optional.ofNullable(connu.commune())
                            .flatMap(annuaire::fsl)
                            .map(Organisation::code);
            case SIAO -> annuaire.siao().map(Organisation::code);
            case MENAGE,
                    PROPRIETAIRE,
                    ORGANISME_PAYEUR,
                    COMMUNE,
                    SERVICE_MISSIONNE,
                    REFERENT_SOCIAL,
                    FORCES_SECURITE,
                    JUGE,
                    MEMBRES_DE_LA_FORMATION ->
                    Optional.empty();
        };
    }

    private Transmission transmission(
            RegleTransmission regle,
            Occasion occasion,
            @Nullable String affectation,
            String de,
            Vers vers,
            @Nullable LocalDate echeance,
            String explication) {
        return new Transmission(
                Transmission.id(
                        regle.code(),
                        affectation == null
                                ? occasion.dossier() + "|" + occasion.acte()
                                : affectation,
                        de,
                        vers.acteur()),
                occasion.departement(),
                regle.code(),
                regle.libelle(),
                regle.source(),
                de,
                List.of(vers.nom()),
                null,
                dossiers.racine(occasion.dossier()),
                affectation,
                occasion.acte(),
                echeance,
                explication,
                affectation == null
                        ? "/dossiers/" + occasion.dossier()
                        : "/affectations/" + affectation,
                null,
                null,
                false);
    }
}
