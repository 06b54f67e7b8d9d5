package fr.ancrage.diagnostics.affectation.messaging;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Demande;
import fr.ancrage.diagnostics.affectation.model.FaitAffectation;
import fr.ancrage.diagnostics.affectation.usecase.Publication;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.platform.journal.EventToRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts to contracts: identifiers, dates and codes; what people wrote stays here. */
@Component
class PublicationDesFaits implements Publication {

    record EcheanceV1(String code, LocalDate date) {}

    record CreeeV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String organisation,
            String regle,
            String source,
            String acte,
            String nature,
            LocalDate demandeeLe,
            String objet,
            List<EcheanceV1> echeances,
            @Nullable LocalDate dateAudience) {}

    record SansOrganisationV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String motif,
            String acte) {}

    record FaitV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String organisation,
            LocalDate le) {}

    record RefuseeV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String organisation,
            LocalDate le,
            String motif) {}

    record TentativeV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String organisation,
            LocalDate le,
            String moyen,
            String demiJournee,
            String resultat) {}

    record RapportV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String organisation,
            LocalDate le,
            String issue,
            String nature,
            @Nullable Boolean rapportSocial) {}

    record CarenceV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String organisation,
            LocalDate le,
            String nature) {}

    record CloseV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            @Nullable String organisation,
            LocalDate le,
            String motif) {}

    record ActualisationV1(
            String affectation,
            String dossier,
            String departement,
            String mission,
            String organisation,
            LocalDate le,
            String acte) {}

    private static final int LONGUEUR_SOURCE = 300;

    @Override
    public EventToRecord evenement(Affectation affectation, FaitAffectation fait) {
        var d = affectation.demande();
        var id = d.id().toString();
        var mission = d.mission().name();
        return switch (fait) {
            case FaitAffectation.Creee(var designation) ->
                    EventToRecord.published("affectation.creee.v1", creee(d, designation));
            case FaitAffectation.Reaffectee(var designation) ->
                    EventToRecord.published("affectation.creee.v1", creee(d, designation));
            case FaitAffectation.SansOrganisation(var motif) ->
                    EventToRecord.published(
                            "affectation.sans-organisation.v1",
                            new SansOrganisationV1(
                                    id,
                                    d.dossier(),
                                    d.departement(),
                                    mission,
                                    motif,
                                    d.acte().numero()));
            case FaitAffectation.ActualisationDemandee(var le) ->
                    EventToRecord.published(
                            "affectation.actualisation-demandee.v1",
                            new ActualisationV1(
                                    id,
                                    d.dossier(),
                                    d.departement(),
                                    mission,
                                    organisation(affectation),
                                    le,
                                    d.acte().numero()));
            case FaitAffectation.Acceptee(var le) ->
                    EventToRecord.published("affectation.acceptee.v1", fait(affectation, le));
            case FaitAffectation.Refusee(var organisation, var motif, var le) ->
                    EventToRecord.published(
                            "affectation.refusee.v1",
                            new RefuseeV1(
                                    id,
                                    d.dossier(),
                                    d.departement(),
                                    mission,
                                    organisation,
                                    le,
                                    motif));
            case FaitAffectation.TentativeEnregistree(var tentative) ->
                    EventToRecord.published(
                            "affectation.tentative-enregistree.v1",
                            new TentativeV1(
                                    id,
                                    d.dossier(),
                                    d.departement(),
                                    mission,
                                    organisation(affectation),
                                    tentative.le(),
                                    tentative.moyen().name(),
                                    tentative.demiJournee().name(),
                                    tentative.resultat().name()));
            case FaitAffectation.RapportRemis(var issue, var le, var rapportSocial) ->
                    EventToRecord.published(
                            "affectation.rapport-remis.v1",
                            new RapportV1(
                                    id,
                                    d.dossier(),
                                    d.departement(),
                                    mission,
                                    organisation(affectation),
                                    le,
                                    issue.name(),
                                    d.acte().nature().name(),
                                    rapportSocial ? true : null));
            case FaitAffectation.CarenceConstatee(var le) ->
                    EventToRecord.published(
                            "affectation.carence-constatee.v1",
                            new CarenceV1(
                                    id,
                                    d.dossier(),
                                    d.departement(),
                                    mission,
                                    organisation(affectation),
                                    le,
                                    d.acte().nature().name()));
            case FaitAffectation.Close(var motif, var le) ->
                    EventToRecord.published(
                            "affectation.close.v1",
                            new CloseV1(
                                    id,
                                    d.dossier(),
                                    d.departement(),
                                    mission,
                                    affectation
                                            .designation()
                                            .map(Designation::organisation)
                                            .orElse(null),
                                    le,
                                    motif));
            case FaitAffectation.Confiee confiee ->
                    EventToRecord.internal("affectation.confiee", confiee);
            case FaitAffectation.AccesTermine terme ->
                    EventToRecord.internal("affectation.acces-termine", terme);
            case FaitAffectation.NotesPartagees partage ->
                    EventToRecord.internal("affectation.notes-partagees", partage);
            case FaitAffectation.NotesReprises reprise ->
                    EventToRecord.internal("affectation.notes-reprises", reprise);
            case FaitAffectation.DossierSuivi suivi ->
                    EventToRecord.internal("affectation.dossier-suivi", suivi);
            case FaitAffectation.SaisineDatee saisine ->
                    EventToRecord.internal("affectation.saisine-datee", saisine);
            case FaitAffectation.AudienceReportee report ->
                    EventToRecord.internal("affectation.audience-reportee", report);
        };
    }

    private static CreeeV1 creee(Demande d, Designation designation) {
        return new CreeeV1(
                d.id().toString(),
                d.dossier(),
                d.departement(),
                d.mission().name(),
                designation.organisation(),
                designation.regle(),
                abregee(designation.source()),
                d.acte().numero(),
                d.acte().nature().name(),
                d.demandeeLe(),
                d.objet().name(),
                d.echeances().stream().map(e -> new EcheanceV1(e.code().name(), e.date())).toList(),
                d.dateAudience());
    }

    private static FaitV1 fait(Affectation affectation, LocalDate le) {
        var d = affectation.demande();
        return new FaitV1(
                d.id().toString(),
                d.dossier(),
                d.departement(),
                d.mission().name(),
                organisation(affectation),
                le);
    }

    private static String organisation(Affectation affectation) {
        return affectation
                .designation()
                .map(Designation::organisation)
                .orElseThrow(() -> new IllegalStateException("nobody answers for it"));
    }

    private static String abregee(String source) {
        return source.length() <= LONGUEUR_SOURCE
                ? source
                : source.substring(0, LONGUEUR_SOURCE - 1) + "…";
    }
}
