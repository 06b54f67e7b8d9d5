package fr.ancrage.dossiers.suivi.persistence;

import fr.ancrage.dossiers.suivi.model.Abonnement;
import fr.ancrage.dossiers.suivi.model.Suivi;
import java.time.LocalDate;
import org.bson.Document;

/** The stored shape of a follow-up. */
final class SuiviDocument {

    static final String VERSION = "version";
    private static final int SCHEMA = 1;

    private SuiviDocument() {}

    static String id(String dossier, String organisation) {
        return dossier + "/" + organisation;
    }

    static long version(Document d) {
        return d.get(VERSION, Number.class).longValue();
    }

    static Document from(Suivi s, long version) {
        Document d =
                new Document("_id", id(s.dossier(), s.organisation()))
                        .append("schema", SCHEMA)
                        .append(VERSION, version)
                        .append("dossier", s.dossier())
                        .append("organisation", s.organisation())
                        .append(
                                "abonnements",
                                s.abonnements().stream()
                                        .map(a ->
                                                new Document("agent", a.agent())
                                                        .append("vu", a.vu()))
                                        .toList());
        if (s.referent() != null) {
            d.append("referent", s.referent());
        }
        if (s.revoirLe() != null) {
            d.append("revoirLe", s.revoirLe().toString());
        }
        return d;
    }

    static Suivi toDomain(Document d) {
        String revoirLe = d.getString("revoirLe");
        return new Suivi(
                d.getString("dossier"),
                d.getString("organisation"),
                d.getString("referent"),
                revoirLe == null ? null : LocalDate.parse(revoirLe),
                d.getList("abonnements", Document.class).stream()
                        .map(a ->
                                new Abonnement(
                                        a.getString("agent"),
                                        a.get("vu", Number.class).longValue()))
                        .toList());
    }
}
