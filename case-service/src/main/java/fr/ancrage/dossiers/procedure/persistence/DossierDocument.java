package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.Annulation;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Cloture;
import fr.ancrage.dossiers.procedure.model.Dette;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EcheanceCalculee;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure.Precisions;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.RetourDiagnostic;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.Suites;
import fr.ancrage.dossiers.procedure.model.SuiviExterne;
import fr.ancrage.dossiers.procedure.model.TypeBailleur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * The stored shape of a case, version 1: flat, dates as ISO text, amounts as decimals; absent
 * fields are not written.
 */
final class DossierDocument {

    private static final int SCHEMA = 1;

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
                        .append("actes", d.actes().stream().map(DossierDocument::acte).toList())
                        .append(
                                "implications",
                                d.implications().stream()
                                        .map(DossierDocument::implication)
                                        .toList())
                        .append(
                                "exceptions",
                                d.exceptions().isEmpty()
                                        ? null
                                        : d.exceptions().stream()
                                                .map(DossierDocument::exception)
                                                .toList())
                        .append("suites", suites(d.suites()))
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
                liste(s, "actes", Document.class).stream().map(DossierDocument::acte).toList(),
                liste(s, "implications", Document.class).stream()
                        .map(DossierDocument::implication)
                        .toList(),
                liste(s, "exceptions", Document.class).stream()
                        .map(DossierDocument::exception)
                        .toList(),
                suites(s.get("suites", new Document())),
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

    private static Document acte(ActeEnregistre a) {
        Precisions p = a.etape().precisions();
        Annulation annulation = a.annulation();
        return sansNuls(
                new Document("numero", a.numero())
                        .append("generation", a.generation())
                        .append("nature", a.etape().nature().name())
                        .append("date", a.etape().date().toString())
                        .append("dateAudience", texte(p.dateAudience()))
                        .append("dateNotificationPrefet", texte(p.dateNotificationPrefet()))
                        .append("issue", p.issue())
                        .append("sens", p.sens())
                        .append("delaiDu", texte(p.delaiDu()))
                        .append("delaiAu", texte(p.delaiAu()))
                        .append("arriere", arriere(p.arriere()))
                        .append("concours", concours(p.concours()))
                        .append("etude", a.etude())
                        .append("organisationEtude", a.organisationEtude())
                        .append("motif", a.motif())
                        .append("origine", a.provenance().origine().name())
                        .append("lot", a.provenance().lot())
                        .append("ligne", a.provenance().ligne())
                        .append("enregistreLe", a.enregistreLe().toString())
                        .append("annule", annulation == null ? null : annulation.motif().name())
                        .append("annuleLe", annulation == null ? null : texte(annulation.le())));
    }

    private static ActeEnregistre acte(Document a) {
        String annule = a.getString("annule");
        return new ActeEnregistre(
                a.getString("numero"),
                a.getInteger("generation", 1),
                EtapeProcedure.de(
                        Nature.valueOf(a.getString("nature")),
                        Objects.requireNonNull(date(a, "date")),
                        new Precisions(
                                date(a, "dateAudience"),
                                date(a, "dateNotificationPrefet"),
                                a.getString("issue"),
                                a.getString("sens"),
                                date(a, "delaiDu"),
                                date(a, "delaiAu"),
                                arriere(a.get("arriere", Document.class)),
                                concours(a.get("concours", Document.class)))),
                a.getString("etude"),
                a.getString("organisationEtude"),
                a.getString("motif"),
                new Provenance(
                        Provenance.Origine.valueOf(a.getString("origine")),
                        a.getString("lot"),
                        a.getInteger("ligne")),
                Objects.requireNonNull(date(a, "enregistreLe")),
                annule == null
                        ? null
                        : new Annulation(
                                MotifAnnulation.valueOf(annule),
                                Objects.requireNonNull(date(a, "annuleLe"))));
    }

    private static @Nullable Document arriere(EtapeProcedure.@Nullable Arriere a) {
        return a == null
                ? null
                : sansNuls(
                        new Document("constitueLe", texte(a.constitueLe()))
                                .append("montant", decimal(a.montant())));
    }

    private static EtapeProcedure.@Nullable Arriere arriere(@Nullable Document d) {
        return d == null
                ? null
                : new EtapeProcedure.Arriere(date(d, "constitueLe"), montant(d, "montant"));
    }

    private static @Nullable Document concours(EtapeProcedure.@Nullable Concours c) {
        return c == null
                ? null
                : sansNuls(
                        new Document("expulsionPossibleLe", texte(c.expulsionPossibleLe()))
                                .append("veilleSociale", c.veilleSociale())
                                .append("critereValide", c.critereValide())
                                .append("acteVise", c.acteVise()));
    }

    private static EtapeProcedure.@Nullable Concours concours(@Nullable Document d) {
        return d == null
                ? null
                : new EtapeProcedure.Concours(
                        date(d, "expulsionPossibleLe"),
                        d.getBoolean("veilleSociale"),
                        Boolean.TRUE.equals(d.getBoolean("critereValide")),
                        d.getString("acteVise"));
    }

    private static Document implication(Implication i) {
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

    private static Implication implication(Document i) {
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

    private static Document exception(AccesException e) {
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

    private static AccesException exception(Document e) {
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

    private static Document suites(Suites s) {
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
                                .toList());
    }

    private static Suites suites(Document d) {
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
                        .toList());
    }

    static Document sansNuls(Document document) {
        document.values().removeIf(Objects::isNull);
        return document;
    }

    static @Nullable LocalDate date(Document document, String champ) {
        String texte = document.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    private static @Nullable String texte(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable Decimal128 decimal(@Nullable BigDecimal montant) {
        return montant == null ? null : new Decimal128(montant);
    }

    private static @Nullable BigDecimal montant(Document document, String champ) {
        return switch (document.get(champ)) {
            case null -> null;
            case Decimal128 d -> d.bigDecimalValue();
            case Object autre -> new BigDecimal(autre.toString());
        };
    }

    private static <T> List<T> liste(Document document, String champ, Class<T> type) {
        List<T> liste = document.getList(champ, type);
        return liste == null ? List.of() : liste;
    }
}
