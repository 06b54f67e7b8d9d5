package fr.ancrage.commissions.releve.usecase;

import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.formation.model.Tache;
import fr.ancrage.commissions.releve.model.Entete;
import fr.ancrage.commissions.releve.model.Identite;
import fr.ancrage.commissions.releve.model.LigneReleve;
import fr.ancrage.commissions.releve.model.LigneReleve.LignePreconisation;
import fr.ancrage.commissions.releve.model.NomsDates;
import fr.ancrage.commissions.seance.model.Adhesion;
import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Presence;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a sitting and its cases into the words of a document, with the names of its day. */
@Component
class Redaction {

    static final String INDISPONIBLE = "Identité indisponible";
    static final String EFFACEE = "Identité effacée";

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter JOUR_DE_SEMAINE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

    private final TablesFormations tables;
    private final TypesDAvis types;
    private final NomsDates noms;
    private final DossiersSuivis dossiers;

    Redaction(TablesFormations tables, TypesDAvis types, NomsDates noms, DossiersSuivis dossiers) {
        this.dossiers = dossiers;
        this.tables = tables;
        this.types = types;
        this.noms = noms;
    }

    static String jour(LocalDate jour) {
        var texte = JOUR.format(jour);
        return jour.getDayOfMonth() == 1 ? "1er" + texte.substring(1) : texte;
    }

    static String jourDeSemaine(LocalDate jour) {
        var texte = JOUR_DE_SEMAINE.format(jour);
        return jour.getDayOfMonth() == 1 ? texte.replace(" 1 ", " 1er ") : texte;
    }

    Entete entete(Seance seance) {
        var p = seance.programme();
        var table = table(seance);
        var formation = table.formation(p.formation());
        var invites = seance.invites();
        return new Entete(
                table.nom(),
                formation.map(Formation::nom).orElse(p.formation()),
                formation.map(table::nomDuNiveau).orElse(""),
                jourDeSemaine(p.date()),
                p.heure().getHour()
                        + " h"
                        + (p.heure().getMinute() == 0
                                ? ""
                                : " %02d".formatted(p.heure().getMinute())),
                noms.le(p.date(), p.lieu()),
                formation
                        .flatMap(f ->
                                f.secretariat().stream()
                                        .filter(s -> s.taches().contains(Tache.RELEVE_DE_DECISIONS))
                                        .findFirst())
                        .map(s -> nom(table, s.organisation(), p.date()))
                        .orElse(""),
                formation.stream()
                        .flatMap(f -> f.presidence().stream())
                        .filter(x -> x.le(p.date()))
                        .map(x ->
                                nom(table, x.organisation(), p.date())
                                        + (x.qualite() == null ? "" : ", " + x.qualite()))
                        .toList(),
                invites.stream()
                        .map(o ->
                                new Entete.Assistance(
                                        nom(table, o, p.date()),
                                        presence(seance.presences().get(o))))
                        .sorted(java.util.Comparator.comparing(Entete.Assistance::nom))
                        .toList());
    }

