package fr.ancrage.commissions.seance.persistence;

import fr.ancrage.commissions.formation.model.OrganismePayeur;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.Tache;
import fr.ancrage.commissions.habilitation.Portee;
import fr.ancrage.commissions.seance.model.Adhesion;
import fr.ancrage.commissions.seance.model.Avis;
import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Presence;
import fr.ancrage.commissions.seance.model.Programme;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored shape of a sitting: its state, and beside it what the lists ask, recomputed at each
 * save. Dates are ISO strings: they sort and compare as they read.
 */
final class SeanceDocument {

    /** What sorts after every real day: no day is set. */
    static final String SANS_LIMITE = "9999-12-31";

    private static final int SCHEMA = 1;

    private SeanceDocument() {}

    static Document from(Seance s) {
        var p = s.programme();
        var document =
                new Document("schema", SCHEMA)
                        .append("departement", p.departement())
                        .append("formation", p.formation())
                        .append("date", p.date().toString())
                        .append("heure", p.heure().toString())
                        .append("lieu", p.lieu())
                        .append("etat", s.etat().name())
                        .append(
                                "inscriptions",
                                s.inscriptions().stream()
                                        .map(i -> inscription(p.departement(), i))
                                        .toList())
                        .append(
                                "sieges",
                                s.sieges().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(e ->
                                                new Document("organisation", e.getKey())
                                                        .append("permanent", e.getValue()))
                                        .toList())
                        .append(
                                "presences",
                                s.presences().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(e ->
                                                new Document("organisation", e.getKey())
                                                        .append("presence", e.getValue().name()))
                                        .toList())
                        .append(
                                "taches",
                                s.taches().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(e ->
                                                new Document("tache", e.getKey().name())
                                                        .append("par", e.getValue().par())
                                                        .append("le", e.getValue().le().toString()))
                                        .toList())
                        .append("visiblePour", s.visiblePour().stream().sorted().toList())
                        .append(
                                "suitPour",
                                s.inscriptions().stream()
                                        .flatMap(i -> ayantsDroit(p.departement(), i).stream())
                                        .distinct()
                                        .sorted()
                                        .toList());
        if (s.closeLe() != null) {
            document.append("closeLe", s.closeLe().toString());
        }
        return document;
    }

    /** Who finds the recommendations of a case. */
    private static TreeSet<String> ayantsDroit(String departement, Inscription i) {
        var cles = new TreeSet<String>();
        var avis = i.avis();
        if (avis != null) {
            cles.add(Portee.departement(departement));
            cles.add(Portee.arrondissement(i.situation().arrondissement()));
            i.organisations().forEach(o -> cles.add(Portee.organisation(o)));
            avis.preconisations().forEach(x -> cles.add(Portee.adresseA(x.organisation())));
        }
        return cles;
    }

    private static Document inscription(String departement, Inscription i) {
        var situation = i.situation();
        var document =
                new Document("dossier", i.dossier())
                        .append("commune", situation.commune())
                        .append("arrondissement", situation.arrondissement())
                        .append("parc", situation.parc().name())
                        .append("stade", situation.stade().name())
                        .append("inscritLe", i.inscritLe().toString())
                        .append("menageConvoque", i.menageConvoque())
                        .append("organisations", i.organisations().stream().sorted().toList());
        texte(document, "bailleur", situation.bailleur());
        texte(document, "organismePayeur", situation.organismePayeur());
        texte(document, "presenceMenage", i.presenceMenage());
        var derogation = i.derogation();
        if (derogation != null) {
            document.append(
                    "derogation",
                    new Document("motif", derogation.motif())
                            .append("par", derogation.par())
                            .append("le", derogation.le().toString()));
        }
        var avis = i.avis();
        if (avis != null) {
            document.append("avis", avis(avis))
                    .append(
                            "preconisations",
                            avis.preconisations().stream()
                                    .map(x -> preconisation(departement, i, x))
                                    .toList());
        }
        return document;
    }

    private static Document avis(Avis avis) {
        var document = new Document("code", avis.code()).append("le", avis.le().toString());
        texte(document, "observation", avis.observation());
        texte(document, "adhesion", avis.adhesion());
        texte(document, "reexamenLe", avis.reexamenLe());
        var apl = avis.decisionApl();
        if (apl != null) {
            var decision =
                    new Document("issue", apl.issue().name())
                            .append("motif", apl.motif())
                            .append("saisine", apl.saisine());
            texte(decision, "motivation", apl.motivation());
            document.append("decisionApl", decision);
        }
        return document;
    }

