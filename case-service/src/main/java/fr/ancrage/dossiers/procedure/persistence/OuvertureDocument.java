package fr.ancrage.dossiers.procedure.persistence;

import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.date;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.sansNuls;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.texte;

import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.Implication;
import java.util.Objects;
import org.bson.Document;

/** How what opens a case to somebody is stored in it: involvements, accesses by exception. */
final class OuvertureDocument {

    private OuvertureDocument() {}

    static Document de(Implication i) {
        Implication.Fin fin = i.fin();
        return sansNuls(
                new Document("cle", i.cle())
                        .append("organisation", i.organisation())
                        .append("enTantQue", i.enTantQue().name())
                        .append("depuis", i.depuis().toString())
                        .append("jusqua", texte(i.jusqua()))
                        .append("motif", i.motif())
                        .append(
                                "fin",
                                fin == null
                                        ? null
                                        : sansNuls(
                                                new Document("cause", fin.cause().name())
                                                        .append("par", fin.par())
                                                        .append("raison", fin.raison())))
                        .append("revueLe", texte(i.revueLe())));
    }

    static Implication implication(Document i) {
        Document fin = i.get("fin", Document.class);
        return new Implication(
                i.getString("cle"),
                i.getString("organisation"),
                Implication.Qualite.valueOf(i.getString("enTantQue")),
                Objects.requireNonNull(date(i, "depuis")),
                date(i, "jusqua"),
                i.getString("motif"),
                fin == null
                        ? null
                        : new Implication.Fin(
                                Implication.Cause.valueOf(fin.getString("cause")),
                                fin.getString("par"),
                                fin.getString("raison")),
                date(i, "revueLe"));
    }

    static Document de(AccesException e) {
        AccesException.Verdict verdict = e.verdict();
        return sansNuls(
                new Document("id", e.id())
                        .append("agent", e.agent())
                        .append("organisation", e.organisation())
                        .append("depuis", e.depuis().toString())
                        .append("jusqua", e.jusqua().toString())
                        .append("motif", e.motif())
                        .append(
                                "verdict",
                                verdict == null
                                        ? null
                                        : sansNuls(
                                                new Document("sens", verdict.sens().name())
                                                        .append("par", verdict.par())
                                                        .append("le", verdict.le().toString())
                                                        .append("raison", verdict.raison()))));
    }

    static AccesException exception(Document e) {
        Document verdict = e.get("verdict", Document.class);
        return new AccesException(
                e.getString("id"),
                e.getString("agent"),
                e.getString("organisation"),
                Objects.requireNonNull(date(e, "depuis")),
                Objects.requireNonNull(date(e, "jusqua")),
                e.getString("motif"),
                verdict == null
                        ? null
                        : new AccesException.Verdict(
                                AccesException.Sens.valueOf(verdict.getString("sens")),
                                verdict.getString("par"),
                                Objects.requireNonNull(date(verdict, "le")),
                                verdict.getString("raison")));
    }
}
