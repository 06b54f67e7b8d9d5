package fr.ancrage.relogements.concours.persistence;

import fr.ancrage.platform.sealing.Envelopes;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.concours.model.ActeConcours;
import fr.ancrage.relogements.concours.model.ActeConcours.DecisionPrefet;
import fr.ancrage.relogements.concours.model.ActeConcours.FinProcedure;
import fr.ancrage.relogements.concours.model.ActeConcours.ProcesVerbal;
import fr.ancrage.relogements.concours.model.ActeConcours.Requisition;
import fr.ancrage.relogements.concours.model.AnnonceExpulsion;
import fr.ancrage.relogements.concours.model.Annulation;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.concours.model.Execution;
import fr.ancrage.relogements.concours.model.FaitVeille;
import fr.ancrage.relogements.concours.model.Localisation;
import fr.ancrage.relogements.concours.model.MentionListe;
import fr.ancrage.relogements.concours.model.Provenance;
import fr.ancrage.relogements.concours.model.SensDecision;
import fr.ancrage.relogements.concours.model.SituationParticuliere;
import fr.ancrage.relogements.concours.model.Suivi;
import fr.ancrage.relogements.concours.usecase.ClesConcours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored shape of a concours: its facts, and beside them the row that lists ask ({@code
 * visiblePour}, {@code etat}…), recomputed at each save. Dates are ISO strings: they sort and
 * compare as they read.
 */
final class ConcoursDocument {

    private static final int SCHEMA = 1;

    private ConcoursDocument() {}

    static Document from(Concours concours, ReglesRelogement regles, Envelopes enveloppes) {
        var document =
                new Document("schema", SCHEMA)
                        .append("dossier", concours.dossier())
                        .append("lieu", lieu(concours.lieu()))
                        .append("actes", liste(concours.actes(), ConcoursDocument::acte))
                        .append(
                                "annulations",
                                liste(
                                        concours.annulations(),
                                        a ->
                                                provenance(a.provenance())
                                                        .append("nature", a.nature())))
                        .append("suivi", suivi(concours.suivi()));
        ajouter(document, "departement", concours.departement());
        ajouter(document, "reuniDans", concours.reuniDans());
        return document.append("ligne", ligne(concours, regles, enveloppes));
    }

    /** What lists ask; of vulnerability there are tokens only. */
    static Document ligne(Concours concours, ReglesRelogement regles, Envelopes enveloppes) {
        var ligne =
                new Document("visiblePour", ClesConcours.de(concours).stream().sorted().toList())
                        .append("etat", concours.etat().name());
        var lieu = concours.lieu();
        if (lieu != null) {
            ligne.append("departement", lieu.departement()).append("parc", lieu.parc());
            ajouter(ligne, "arrondissement", lieu.arrondissement());
            concours.octroi().ifPresent(d -> jetons(ligne, d, lieu.departement(), enveloppes));
        }
        var actes = concours.actesEnVigueur();
        ligne.append("dernierActe", actes.isEmpty() ? "" : actes.getLast().date().toString());
        concours.reponseAttendueLe(regles)
                .ifPresent(d -> ligne.append("reponseAttendueLe", d.toString()));
        concours.octroi().ifPresent(d -> octroi(ligne, d, concours));
        concours.annonce()
                .ifPresent(a ->
                        ligne.append("annonceJour", a.jour().toString())
                                .append("annonceTardive", a.tardive()));
        ligne.append(
                "aMentionner",
                !concours.octroisAInscrire().isEmpty() || !concours.octroisARetirer().isEmpty());
        return ligne;
    }

    private static void jetons(
            Document ligne, DecisionPrefet octroi, String departement, Envelopes enveloppes) {
        Map.of(
                        "categorie", octroi.categorie().name(),
                        "critere", Boolean.toString(octroi.critere()),
                        "critereManquant", Boolean.toString(octroi.critereManquant()))
                .forEach((champ, valeur) ->
                        ligne.append(champ, enveloppes.token(departement, champ, valeur)));
    }

