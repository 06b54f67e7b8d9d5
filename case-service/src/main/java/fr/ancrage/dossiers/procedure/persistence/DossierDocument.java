package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Cloture;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EcheanceCalculee;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.Suspension;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * The stored shape of a case, version 2: flat, dates as ISO text, amounts as decimals; absent
 * fields are not written. Since version 2 its row keeps the points of its urgence.
 */
final class DossierDocument {

    static final int SCHEMA = 2;
    static final List<Integer> ANTERIEURS = List.of(1);

    private DossierDocument() {}

    static Document from(Dossier d, LigneDossier ligne) {
        Document document =
                new Document("schema", SCHEMA)
                        .append("reference", d.reference())
                        .append("departement", d.departement())
                        .append("commune", d.commune())
                        .append("communeNom", d.communeNom())
                        .append("arrondissement", d.arrondissement())
                        .append("parc", d.parc().name())
                        .append("menage", d.menage())
                        .append("bailleur", bailleur(d.bailleur()))
                        .append("bail", bail(d.bail()))
                        .append("motifs", d.motifs())
                        .append("situation", situation(d.situation()))
                        .append("actes", d.actes().stream().map(ActeDocument::de).toList())
                        .append(
                                "implications",
                                d.implications().stream().map(OuvertureDocument::de).toList())
                        .append(
                                "exceptions",
                                d.exceptions().isEmpty()
                                        ? null
                                        : d.exceptions().stream()
                                                .map(OuvertureDocument::de)
                                                .toList())
                        .append("consentements", ConsentementDocument.de(d.consentements()))
                        .append(
                                "appreciations",
                                d.appreciations().isEmpty()
                                        ? null
                                        : d.appreciations().stream()
                                                .map(AppreciationDocument::de)
                                                .toList())
                        .append("suites", SuitesDocument.de(d.suites()))
                        .append("aRapprocher", d.aRapprocher())
                        .append("ouvertLe", d.ouvertLe().toString())
                        .append("derniereActivite", d.derniereActivite().toString());
        Dette dette = d.dette();
        if (dette != null) {
            document.append(
                    "dette",
                    sansNuls(
                            new Document("montant", new Decimal128(dette.montant()))
                                    .append("moisImpayes", dette.moisImpayes())
                                    .append("au", dette.au().toString())));
        }
        Cloture cloture = d.cloture();
        if (cloture != null) {
            document.append(
                    "cloture",
                    new Document("issue", cloture.issue().name())
                            .append("le", cloture.le().toString()));
        }
        document.append("reuniDans", d.reuniDans())
                .append("procedureAnterieure", d.procedureAnterieure());
        document.putAll(ligne.toDocument());
        return sansNuls(document);
    }

    static Dossier toDomain(String id, Document s) {
        Document bailleur = s.get("bailleur", new Document());
        Document bail = s.get("bail", new Document());
        Document situation = s.get("situation", new Document());
        Document dette = s.get("dette", Document.class);
        Document cloture = s.get("cloture", Document.class);
        return new Dossier(
                id,
                s.getString("reference"),
                s.getString("departement"),
                s.getString("commune"),
                s.getString("communeNom"),
                s.getString("arrondissement"),
                Parc.valueOf(s.getString("parc")),
                s.getString("menage"),
                new Bailleur(
                        bailleur.getString("nom"),
                        bailleur.getString("type") == null
                                ? null
                                : TypeBailleur.valueOf(bailleur.getString("type")),
                        bailleur.getString("organisation")),
                new Bail(date(bail, "date"), montant(bail, "loyer"), montant(bail, "charges")),
                dette == null
                        ? null
                        : new Dette(
                                Objects.requireNonNull(montant(dette, "montant")),
                                dette.getInteger("moisImpayes"),
                                Objects.requireNonNull(date(dette, "au"))),
                liste(s, "motifs", String.class),
                new SituationSociale(
                        situation.getInteger("enfants"),
                        situation.getString("aideAuLogement"),
                        situation.getBoolean("tiersPayant"),
                        situation.getString("organismePayeur"),
                        liste(situation, "connuDe", String.class)),
                liste(s, "actes", Document.class).stream().map(ActeDocument::acte).toList(),
                liste(s, "implications", Document.class).stream()
                        .map(OuvertureDocument::implication)
                        .toList(),
                liste(s, "exceptions", Document.class).stream()
                        .map(OuvertureDocument::exception)
                        .toList(),
                ConsentementDocument.consentements(liste(s, "consentements", Document.class)),
                liste(s, "appreciations", Document.class).stream()
                        .map(AppreciationDocument::appreciation)
                        .toList(),
                SuitesDocument.suites(s.get("suites", new Document())),
                cloture == null
                        ? null
                        : new Cloture(
                                Cloture.Issue.valueOf(cloture.getString("issue")),
                                Objects.requireNonNull(date(cloture, "le"))),
                s.getString("reuniDans"),
                s.getString("procedureAnterieure"),
                Boolean.TRUE.equals(s.getBoolean("aRapprocher")),
                Objects.requireNonNull(date(s, "ouvertLe")),
                Objects.requireNonNull(date(s, "derniereActivite")));
    }

