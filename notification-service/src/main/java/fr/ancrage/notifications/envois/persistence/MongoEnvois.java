package fr.ancrage.notifications.envois.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Destinataire.Genre;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.trail.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Envois, each a document with its journal inside; that it left is told to the other services. */
@Component
class MongoEnvois implements Envois {

    /** {@code envoi.parti.v1}. */
    record PartiV1(
            String envoi,
            String dossier,
            String departement,
            String courrier,
            String destinataire,
            @Nullable String organisation,
            String canal,
            LocalDate le) {}

    /** What stays in the history of the envoi. */
    record FaitV1(String etat, @Nullable String motif) {}

    private static final String CLES = "cles";

    private final JournaledCollection collection;
    private final CollectionEnvois envois;
    private final MongoTemplate mongo;
    private final Trail trail;

    MongoEnvois(
            JournaledCollections collections,
            CollectionEnvois envois,
            MongoTemplate mongo,
            Trail trail) {
        this.trail = trail;
        this.collection = collections.collection(CollectionEnvois.NOM);
        this.envois = envois;
        this.mongo = mongo;
    }

    @Override
    public Optional<Versionne> trouver(String id) {
        return collection
                .find(id)
                .map(s -> new Versionne(EnvoiDocument.toDomain(s.id(), s.state()), s.version()));
    }

    @Override
    public List<Versionne> trouverTous(List<String> ids) {
        var trouves = new ArrayList<Versionne>();
        envois.documents()
                .find(Filters.in("_id", ids))
                .projection(Projections.exclude("journal"))
                .forEach(d -> trouves.add(versionne(d)));
        return trouves;
    }

    static Versionne versionne(Document d) {
        return new Versionne(
                EnvoiDocument.toDomain(d.getString("_id"), d),
                d.get("version", Number.class).longValue());
    }

    @Override
    public boolean creer(Envoi envoi, Origine origine) {
        if (envoi.etat() == EtatEnvoi.CONFIRME) {
            tracer(envoi);
        }
        return collection.insert(
                envoi.id(),
                EnvoiDocument.from(envoi),
                List.of(
                        evenement(
                                envoi,
                                envoi.etat() == EtatEnvoi.CONFIRME
                                        ? FaitEnvoi.PARTI
                                        : envoi.etat() == EtatEnvoi.SANS_DESTINATAIRE
                                                ? FaitEnvoi.SANS_DESTINATAIRE
                                                : FaitEnvoi.PREPARE)),
                cause(origine));
    }

    @Override
    public void changer(long version, Envoi envoi, FaitEnvoi fait, Origine origine) {
        if (fait == FaitEnvoi.PARTI) {
            tracer(envoi);
        }
        collection.update(
                envoi.id(),
                version,
                EnvoiDocument.from(envoi),
                List.of(evenement(envoi, fait)),
                cause(origine));
    }

    /** Before it is recorded as gone: what no trail says does not leave. */
    private void tracer(Envoi envoi) {
        var dossier = envoi.contenu().dossier();
        if (dossier != null) {
            trail.sent(
                    Objects.requireNonNullElseGet(
                            envoi.destinataire().organisation(),
                            () -> envoi.destinataire().genre().name()),
                    envoi.postal() ? "courrier" : "message",
                    List.of(envoi.id()),
                    List.of(dossier));
        }
    }

    private static EventToRecord evenement(Envoi envoi, FaitEnvoi fait) {
        var contenu = envoi.contenu();
        if (fait == FaitEnvoi.PARTI && contenu.dossier() != null) {
            return EventToRecord.published("envoi.parti.v1", parti(envoi, contenu.dossier()));
        }
        return EventToRecord.internal(
                "envoi." + fait.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                new FaitV1(
                        envoi.etat().name(),
                        envoi.suivi().motif() == null ? null : envoi.suivi().motif().name()));
    }

    static PartiV1 parti(Envoi envoi, String dossier) {
        return new PartiV1(
                envoi.id(),
                dossier,
                envoi.contenu().departement(),
                envoi.contenu().courrier(),
                switch (envoi.destinataire().genre()) {
                    case MENAGE -> Genre.MENAGE.name();
                    case PROPRIETAIRE -> Genre.PROPRIETAIRE.name();
                    case ORGANISATION, COMMUNE -> Genre.ORGANISATION.name();
                },
                envoi.destinataire().organisation(),
                envoi.canal().name(),
                Objects.requireNonNullElse(envoi.suivi().partiLe(), envoi.suivi().prepareLe()));
    }

    @Override
    public String titulaire(String cle, String candidat) {
        var cles = mongo.getCollection(CLES);
        try {
            cles.insertOne(new Document("_id", cle).append("envoi", candidat));
            return candidat;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Objects.requireNonNull(cles.find(Filters.eq("_id", cle)).first())
                    .getString("envoi");
        }
    }

    @Override
    public void ceder(String cle, String ancien, String titulaire) {
        mongo.getCollection(CLES)
                .updateOne(
                        Filters.and(Filters.eq("_id", cle), Filters.eq("envoi", ancien)),
                        Updates.set("envoi", titulaire));
    }

    @Override
    public List<String> duDossier(String dossier) {
        return ids(Filters.eq("dossier", dossier), 10_000);
    }

    @Override
    public List<String> demandesPar(String dossier, String demandeur) {
        return ids(
                Filters.and(Filters.eq("dossier", dossier), Filters.eq("demandeurs", demandeur)),
                10_000);
    }

    @Override
    public List<String> aEcrire(int combien) {
        return ids(
                Filters.and(
                        Filters.eq("etat", EtatEnvoi.PREPARE.name()),
                        Filters.eq("canal", Canal.COURRIER_POSTAL.name())),
                combien);
    }

    @Override
    public List<String> aRemettre(Instant maintenant, int combien) {
        return ids(
                Filters.and(
                        Filters.in("etat", EtatEnvoi.PREPARE.name(), EtatEnvoi.ECHOUE.name()),
                        Filters.eq("canal", Canal.MESSAGE.name()),
                        Filters.or(
                                Filters.exists("prochainEssai", false),
                                Filters.lte("prochainEssai", Date.from(maintenant)))),
                combien);
    }

    @Override
    public List<String> restesEnChemin(Instant maintenant) {
        return ids(
                Filters.and(
                        Filters.eq("etat", EtatEnvoi.REMIS.name()),
                        Filters.eq("canal", Canal.MESSAGE.name()),
                        Filters.lt("bail", Date.from(maintenant))),
                100);
    }

    private List<String> ids(Bson filtre, int combien) {
        var ids = new ArrayList<String>();
        envois.documents()
                .find(filtre)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("prepareLe", "_id"))
                .limit(combien)
                .forEach(d -> ids.add(d.getString("_id")));
        return ids;
    }

    private static Cause cause(Origine origine) {
        return new Cause(origine.auteur(), origine.message());
    }
}