    private static void octroi(Document ligne, DecisionPrefet octroi, Concours concours) {
        var possible = octroi.possibleLe() == null ? octroi.date() : octroi.possibleLe();
        ligne.append("inconnu", octroi.inconnu())
                .append("possibleLe", possible.toString())
                .append(
                        "executionDite",
                        concours.execution().filter(e -> e.statut().definitif()).isPresent())
                .append("veilleNotee", !concours.suivi().veille().isEmpty());
    }

    private static @Nullable Document lieu(@Nullable Localisation lieu) {
        return lieu == null
                ? null
                : new Document("departement", lieu.departement())
                        .append("commune", lieu.commune())
                        .append("arrondissement", lieu.arrondissement())
                        .append("parc", lieu.parc());
    }

    private static Document provenance(Provenance p) {
        return new Document("dossier", p.dossier())
                .append("numero", p.numero())
                .append("sequence", p.sequence());
    }

    private static Document acte(ActeConcours acte) {
        var document =
                provenance(acte.provenance())
                        .append("nature", acte.nature())
                        .append("date", acte.date().toString());
        ajouter(document, "etude", acte.etude());
        switch (acte) {
            case Requisition r -> document.append("prematuree", r.prematuree());
            case DecisionPrefet d -> {
                document.append("sens", d.sens().name())
                        .append("veilleSociale", d.veilleSociale())
                        .append("critere", d.critere())
                        .append("inconnu", d.inconnu())
                        .append("enregistreLe", d.enregistreLe().toString());
                ajouter(document, "possibleLe", d.possibleLe());
                ajouter(document, "requisition", d.requisition());
            }
            case ProcesVerbal p -> ajouter(document, "issue", p.issue());
            case FinProcedure f -> ajouter(document, "issue", f.issue());
        }
        return document;
    }

    private static Document suivi(Suivi suivi) {
        var document =
                new Document(
                                "executions",
                                liste(
                                        suivi.executions(),
                                        e ->
                                                new Document("statut", e.statut().name())
                                                        .append("le", e.le().toString())
                                                        .append(
                                                                "enregistreeLe",
                                                                e.enregistreeLe().toString())
                                                        .append("organisation", e.organisation())))
                        .append("annonces", liste(suivi.annonces(), ConcoursDocument::annonce))
                        .append("veille", liste(suivi.veille(), ConcoursDocument::veille))
                        .append(
                                "mentions",
                                liste(
                                        suivi.mentions(),
                                        m ->
                                                new Document("liste", m.liste())
                                                        .append("octroi", m.octroi())
                                                        .append("sens", m.sens().name())))
                        .append(
                                "etudesEcartees",
                                suivi.etudesEcartees().stream().sorted().toList());
        var situation = suivi.situation();
        if (situation != null) {
            document.append(
                    "situation",
                    new Document("motif", situation.motif())
                            .append("le", situation.le().toString())
                            .append("organisation", situation.organisation()));
        }
        return document;
    }

    private static Document annonce(AnnonceExpulsion a) {
        var document =
                new Document("jour", a.jour().toString())
                        .append("heure", a.heure().toString())
                        .append("diteLe", a.diteLe().toString())
                        .append("organisation", a.organisation());
        ajouter(document, "limite", a.limite());
        ajouter(document, "source", a.source());
        return document;
    }

    private static Document veille(FaitVeille f) {
        var document =
                new Document("nature", f.nature().name())
                        .append("le", f.le().toString())
                        .append("organisation", f.organisation());
        ajouter(document, "precision", f.precision());
        return document;
    }

    static Concours toDomain(String id, Document d) {
        return new Concours(
                new ConcoursId(UUID.fromString(id)),
                d.getString("dossier"),
                departement(d),
                lieuLu(d.get("lieu", Document.class)),
                lire(d, "actes", ConcoursDocument::acteLu),
                lire(
                        d,
                        "annulations",
                        a -> new Annulation(provenanceLue(a), a.getString("nature"))),
                suiviLu(d.get("suivi", Document.class)),
                d.getString("reuniDans"));
    }