    static List<EcheanceCalculee> echeances(Document s) {
        return liste(s, "echeances", Document.class).stream()
                .map(e ->
                        new EcheanceCalculee(
                                e.getString("code"),
                                Objects.requireNonNull(date(e, "date")),
                                Objects.requireNonNull(date(e, "dateBrute")),
                                e.getString("regle"),
                                e.getString("reference"),
                                e.getString("explication"),
                                e.getString("confiance"),
                                e.getString("etat"),
                                e.getString("acte"),
                                e.getString("faits"),
                                date(e, "tenueLe")))
                .toList();
    }

    static Document echeance(EcheanceCalculee e) {
        return sansNuls(
                new Document("code", e.code())
                        .append("date", e.date().toString())
                        .append("dateBrute", e.dateBrute().toString())
                        .append("regle", e.regle())
                        .append("reference", e.reference())
                        .append("explication", e.explication())
                        .append("confiance", e.confiance())
                        .append("etat", e.etat())
                        .append("acte", e.acte())
                        .append("faits", e.faits())
                        .append("tenueLe", texte(e.tenueLe())));
    }

    static Document anomalie(AnomalieRelevee a) {
        return sansNuls(
                new Document("code", a.code())
                        .append("explication", a.explication())
                        .append("acte", a.acte()));
    }

    static Document suspension(Suspension s) {
        return sansNuls(
                new Document("sorte", s.sorte().name())
                        .append("arrete", s.arrete().stream().map(Enum::name).sorted().toList())
                        .append("du", s.du().toString())
                        .append("au", texte(s.au()))
                        .append("acte", s.acte())
                        .append("rompueLe", texte(s.rompueLe())));
    }

    static List<Suspension> suspensions(Document s) {
        return liste(s, "suspensions", Document.class).stream()
                .map(x ->
                        new Suspension(
                                Suspension.Sorte.valueOf(x.getString("sorte")),
                                liste(x, "arrete", String.class).stream()
                                        .map(Suspension.Effet::valueOf)
                                        .collect(Collectors.toSet()),
                                Objects.requireNonNull(date(x, "du")),
                                date(x, "au"),
                                x.getString("acte"),
                                date(x, "rompueLe")))
                .toList();
    }

    private static Document bailleur(Bailleur b) {
        return sansNuls(
                new Document("nom", b.nom())
                        .append("type", b.type() == null ? null : b.type().name())
                        .append("organisation", b.organisation()));
    }

    private static Document bail(Bail b) {
        return sansNuls(
                new Document("date", texte(b.date()))
                        .append("loyer", decimal(b.loyer()))
                        .append("charges", decimal(b.charges())));
    }

    private static Document situation(SituationSociale s) {
        return sansNuls(
                new Document("enfants", s.enfants())
                        .append("aideAuLogement", s.aideAuLogement())
                        .append("tiersPayant", s.tiersPayant())
                        .append("organismePayeur", s.organismePayeur())
                        .append("connuDe", s.connuDe()));
    }

    static Document sansNuls(Document document) {
        document.values().removeIf(Objects::isNull);
        return document;
    }

    static @Nullable LocalDate date(Document document, String champ) {
        String texte = document.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    static @Nullable String texte(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static @Nullable Decimal128 decimal(@Nullable BigDecimal montant) {
        return montant == null ? null : new Decimal128(montant);
    }

    static @Nullable BigDecimal montant(Document document, String champ) {
        return switch (document.get(champ)) {
            case null -> null;
            case Decimal128 d -> d.bigDecimalValue();
            case Object autre -> new BigDecimal(autre.toString());
        };
    }

    static <T> List<T> liste(Document document, String champ, Class<T> type) {
        List<T> liste = document.getList(champ, type);
        return liste == null ? List.of() : liste;
    }
}
