package fr.ancrage.local.reconciliation;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A field that names a document by its id, and where that document is. What was erased may still be
 * named.
 *
 * @param field dots lead into documents and lists; an absent one names nothing
 */
record References(String from, String field, String to) {

    static final String CASES = "case-service:dossiers";
    private static final String HOUSEHOLDS = "case-service:menages";

    static final List<References> ALL =
            List.of(
                    new References(CASES, "menage", HOUSEHOLDS),
                    new References("case-service:foyers", "menage", HOUSEHOLDS),
                    new References("case-service:actes", "decision.dossier", CASES),
                    new References("case-service:imports_lignes", "dossier", CASES),
                    new References("case-service:imports_lignes", "lot", "case-service:imports"),
                    new References("case-service:rapprochements", "dossier", CASES),
                    new References("diagnostic-service:affectations", "dossier", CASES),
                    new References("diagnostic-service:visites", "dossier", CASES),
                    new References("commission-service:suivis", "_id", CASES),
                    new References("commission-service:seances", "inscriptions.dossier", CASES),
                    new References("notification-service:dossiers", "_id", CASES),
                    new References("notification-service:preparations", "dossier", CASES),
                    new References("notification-service:envois", "dossier", CASES),
                    new References(
                            "notification-service:plis", "_id", "notification-service:envois"),
                    new References("rehousing-service:dossiersConnus", "_id", CASES),
                    new References("rehousing-service:concours", "dossier", CASES),
                    new References("rehousing-service:vivier", "dossier", CASES));

    /** What a document names there. */
    static List<String> named(Document document, String field) {
        return values(document, field).map(Object::toString).toList();
    }

    private static Stream<Object> values(Object from, String path) {
        if (from instanceof List<?> list) {
            return list.stream().flatMap(each -> values(each, path));
        }
        if (!(from instanceof Document document)) {
            return Stream.empty();
        }
        var dot = path.indexOf('.');
        var value = document.get(dot < 0 ? path : path.substring(0, dot));
        if (value == null) {
            return Stream.empty();
        }
        if (dot >= 0) {
            return values(value, path.substring(dot + 1));
        }
        return value instanceof List<?> several
                ? several.stream().map(each -> each)
                : Stream.of(value);
    }
}
