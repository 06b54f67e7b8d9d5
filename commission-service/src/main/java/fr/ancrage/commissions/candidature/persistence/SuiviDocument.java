package fr.ancrage.commissions.candidature.persistence;

import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Demande;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Signal;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Traitement;
import fr.ancrage.commissions.formation.model.OrganismePayeur;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.habilitation.Portee;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored shape of what is known of a case, and beside it the rows that the lists ask,
 * recomputed at each save. Dates are ISO strings: they sort and compare as they read.
 */
final class SuiviDocument {

    /** What sorts after every real day: nothing waits. */
    static final String JAMAIS = "9999-12-31";

    private static final int SCHEMA = 1;

    private SuiviDocument() {}

    static Document from(DossierSuivi d, List<Candidature> candidatures) {
        var document =
                new Document("schema", SCHEMA)
                        .append("departement", d.departement())
                        .append("sequence", d.sequence())
                        .append(
                                "actes",
                                d.actes().values().stream().map(SuiviDocument::acte).toList())
                        .append(
                                "annulations",
                                d.annulations().entrySet().stream()
                                        .map(e ->
                                                new Document("acte", e.getKey())
                                                        .append("sequence", e.getValue()))
                                        .toList())
                        .append(
                                "signaux",
                                d.signaux().stream()
                                        .map(s ->
                                                new Document("type", s.type().name())
                                                        .append("affectation", s.affectation())
                                                        .append("mission", s.mission())
                                                        .append("organisation", s.organisation())
                                                        .append("le", s.le().toString()))
                                        .toList())
                        .append(
                                "demandes",
                                d.demandes().stream()
                                        .map(x ->
                                                new Document("formation", x.formation())
                                                        .append("motif", x.motif())
                                                        .append("le", x.le().toString())
                                                        .append("par", x.par()))
                                        .toList())
                        .append(
                                "traitements",
                                d.traitements().stream().map(SuiviDocument::traitement).toList())
                        .append(
                                "candidatures",
                                candidatures.stream()
                                        .map(c ->
                                                new Document("id", c.id())
                                                        .append("formation", c.formation())
                                                        .append("etat", c.etat().name())
                                                        .append(
                                                                "aExaminerLe",
                                                                c.aExaminerLe() == null
                                                                        ? JAMAIS
                                                                        : c.aExaminerLe()
                                                                                .toString()))
                                        .toList());
        var situation = d.situation();
        if (situation != null) {
            document.append("situation", situation(situation));
        }
        if (d.reuniDans() != null) {
            document.append("reuniDans", d.reuniDans());
        }
        return document.append(
                "visiblePour",
                situation == null
                        ? List.of(Portee.departement(d.departement()))
                        : List.of(
                                Portee.departement(d.departement()),
                                Portee.arrondissement(situation.arrondissement())));
    }

    static Document situation(Situation s) {
        var document =
                new Document("commune", s.commune())
                        .append("arrondissement", s.arrondissement())
                        .append("parc", s.parc().name())
                        .append("stade", s.stade().name());
        if (s.bailleur() != null) {
            document.append("bailleur", s.bailleur());
        }
        if (s.organismePayeur() != null) {
            document.append("organismePayeur", s.organismePayeur().name());
        }
        return document;
    }

    static Situation situation(Document s) {
        var payeur = s.getString("organismePayeur");
        return new Situation(
                s.getString("commune"),
                s.getString("arrondissement"),
                Parc.valueOf(s.getString("parc")),
                Stade.valueOf(s.getString("stade")),
                s.getString("bailleur"),
                payeur == null ? null : OrganismePayeur.valueOf(payeur));
    }

    private static Document acte(ActeSuivi a) {
        return new Document("numero", a.numero())
                .append("nature", a.nature())
                .append("date", a.date().toString())
                .append("enregistreLe", a.enregistreLe().toString())
                .append("sequence", a.sequence());
    }

    private static Document traitement(Traitement t) {
        var document =
                new Document("formation", t.formation())
                        .append("le", t.le().toString())
                        .append("couvre", t.couvre().stream().sorted().toList());
        if (t.seance() != null) {
            document.append("seance", t.seance());
        }
        if (t.reexamenLe() != null) {
            document.append("reexamenLe", t.reexamenLe().toString());
        }
        if (t.motif() != null) {
            document.append("motif", t.motif());
        }
        return document;
    }

    static DossierSuivi toDomain(String id, Document s) {
        var situation = s.get("situation", Document.class);
        return new DossierSuivi(
                id,
                s.getString("departement"),
                situation == null ? null : situation(situation),
                nombre(s, "sequence"),
                lire(
                                s,
                                "actes",
                                a ->
                                        new ActeSuivi(
                                                a.getString("numero"),
                                                a.getString("nature"),
                                                jour(a, "date"),
                                                jour(a, "enregistreLe"),
                                                nombre(a, "sequence")))
                        .stream()
                        .collect(Collectors.toMap(ActeSuivi::numero, Function.identity())),
                lire(s, "annulations", a -> Map.entry(a.getString("acte"), nombre(a, "sequence")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                lire(
                        s,
                        "signaux",
                        x ->
                                new Signal(
                                        Signal.Type.valueOf(x.getString("type")),
                                        x.getString("affectation"),
                                        x.getString("mission"),
                                        x.getString("organisation"),
                                        jour(x, "le"))),
                lire(
                        s,
                        "demandes",
                        x ->
                                new Demande(
                                        x.getString("formation"),
                                        x.getString("motif"),
                                        jour(x, "le"),
                                        x.getString("par"))),
                lire(
                        s,
                        "traitements",
                        t ->
                                new Traitement(
                                        t.getString("formation"),
                                        t.getString("seance"),
                                        jour(t, "le"),
                                        jourOuRien(t, "reexamenLe"),
                                        t.getString("motif"),
                                        new HashSet<>(t.getList("couvre", String.class)))),
                s.getString("reuniDans"));
    }

    private static <T> List<T> lire(Document s, String champ, Function<Document, T> ligne) {
        return s.getList(champ, Document.class, List.of()).stream().map(ligne).toList();
    }

    private static LocalDate jour(Document d, String champ) {
        return LocalDate.parse(d.getString(champ));
    }

    private static @Nullable LocalDate jourOuRien(Document d, String champ) {
        var texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    private static long nombre(Document d, String champ) {
        return d.get(champ, Number.class).longValue();
    }
}