    /**
     * @param complete names and address; else initials
     */
    LigneReleve ligne(Seance seance, Inscription i, @Nullable Identite identite, boolean complete) {
        var table = table(seance);
        var jour = seance.programme().date();
        var situation = i.situation();
        var derogation = i.derogation();
        var avis = i.avis();
        var ligne =
                new LigneReleve(
                        seance.inscriptions().indexOf(i) + 1,
                        i.dossier(),
                        identite == null ? "" : identite.reference(),
                        identite == null ? "" : complete ? identite.noms() : identite.initiales(),
                        identite == null || !complete || identite.adresse() == null
                                ? ""
                                : identite.adresse(),
                        table.commune(situation.commune())
                                .map(Commune::nom)
                                .orElse(situation.commune()),
                        situation.parc() == Parc.PUBLIC ? "Parc public" : "Parc privé",
                        stade(situation.stade()),
                        bailleur(i, identite, table, complete, jour),
                        identite == null || identite.etude() == null ? "" : identite.etude(),
                        noms.le(jour, "Commissaire de justice"),
                        i.menageConvoque() || i.presenceMenage() != null
                                ? presence(i.presenceMenage())
                                : "Non convoqué",
                        derogation == null ? "" : derogation.motif(),
                        avis == null
                                ? ""
                                : types.avis(avis.code())
                                        .map(TypesDAvis.Type::libelle)
                                        .orElse(avis.code()),
                        avis == null || avis.observation() == null ? "" : avis.observation(),
                        avis == null ? "" : adhesion(avis.adhesion()),
                        avis == null || avis.reexamenLe() == null ? "" : jour(avis.reexamenLe()),
                        sujet(i, table),
                        avis == null ? "" : decisionApl(avis.decisionApl()),
                        avis == null
                                ? List.of()
                                : avis.preconisations().stream()
                                        .map(x ->
                                                new LignePreconisation(
                                                        types.preconisation(x.type())
                                                                .map(TypesDAvis.Type::libelle)
                                                                .orElse(x.type()),
                                                        x.quoi() == null ? "" : x.quoi(),
                                                        nom(table, x.organisation(), jour),
                                                        x.echeance() == null
                                                                ? "Sans date"
                                                                : jour(x.echeance())))
                                        .toList());
        return identite == null ? ligne.sansIdentite(EFFACEE) : ligne;
    }

    private String sujet(Inscription i, TableFormations table) {
        var avis = i.avis();
        var demandee =
                avis == null
                        ? dossiers.trouver(i.dossier())
                                .flatMap(d -> d.saisineApl(table))
                                .isPresent()
                        : avis.decisionApl() != null;
        return demandee
                ? "Décision sur l’aide au logement, à la demande de la CAF ou de la MSA"
                : "";
    }

    private String decisionApl(@Nullable DecisionApl d) {
        return d == null
                ? ""
                : types.decisionApl(d.motif()).map(t -> t.type().libelle()).orElse(d.motif())
                        + "."
                        + (d.motivation() == null ? "" : " " + d.motivation());
    }

    /** A private landlord is a person too: its name stays inside the platform. */
    private String bailleur(
            Inscription i,
            @Nullable Identite identite,
            TableFormations table,
            boolean complete,
            LocalDate jour) {
        var code = i.situation().bailleur();
        if (code != null) {
            return nom(table, code, jour);
        }
        return identite == null || !complete || identite.bailleur() == null
                ? ""
                : identite.bailleur();
    }

    private String nom(TableFormations table, String organisation, LocalDate jour) {
        return noms.le(jour, table.nomOrganisation(organisation));
    }

    private TableFormations table(Seance seance) {
        var p = seance.programme();
        return tables.pour(p.departement(), p.date())
                .orElseThrow(() -> new IllegalStateException("no charter on that day"));
    }

    private static String presence(@Nullable Presence presence) {
        return switch (presence) {
            case null -> "Non renseigné";
            case PRESENT -> "Présent";
            case REPRESENTE -> "Représenté";
            case ABSENT_EXCUSE -> "Absent excusé";
            case ABSENT -> "Absent";
        };
    }

    private static String adhesion(@Nullable Adhesion adhesion) {
        return switch (adhesion) {
            case null -> "";
            case ADHERE -> "Le ménage adhère aux propositions";
            case ADHERE_EN_PARTIE -> "Le ménage adhère en partie aux propositions";
            case N_ADHERE_PAS -> "Le ménage n'adhère pas aux propositions";
        };
    }

    private static String stade(Stade stade) {
        return switch (stade) {
            case IMPAYE -> "Impayé";
            case COMMANDEMENT_DE_PAYER -> "Commandement de payer";
            case ASSIGNATION -> "Assignation";
            case AUDIENCE -> "Audience";
            case JUGEMENT -> "Jugement";
            case CQL -> "Commandement de quitter les lieux";
            case REQUISITION -> "Réquisition de la force publique";
            case CFP -> "Décision sur le concours de la force publique";
            case EXPULSION -> "Expulsion";
            case CLOS -> "Clos";
        };
    }
}
