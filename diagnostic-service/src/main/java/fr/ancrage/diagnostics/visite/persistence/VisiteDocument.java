package fr.ancrage.diagnostics.visite.persistence;

import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Commune;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.visite.model.Attente;
import fr.ancrage.diagnostics.visite.model.Visite;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.bson.Document;

/** The stored shape of a visit to come. */
final class VisiteDocument {

    static final String PREVUE = "PREVUE";
    private static final String SUR_DEMANDE = "SUR_DEMANDE";
    private static final String DEMANDEE = "DEMANDEE";
    private static final String SANS_OBJET = "SANS_OBJET";
    private static final int SCHEMA = 1;

    private VisiteDocument() {}

    static String etat(Attente attente) {
        return switch (attente) {
            case Attente.Prevue _ -> PREVUE;
            case Attente.SurDemande() -> SUR_DEMANDE;
            case Attente.Demandee _ -> DEMANDEE;
            case Attente.SansObjet _ -> SANS_OBJET;
        };
    }

    static Document from(Visite visite) {
        var situation = visite.situation();
        var commune = situation.commune();
        var aide = situation.aideAuLogement();
        var payeur = situation.organismePayeur();
        var document =
                new Document("_id", visite.id().toString())
                        .append("schema", SCHEMA)
                        .append("dossier", visite.dossier())
                        .append("departement", visite.departement())
                        .append(
                                "commune",
                                new Document("insee", commune.insee())
                                        .append("nom", commune.nom())
                                        .append("arrondissement", commune.arrondissement())
                                        .append("epci", commune.epci()))
                        .append("parc", situation.parc().name())
                        .append(
                                "acte",
                                new Document("numero", visite.acte().numero())
                                        .append("nature", visite.acte().nature().name())
                                        .append("date", visite.acte().date().toString()))
                        .append("sequence", visite.sequence())
                        .append("enfants", situation.enfants())
                        .append("aideAuLogement", aide == null ? null : aide.name())
                        .append("organismePayeur", payeur == null ? null : payeur.name())
                        .append("connuDe", situation.connuDe().stream().sorted().toList())
                        .append("etat", etat(visite.attente()));
        return switch (visite.attente()) {
            case Attente.Prevue(var le, var source) ->
                    document.append("le", le.toString()).append("source", source);
            case Attente.SurDemande() -> document;
            case Attente.Demandee(var le, var affectation) ->
                    document.append("le", le.toString())
                            .append("affectation", affectation.toString());
            case Attente.SansObjet(var raison) -> document.append("raison", raison.name());
        };
    }

    static Visite toDomain(Document document) {
        var acte = document.get("acte", Document.class);
        var commune = document.get("commune", Document.class);
        var nature = NatureActe.valueOf(acte.getString("nature"));
        var aide = document.getString("aideAuLogement");
        var payeur = document.getString("organismePayeur");
        return new Visite(
                new AffectationId(UUID.fromString(document.getString("_id"))),
                document.getString("dossier"),
                document.getString("departement"),
                new ActeDeclencheur(
                        acte.getString("numero"), nature, LocalDate.parse(acte.getString("date"))),
                document.get("sequence", Number.class).longValue(),
                new Situation(
                        new Commune(
                                commune.getString("insee"),
                                commune.getString("nom"),
                                commune.getString("arrondissement"),
                                commune.getString("epci")),
                        Parc.valueOf(document.getString("parc")),
                        nature.stade(),
                        document.get("enfants", Number.class).intValue(),
                        aide == null ? null : AideAuLogement.valueOf(aide),
                        payeur == null ? null : OrganismePayeur.valueOf(payeur),
                        new HashSet<>(document.getList("connuDe", String.class))),
                attente(document));
    }

    private static Attente attente(Document document) {
        return switch (document.getString("etat")) {
            case PREVUE ->
                    new Attente.Prevue(
                            LocalDate.parse(document.getString("le")),
                            document.getString("source"));
            case SUR_DEMANDE -> new Attente.SurDemande();
            case DEMANDEE ->
                    new Attente.Demandee(
                            LocalDate.parse(document.getString("le")),
                            new AffectationId(UUID.fromString(document.getString("affectation"))));
            case SANS_OBJET ->
                    new Attente.SansObjet(Attente.Raison.valueOf(document.getString("raison")));
            case String autre -> throw new IllegalStateException("a stored visit that is " + autre);
        };
    }
}
