package fr.ancrage.dossiers.procedure.persistence;

import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.date;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.decimal;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.liste;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.montant;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.sansNuls;
import static fr.ancrage.dossiers.procedure.persistence.DossierDocument.texte;

import fr.ancrage.dossiers.procedure.model.DetteEcrite;
import fr.ancrage.dossiers.procedure.model.RetourDiagnostic;
import fr.ancrage.dossiers.procedure.model.Suites;
import fr.ancrage.dossiers.procedure.model.SuiviExterne;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How what was made of a case elsewhere is stored in it. */
final class SuitesDocument {

    private SuitesDocument() {}

    static Document de(Suites s) {
        return new Document(
                        "retours",
                        s.retours().stream()
                                .map(r ->
                                        new Document("affectation", r.affectation())
                                                .append("mission", r.mission())
                                                .append("organisation", r.organisation())
                                                .append("carence", r.carence())
                                                .append("le", r.le().toString()))
                                .toList())
                .append(
                        "suivis",
                        s.suivis().stream()
                                .map(x ->
                                        new Document("cle", x.cle())
                                                .append("sequence", x.sequence())
                                                .append("termine", x.termine()))
                                .toList())
                .append("dettes", s.dettes().stream().map(SuitesDocument::de).toList());
    }

    static Suites suites(Document d) {
        return new Suites(
                liste(d, "retours", Document.class).stream()
                        .map(r ->
                                new RetourDiagnostic(
                                        r.getString("affectation"),
                                        r.getString("mission"),
                                        r.getString("organisation"),
                                        r.getBoolean("carence"),
                                        Objects.requireNonNull(date(r, "le"))))
                        .toList(),
                liste(d, "suivis", Document.class).stream()
                        .map(x ->
                                new SuiviExterne(
                                        x.getString("cle"),
                                        x.get("sequence", Number.class).longValue(),
                                        x.getBoolean("termine")))
                        .toList(),
                liste(d, "dettes", Document.class).stream().map(SuitesDocument::dette).toList());
    }

    private static Document de(DetteEcrite d) {
        return sansNuls(
                new Document("source", d.source())
                        .append("releve", de(d.releve()))
                        .append(
                                "manquements",
                                d.manquements().stream().map(LocalDate::toString).toList()));
    }

    private static @Nullable Document de(DetteEcrite.@Nullable Releve r) {
        return r == null
                ? null
                : sansNuls(
                        new Document("au", r.au().toString())
                                .append("montant", decimal(r.montant()))
                                .append("depuis", texte(r.depuis()))
                                .append("loyer", decimal(r.loyer()))
                                .append("charges", decimal(r.charges()))
                                .append("aide", decimal(r.aide()))
                                .append("tiersPayant", r.tiersPayant()));
    }

    private static DetteEcrite dette(Document d) {
        Document releve = d.get("releve", Document.class);
        return new DetteEcrite(
                d.getString("source"),
                releve == null
                        ? null
                        : new DetteEcrite.Releve(
                                Objects.requireNonNull(date(releve, "au")),
                                Objects.requireNonNull(montant(releve, "montant")),
                                date(releve, "depuis"),
                                montant(releve, "loyer"),
                                montant(releve, "charges"),
                                montant(releve, "aide"),
                                releve.getBoolean("tiersPayant")),
                liste(d, "manquements", String.class).stream().map(LocalDate::parse).toList());
    }
}
