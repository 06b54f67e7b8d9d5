package fr.ancrage.commissions.bilan.persistence;

import fr.ancrage.commissions.bilan.model.BilanAnnuel;
import fr.ancrage.commissions.bilan.model.BilanId;
import fr.ancrage.commissions.bilan.model.Bilans;
import fr.ancrage.commissions.bilan.model.Chiffres;
import fr.ancrage.commissions.bilan.model.Declaration;
import fr.ancrage.commissions.bilan.model.Ligne;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One document by département and year; its figures stay as they were when it was frozen. */
@Component
class MongoBilans implements Bilans {

    private static final int SCHEMA = 1;

    /** {@code bilan.arrete.v1}. */
    record ArreteV1(String departement, int annee, LocalDate le) {}

    record EcritInterne(int annee) {}

    private final JournaledCollection collection;

    MongoBilans(JournaledCollections collections) {
        this.collection = collections.collection("bilans");
    }

    @Override
    public Optional<Versionne> trouver(BilanId id) {
        return collection
                .find(id.toString())
                .map(s -> new Versionne(toDomain(id, s.state()), s.version()));
    }

    @Override
    public void creer(BilanAnnuel bilan, String auteur) {
        if (!collection.insert(
                bilan.id().toString(), document(bilan), evenements(bilan), cause(auteur))) {
            throw new OptimisticLockingFailureException("somebody else began it meanwhile");
        }
    }

    @Override
    public void changer(long version, BilanAnnuel bilan, String auteur) {
        collection.update(
                bilan.id().toString(), version, document(bilan), evenements(bilan), cause(auteur));
    }

    private static Cause cause(String auteur) {
        return new Cause(auteur, null);
    }

    static List<EventToRecord> evenements(BilanAnnuel bilan) {
        var arrete = bilan.arrete();
        return List.of(
                arrete == null
                        ? EventToRecord.internal(
                                "bilan.ecrit", new EcritInterne(bilan.id().annee()))
                        : EventToRecord.published(
                                "bilan.arrete.v1",
                                new ArreteV1(
                                        bilan.id().departement(),
                                        bilan.id().annee(),
                                        arrete.le())));
    }

    private static Document document(BilanAnnuel bilan) {
        var textes = bilan.textes();
        var document =
                new Document("schema", SCHEMA)
                        .append("departement", bilan.id().departement())
                        .append("annee", bilan.id().annee())
                        .append("appreciation", textes.appreciation())
                        .append("propositions", textes.propositions())
                        .append(
                                "declarations",
                                textes.declarations().entrySet().stream()
                                        .map(e ->
                                                new Document("code", e.getKey())
                                                        .append("valeur", e.getValue().valeur())
                                                        .append("source", e.getValue().source()))
                                        .toList());
        var arrete = bilan.arrete();
        if (arrete != null) {
            var c = arrete.chiffres();
            document.append("arreteLe", arrete.le().toString())
                    .append("expulsions", lignes(c.expulsions()))
                    .append("activite", lignes(c.activite()))
                    .append("avis", lignes(c.avis()))
                    .append("preconisations", lignes(c.preconisations()));
        }
        return document;
    }

    private static List<Document> lignes(List<Ligne> lignes) {
        return lignes.stream()
                .map(l ->
                        new Document("code", l.code())
                                .append("libelle", l.libelle())
                                .append("annee", l.annee())
                                .append("precedente", l.precedente())
                                .append("source", l.source()))
                .toList();
    }

    private static BilanAnnuel toDomain(BilanId id, Document d) {
        var declarations = new HashMap<String, Declaration>();
        d.getList("declarations", Document.class)
                .forEach(x ->
                        declarations.put(
                                x.getString("code"),
                                new Declaration(
                                        x.get("valeur", Number.class).longValue(),
                                        x.getString("source"))));
        var arreteLe = d.getString("arreteLe");
        return new BilanAnnuel(
                id,
                new BilanAnnuel.Textes(
                        d.getString("appreciation"), d.getString("propositions"), declarations),
                arreteLe == null
                        ? null
                        : new BilanAnnuel.Arrete(
                                LocalDate.parse(arreteLe),
                                new Chiffres(
                                        lues(d, "expulsions"),
                                        lues(d, "activite"),
                                        lues(d, "avis"),
                                        lues(d, "preconisations"))));
    }

    private static List<Ligne> lues(Document d, String champ) {
        return d.getList(champ, Document.class).stream()
                .map(x ->
                        new Ligne(
                                x.getString("code"),
                                x.getString("libelle"),
                                nombre(x, "annee"),
                                nombre(x, "precedente"),
                                x.getString("source")))
                .toList();
    }

    private static @Nullable Long nombre(Document d, String champ) {
        var nombre = d.get(champ, Number.class);
        return nombre == null ? null : (Long) nombre.longValue();
    }
}
