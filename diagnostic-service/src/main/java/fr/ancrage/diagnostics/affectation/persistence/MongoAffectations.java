package fr.ancrage.diagnostics.affectation.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Decision;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.FaitAffectation;
import fr.ancrage.diagnostics.affectation.usecase.Publication;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.sealing.SealedCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Assignments, each a document with its journal inside. */
@Component
class MongoAffectations implements Affectations {

    /** What people wrote about a household: reports, notes, reasons. No query asks it. */
    private static final String[] SCELLES = {
        "rapport.sections",
        "rapport.visite",
        "rapport.social",
        "rapport.internes",
        "rapport.partages.motif",
        "refus.texte",
        "reaffectation.texte",
        "cloture.texte"
    };

    private final JournaledCollection collection;
    private final CollectionAffectations affectations;
    private final Publication publication;
    private final HorlogeMetier horloge;

    MongoAffectations(
            JournaledCollections collections,
            SealedCollections scelles,
            CollectionAffectations affectations,
            Publication publication,
            HorlogeMetier horloge) {
        this.collection =
                collections.collection(
                        CollectionAffectations.NOM,
                        scelles.of(CollectionAffectations.NOM, "departement", SCELLES));
        this.affectations = affectations;
        this.publication = publication;
        this.horloge = horloge;
    }

    @Override
    public Optional<Versionnee> trouver(AffectationId id) {
        return collection
                .find(id.toString())
                .map(s ->
                        new Versionnee(
                                AffectationDocument.toDomain(s.id(), s.state()), s.version()));
    }

    @Override
    public boolean creer(Affectation affectation, List<FaitAffectation> faits, Origine origine) {
        return collection.insert(
                affectation.demande().id().toString(),
                AffectationDocument.from(affectation, horloge.aujourdhui()),
                evenements(affectation, faits),
                cause(origine));
    }

    @Override
    public void changer(long version, Decision.Prise prise, Origine origine) {
        var affectation = prise.affectation();
        collection.update(
                affectation.demande().id().toString(),
                version,
                AffectationDocument.from(affectation, horloge.aujourdhui()),
                evenements(affectation, prise.faits()),
                cause(origine));
    }

    @Override
    public List<AffectationId> duDossier(String dossier) {
        return ids(Filters.eq("dossier", dossier));
    }

    @Override
    public boolean demandeAnterieure(String dossier, Mission mission, LocalDate avant) {
        return affectations
                        .documents()
                        .find(
                                Filters.and(
                                        Filters.eq("dossier", dossier),
                                        Filters.eq("mission", mission.name()),
                                        Filters.lt("acte.date", avant.toString()),
                                        Filters.ne("etat", Etat.CLOSE.name())))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    private List<AffectationId> ids(Bson filtre) {
        var ids = new ArrayList<AffectationId>();
        affectations
                .documents()
                .find(filtre)
                .projection(Projections.include("_id", "demandeeLe"))
                .sort(Sorts.ascending("demandeeLe", "_id"))
                .forEach(d -> ids.add(new AffectationId(UUID.fromString(d.getString("_id")))));
        return ids;
    }

    private List<EventToRecord> evenements(Affectation affectation, List<FaitAffectation> faits) {
        return faits.stream().map(fait -> publication.evenement(affectation, fait)).toList();
    }

    private static Cause cause(Origine origine) {
        return new Cause(origine.auteur(), origine.message());
    }
}