    private static Document preconisation(String departement, Inscription i, Preconisation x) {
        var cles = new TreeSet<String>();
        cles.add(Portee.departement(departement));
        cles.add(Portee.arrondissement(i.situation().arrondissement()));
        i.organisations().forEach(o -> cles.add(Portee.organisation(o)));
        cles.add(Portee.adresseA(x.organisation()));
        var document =
                new Document("id", x.id())
                        .append("type", x.type())
                        .append("organisation", x.organisation())
                        .append("decideePar", x.decideePar().stream().sorted().toList())
                        .append("ouverte", x.etat().ouverte())
                        .append(
                                "limite",
                                x.echeance() == null ? SANS_LIMITE : x.echeance().toString())
                        .append("visiblePour", List.copyOf(cles))
                        .append(
                                "suivis",
                                x.suivis().stream()
                                        .map(s -> {
                                            var suivi =
                                                    new Document("etat", s.etat().name())
                                                            .append("le", s.le().toString())
                                                            .append("par", s.par());
                                            texte(suivi, "commentaire", s.commentaire());
                                            texte(suivi, "acte", s.acte());
                                            return suivi;
                                        })
                                        .toList());
        texte(document, "quoi", x.quoi());
        texte(document, "echeance", x.echeance());
        texte(document, "financement", x.financement());
        return document;
    }

    private static void texte(Document document, String champ, @Nullable Object valeur) {
        if (valeur != null) {
            document.append(champ, valeur.toString());
        }
    }

    static Seance toDomain(String id, Document s) {
        var sieges = new HashMap<String, Boolean>();
        s.getList("sieges", Document.class)
                .forEach(d -> sieges.put(d.getString("organisation"), d.getBoolean("permanent")));
        var presences = new HashMap<String, Presence>();
        s.getList("presences", Document.class)
                .forEach(d ->
                        presences.put(
                                d.getString("organisation"),
                                Presence.valueOf(d.getString("presence"))));
        var taches = new EnumMap<Tache, Seance.Faite>(Tache.class);
        s.getList("taches", Document.class)
                .forEach(d ->
                        taches.put(
                                Tache.valueOf(d.getString("tache")),
                                new Seance.Faite(d.getString("par"), jour(d, "le"))));
        return new Seance(
                new SeanceId(UUID.fromString(id)),
                new Programme(
                        s.getString("departement"),
                        s.getString("formation"),
                        jour(s, "date"),
                        LocalTime.parse(s.getString("heure")),
                        s.getString("lieu")),
                Seance.Etat.valueOf(s.getString("etat")),
                s.getList("inscriptions", Document.class).stream()
                        .map(SeanceDocument::inscription)
                        .toList(),
                sieges,
                presences,
                taches,
                jourOuRien(s, "closeLe"));
    }

    private static Inscription inscription(Document d) {
        var payeur = d.getString("organismePayeur");
        var presence = d.getString("presenceMenage");
        var derogation = d.get("derogation", Document.class);
        var avis = d.get("avis", Document.class);
        return new Inscription(
                d.getString("dossier"),
                new Situation(
                        d.getString("commune"),
                        d.getString("arrondissement"),
                        Parc.valueOf(d.getString("parc")),
                        Stade.valueOf(d.getString("stade")),
                        d.getString("bailleur"),
                        payeur == null ? null : OrganismePayeur.valueOf(payeur)),
                jour(d, "inscritLe"),
                d.getBoolean("menageConvoque"),
                new HashSet<>(d.getList("organisations", String.class)),
                derogation == null
                        ? null
                        : new Inscription.Derogation(
                                derogation.getString("motif"),
                                derogation.getString("par"),
                                jour(derogation, "le")),
                presence == null ? null : Presence.valueOf(presence),
                avis == null ? null : avis(avis, d));
    }

    private static Avis avis(Document avis, Document inscription) {
        var adhesion = avis.getString("adhesion");
        return new Avis(
                avis.getString("code"),
                avis.getString("observation"),
                jour(avis, "le"),
                inscription.getList("preconisations", Document.class, List.of()).stream()
                        .map(SeanceDocument::preconisation)
                        .toList(),
                adhesion == null ? null : Adhesion.valueOf(adhesion),
                jourOuRien(avis, "reexamenLe"),
                decisionApl(avis.get("decisionApl", Document.class)));
    }

    private static @Nullable DecisionApl decisionApl(@Nullable Document d) {
        return d == null
                ? null
                : new DecisionApl(
                        DecisionApl.Issue.valueOf(d.getString("issue")),
                        d.getString("motif"),
                        d.getString("motivation"),
                        d.getString("saisine"));
    }

    private static Preconisation preconisation(Document d) {
        return new Preconisation(
                d.getString("id"),
                d.getString("type"),
                d.getString("organisation"),
                d.getString("quoi"),
                jourOuRien(d, "echeance"),
                d.getString("financement"),
                new HashSet<>(d.getList("decideePar", String.class)),
                d.getList("suivis", Document.class).stream()
                        .map(x ->
                                new Preconisation.Suivi(
                                        Preconisation.Etat.valueOf(x.getString("etat")),
                                        jour(x, "le"),
                                        x.getString("par"),
                                        x.getString("commentaire"),
                                        x.getString("acte")))
                        .toList());
    }

    private static LocalDate jour(Document d, String champ) {
        return LocalDate.parse(d.getString(champ));
    }

    private static @Nullable LocalDate jourOuRien(Document d, String champ) {
        var texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }
}