    /** Where it is: of the place, in what was stored before it stood apart. */
    static @Nullable String departement(Document d) {
        var lieu = d.get("lieu", Document.class);
        var dit = d.getString("departement");
        return dit == null && lieu != null ? lieu.getString("departement") : dit;
    }

    private static @Nullable Localisation lieuLu(@Nullable Document d) {
        return d == null
                ? null
                : new Localisation(
                        d.getString("departement"),
                        d.getString("commune"),
                        d.getString("arrondissement"),
                        d.getString("parc"));
    }

    private static Provenance provenanceLue(Document d) {
        return new Provenance(
                d.getString("dossier"),
                d.getString("numero"),
                d.get("sequence", Number.class).longValue());
    }

    private static ActeConcours acteLu(Document d) {
        var etude = d.getString("etude");
        return switch (d.getString("nature")) {
            case "RFP" ->
                    new Requisition(
                            provenanceLue(d),
                            jour(d, "date"),
                            etude,
                            Boolean.TRUE.equals(d.getBoolean("prematuree")));
            case "DECISION_CFP" ->
                    new DecisionPrefet(
                            provenanceLue(d),
                            jour(d, "date"),
                            etude,
                            SensDecision.valueOf(d.getString("sens")),
                            jourOuRien(d, "possibleLe"),
                            Boolean.TRUE.equals(d.getBoolean("veilleSociale")),
                            Boolean.TRUE.equals(d.getBoolean("critere")),
                            Boolean.TRUE.equals(d.getBoolean("inconnu")),
                            d.getString("requisition"),
                            jour(d, "enregistreLe"));
            case "PV_EXPULSION" ->
                    new ProcesVerbal(
                            provenanceLue(d), jour(d, "date"), etude, d.getString("issue"));
            case "CLOTURE" ->
                    new FinProcedure(provenanceLue(d), jour(d, "date"), d.getString("issue"));
            default -> throw new IllegalStateException("a stored act of an unknown nature");
        };
    }

    private static Suivi suiviLu(Document d) {
        var situation = d.get("situation", Document.class);
        return new Suivi(
                lire(
                        d,
                        "executions",
                        e ->
                                new Execution(
                                        Execution.Statut.valueOf(e.getString("statut")),
                                        jour(e, "le"),
                                        jour(e, "enregistreeLe"),
                                        e.getString("organisation"))),
                lire(
                        d,
                        "annonces",
                        a ->
                                new AnnonceExpulsion(
                                        jour(a, "jour"),
                                        LocalTime.parse(a.getString("heure")),
                                        jour(a, "diteLe"),
                                        a.getString("organisation"),
                                        jourOuRien(a, "limite"),
                                        a.getString("source"))),
                lire(
                        d,
                        "veille",
                        f ->
                                new FaitVeille(
                                        FaitVeille.Nature.valueOf(f.getString("nature")),
                                        jour(f, "le"),
                                        f.getString("organisation"),
                                        f.getString("precision"))),
                lire(
                        d,
                        "mentions",
                        m ->
                                new MentionListe(
                                        m.getString("liste"),
                                        m.getString("octroi"),
                                        MentionListe.Sens.valueOf(m.getString("sens")))),
                situation == null
                        ? null
                        : new SituationParticuliere(
                                situation.getString("motif"),
                                jour(situation, "le"),
                                situation.getString("organisation")),
                Set.copyOf(d.getList("etudesEcartees", String.class, List.of())));
    }

    private static <T> List<Document> liste(List<T> elements, Function<T, Document> vers) {
        return elements.stream().map(vers).toList();
    }

    private static <T> List<T> lire(Document d, String champ, Function<Document, T> vers) {
        return d.getList(champ, Document.class, List.of()).stream().map(vers).toList();
    }

    private static void ajouter(Document document, String champ, @Nullable Object valeur) {
        if (valeur != null) {
            document.append(champ, valeur.toString());
        }
    }

    private static LocalDate jour(Document d, String champ) {
        return LocalDate.parse(d.getString(champ));
    }

    private static @Nullable LocalDate jourOuRien(Document d, String champ) {
        var valeur = d.getString(champ);
        return valeur == null ? null : LocalDate.parse(valeur);
    }
}
