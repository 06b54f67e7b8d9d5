package fr.ancrage.dossiers.procedure.persistence;

import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.date;

import fr.ancrage.dossiers.bonnefoi.model.Appreciation;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;

/** How an assessment of good faith is stored in its case. */
final class AppreciationDocument {

    private AppreciationDocument() {}

    static Document de(Appreciation a) {
        return new Document("id", a.id())
                .append("sens", a.sens().name())
                .append("le", a.le().toString())
                .append("motifs", a.motifs().stream().map(Enum::name).sorted().toList())
                .append("par", a.par())
                .append("agent", a.agent())
                .append("enregistreeLe", a.enregistreeLe().toString());
    }

    static Appreciation appreciation(Document a) {
        return new Appreciation(
                a.getString("id"),
                Appreciation.Sens.valueOf(a.getString("sens")),
                Objects.requireNonNull(date(a, "le")),
                a.getList("motifs", String.class).stream()
                        .map(Appreciation.Motif::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                a.getString("par"),
                a.getString("agent"),
                Objects.requireNonNull(date(a, "enregistreeLe")));
    }
}
