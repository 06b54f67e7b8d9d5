package fr.ancrage.dossiers.notes.persistence;

import fr.ancrage.dossiers.notes.model.Note;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is stored. Its words and reasons are under {@code dit}, which is sealed; who wrote
 * it, when, and with whom it is shared is not.
 */
final class NoteDocument {

    static final int SCHEMA = 1;
    static final String DOSSIER = "dossier";
    private static final String VERSIONS = "versions";
    private static final String PARTAGES = "partages";
    private static final String RETRAIT = "retrait";
    private static final String DIT = "dit";
    private static final String MOTIF = "motif";

    private NoteDocument() {}

    /** Paths of what is sealed. */
    static String[] scelles() {
        return new String[] {VERSIONS + "." + DIT, PARTAGES + "." + DIT, RETRAIT + "." + DIT};
    }

    static Document from(Note n) {
        Note.Retrait retrait = n.retrait();
        return new Document("_id", n.id())
                .append("schema", SCHEMA)
                .append(DOSSIER, n.dossier())
                .append("sujet", n.sujet().name())
                .append("agent", n.redacteur().agent())
                .append("organisation", n.redacteur().organisation())
                .append(VERSIONS, n.versions().stream().map(NoteDocument::from).toList())
                .append(PARTAGES, n.partages().stream().map(NoteDocument::from).toList())
                .append(
                        RETRAIT,
                        retrait == null
                                ? null
                                : dit(retrait.le(), new Document(MOTIF, retrait.motif())));
    }

    private static Document from(Note.Version v) {
        return dit(v.le(), new Document("texte", v.texte()).append(MOTIF, v.motif()));
    }

    private static Document from(Note.Partage p) {
        return dit(p.le(), new Document(MOTIF, p.motif()))
                .append("organisation", p.organisation())
                .append("reprisLe", date(p.reprisLe()));
    }

    private static Document dit(Instant le, Document mots) {
        return new Document("le", date(le)).append(DIT, mots);
    }

    static Note toDomain(Document d) {
        Document retrait = d.get(RETRAIT, Document.class);
        return new Note(
                d.getString("_id"),
                d.getString(DOSSIER),
                Note.Sujet.valueOf(d.getString("sujet")),
                new Note.Redacteur(d.getString("agent"), d.getString("organisation")),
                d.getList(VERSIONS, Document.class).stream().map(NoteDocument::version).toList(),
                d.getList(PARTAGES, Document.class, List.of()).stream()
                        .map(NoteDocument::partage)
                        .toList(),
                retrait == null
                        ? null
                        : new Note.Retrait(le(retrait), mots(retrait).getString(MOTIF)));
    }

    private static Note.Version version(Document d) {
        return new Note.Version(le(d), mots(d).getString("texte"), mots(d).getString(MOTIF));
    }

    private static Note.Partage partage(Document d) {
        Date repris = d.getDate("reprisLe");
        return new Note.Partage(
                d.getString("organisation"),
                mots(d).getString(MOTIF),
                le(d),
                repris == null ? null : repris.toInstant());
    }

    private static Document mots(Document d) {
        return d.get(DIT, Document.class);
    }

    private static Instant le(Document d) {
        return d.getDate("le").toInstant();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
