package fr.ancrage.diagnostics.affectation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Avancement;
import fr.ancrage.diagnostics.affectation.model.LettreCarence;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.Rapport;
import fr.ancrage.diagnostics.affectation.model.Rapport.Contenu.Diagnostic;
import fr.ancrage.diagnostics.affectation.model.Rapport.Contenu.VisiteFaite;
import fr.ancrage.diagnostics.affectation.model.Tentative;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.habilitation.Classe;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.platform.policy.ActionRefusee;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One assignment as its reader may see it: what lies outside the granted classes is not in the
 * answer at all.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "dossier",
            "departement",
            "commune",
            "parc",
            "mission",
            "objet",
            "etat",
            "acte",
            "demandeeLe",
            "echeances",
            "actions",
            "version"
        })
record AffectationReponse(
        String id,
        String dossier,
        @Schema(
                        description =
                                "Référence du dossier quand ce service la connaît ; sinon elle se lit"
                                        + " avec les noms (POST /api/dossiers/identites)")
                @Nullable String reference,
        String departement,
        String commune,
        @Nullable String communeNom,
        @Schema(allowableValues = {"PUBLIC", "PRIVE"}) String parc,
        @Schema(
                        allowableValues = {
                            "SIGNALEMENT",
                            "DSF",
                            "DIAGNOSTIC_CCAPEX",
                            "ENQUETE_SOCIALE",
                            "VISITE_ANTICIPATION",
                            "VEILLE_SOCIALE"
                        })
                String mission,
        @Schema(allowableValues = {"REALISATION", "ACTUALISATION"}) String objet,
        @Nullable String organisation,
        @Nullable String organisationNom,
        @Nullable String regle,
        @Nullable String regleLibelle,
        @Nullable String source,
        @Schema(description = "Ce que la règle seule ne dit pas : une organisation complète")
                @Nullable String precision,
        @Schema(
                        allowableValues = {
                            "A_ACCEPTER",
                            "ACCEPTEE",
                            "RENDUE",
                            "CARENCE",
                            "REFUSEE",
                            "CLOSE",
                            "SANS_ORGANISATION"
                        })
                String etat,
        ActeReponse acte,
        @Nullable LocalDate dateAudience,
        LocalDate demandeeLe,
        List<EcheanceReponse> echeances,
        @Nullable String accepteePar,
        @Nullable LocalDate accepteeLe,
        @Nullable List<TentativeReponse> tentatives,
        @Nullable RapportReponse rapport,
        @Nullable CarenceReponse carence,
        @Nullable String motifCode,
        @Schema(description = "Les mots de la personne qui a refusé, réaffecté ou clos")
                @Nullable String motif,
        @Schema(description = "Ce que la personne connectée peut faire maintenant")
                List<String> actions,
        @Schema(description = "Ce qui peut se faire maintenant, mais pas par elle, et pourquoi")
                @Nullable List<ActionRefusee> actionsRefusees,
        long version) {

    static ActionRefusee refusee(ActeAffectation acte) {
        return new ActionRefusee(
                acte.name(),
                switch (acte) {
                    case ACCEPTER,
                            REFUSER,
                            ENREGISTRER_TENTATIVE,
                            REMETTRE_RAPPORT,
                            CONSTATER_CARENCE,
                            PRENDRE,
                            PARTAGER_NOTES ->
                            "Réservé à l’organisme chargé de la mission.";
                    case CONFIER -> "Réservé à l’encadrant de l’organisme chargé de la mission.";
                    case REAFFECTER, CLORE -> "Réservé au secrétariat de la CCAPEX.";
                });
    }

    @Schema(requiredProperties = {"numero", "nature", "date"})
    record ActeReponse(String numero, String nature, LocalDate date) {}

    @Schema(requiredProperties = {"code", "date", "etat"})
    record EcheanceReponse(
            String code,
            LocalDate date,
            @Schema(allowableValues = {"A_VENIR", "PROCHE", "ATTEINTE", "TENUE", "SANS_OBJET"})
                    String etat) {}

    @Schema(requiredProperties = {"le", "moyen", "demiJournee", "resultat"})
    record TentativeReponse(LocalDate le, String moyen, String demiJournee, String resultat) {

        static TentativeReponse from(Tentative t) {
            return new TentativeReponse(
                    t.le(), t.moyen().name(), t.demiJournee().name(), t.resultat().name());
        }
    }

    /**
     * Issue and dates are procedure; sections are the contradictory version; what a visit found and
     * the rapport social are internal. The authors' notes have their own address.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {
                "issue",
                "realiseLe",
                "remisLe",
                "notesInternes",
                "rapportSocial"
            })
    record RapportReponse(
            String issue,
            LocalDate realiseLe,
            LocalDate remisLe,
            @Nullable SectionsDto sections,
            @Nullable VisiteDto visite,
            Requetes.@Nullable ContradictoireDto contradictoire,
            @Schema(
                            description =
                                    "Des notes internes que la personne connectée peut lire"
                                            + " (GET /api/diagnostics/affectations/{id}/notes)")
                    boolean notesInternes,
            @Schema(
                            description =
                                    "Un rapport social complet l'accompagne"
                                            + " (GET /api/diagnostics/dossiers/{dossier}/rapport-social)")
                    boolean rapportSocial) {

        static RapportReponse from(Rapport rapport, Set<Classe> classes, boolean notesInternes) {
            var lisible = classes.contains(Classe.RS);
            var interne = classes.contains(Classe.R);
            var contradictoire = rapport.contradictoire();
            return new RapportReponse(
                    rapport.issue().name(),
                    rapport.realiseLe(),
                    rapport.remisLe(),
                    lisible && rapport.contenu() instanceof Diagnostic(var sections)
                            ? SectionsDto.from(sections)
                            : null,
                    interne && rapport.contenu() instanceof VisiteFaite visite
                            ? VisiteDto.from(visite)
                            : null,
                    lisible && contradictoire != null
                            ? Requetes.ContradictoireDto.from(contradictoire)
                            : null,
                    notesInternes,
                    rapport.social() != null);
        }

        @Override
        public String toString() {
            return "RapportReponse[…]";
        }
    }

    @Schema(requiredProperties = {"le", "lettre"})
    record CarenceReponse(LocalDate le, LettreReponse lettre) {

        static CarenceReponse from(Affectation.EnCarence carence) {
            var lettre = LettreCarence.pour(carence.carence(), carence.demande().mission());
            return new CarenceReponse(
                    carence.carence().le(),
                    new LettreReponse(lettre.objet(), lettre.paragraphes()));
        }
    }

    @Schema(requiredProperties = {"objet", "paragraphes"})
    record LettreReponse(String objet, List<String> paragraphes) {}

    static AffectationReponse from(
            Versionnee versionnee,
            Set<Classe> classes,
            LocalDate jour,
            Noms noms,
            List<String> actions,
            @Nullable List<ActionRefusee> actionsRefusees,
            boolean notesInternes,
            boolean detail) {
        var a = versionnee.affectation();
        var d = a.demande();
        var designation = a.designation();
        var social = classes.contains(Classe.S);
        var acceptation = acceptation(a);
        var motif = motif(a);
        return new AffectationReponse(
                d.id().toString(),
                d.dossier(),
                null,
                d.departement(),
                d.commune(),
                noms.commune(d.departement(), d.commune()),
                d.parc().name(),
                d.mission().name(),
                d.objet().name(),
                designation.map(Designation::organisation).orElse(null),
                designation
                        .map(x -> noms.organisation(d.departement(), x.organisation()))
                        .orElse(null),
                designation.map(Designation::regle).orElse(regleDuRefus(a)),
                designation.map(Designation::libelle).orElse(null),
                designation.map(Designation::source).orElse(null),
                designation.map(Designation::precision).orElse(null),
                a.etat().name(),
                new ActeReponse(d.acte().numero(), d.acte().nature().name(), d.acte().date()),
                d.dateAudience(),
                d.demandeeLe(),
                d.echeances().stream()
                        .map(e ->
                                new EcheanceReponse(
                                        e.code().name(),
                                        e.date(),
                                        Avancement.etat(a, e, jour).name()))
                        .toList(),
                acceptation == null ? null : acceptation.agent(),
                acceptation == null ? null : acceptation.le(),
                social ? a.tentatives().stream().map(TentativeReponse::from).toList() : null,
                a instanceof Affectation.Rendue r
                        ? RapportReponse.from(
                                r.rapport(), detail ? classes : Set.of(Classe.P), notesInternes)
                        : null,
                a instanceof Affectation.EnCarence c ? CarenceReponse.from(c) : null,
                motif == null ? null : motif.code(),
                motif == null || !(social || publique(a)) ? null : motif.texte(),
                actions,
                actionsRefusees,
                versionnee.version());
    }

    private static Affectation.@Nullable Acceptation acceptation(Affectation affectation) {
        return switch (affectation) {
            case Affectation.Acceptee a -> a.acceptation();
            case Affectation.Rendue r -> r.acceptation();
            case Affectation.EnCarence c -> c.acceptation();
            case Affectation.AAccepter _,
                    Affectation.EnRefus _,
                    Affectation.SansOrganisation _,
                    Affectation.Close _ ->
                    null;
        };
    }

    private static @Nullable Motif motif(Affectation affectation) {
        return switch (affectation) {
            case Affectation.AAccepter a -> a.reaffectation();
            case Affectation.EnRefus r -> r.motif();
            case Affectation.Close c -> c.cloture().motif();
            case Affectation.SansOrganisation s -> new Motif(s.motif(), s.explication());
            case Affectation.Acceptee _, Affectation.Rendue _, Affectation.EnCarence _ -> null;
        };
    }

    /** The charter's own words are for everybody; those of a person are social data. */
    private static boolean publique(Affectation affectation) {
        return affectation instanceof Affectation.SansOrganisation
                || (affectation instanceof Affectation.Close c
                        && (c.retiree() || c.cloture().motif().code().equals(Motif.HORS_IMPAYE)));
    }

    private static @Nullable String regleDuRefus(Affectation affectation) {
        return affectation instanceof Affectation.SansOrganisation s ? s.regle() : null;
    }

    @Override
    public String toString() {
        return "AffectationReponse[" + id + ", " + etat + "]";
    }
}
