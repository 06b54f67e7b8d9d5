package fr.ancrage.dossiers.procedure.persistence;

import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.date;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.sansNuls;

import fr.ancrage.dossiers.consentement.model.Consentement;
import fr.ancrage.dossiers.consentement.model.Consentements;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How the household's answers are stored in its case. */
final class ConsentementDocument {

    private ConsentementDocument() {}

    static @Nullable List<Document> de(Consentements consentements) {
        return consentements.tous().isEmpty()
                ? null
                : consentements.tous().stream().map(ConsentementDocument::de).toList();
    }

    static Consentements consentements(List<Document> stockes) {
        return new Consentements(stockes.stream().map(ConsentementDocument::consentement).toList());
    }

    private static Document de(Consentement c) {
        Consentement.Recueil retrait = c.retrait();
        return sansNuls(
                new Document("id", c.id())
                        .append("objet", c.objet().name())
                        .append("sens", c.sens().name())
                        .append("donne", de(c.donne()))
                        .append("retrait", retrait == null ? null : de(retrait)));
    }

    private static Document de(Consentement.Recueil r) {
        return new Document("le", r.le().toString())
                .append("moyen", r.moyen().name())
                .append("recueilliPar", r.par())
                .append("agent", r.agent())
                .append("enregistreLe", r.enregistreLe().toString());
    }

    private static Consentement consentement(Document c) {
        Document retrait = c.get("retrait", Document.class);
        return new Consentement(
                c.getString("id"),
                Consentement.Objet.valueOf(c.getString("objet")),
                Consentement.Sens.valueOf(c.getString("sens")),
                recueil(c.get("donne", Document.class)),
                retrait == null ? null : recueil(retrait));
    }

    private static Consentement.Recueil recueil(Document r) {
        return new Consentement.Recueil(
                Objects.requireNonNull(date(r, "le")),
                Consentement.Moyen.valueOf(r.getString("moyen")),
                r.getString("recueilliPar"),
                r.getString("agent"),
                Objects.requireNonNull(date(r, "enregistreLe")));
    }
}
