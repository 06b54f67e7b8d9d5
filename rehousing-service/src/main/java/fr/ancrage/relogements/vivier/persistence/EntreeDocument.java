package fr.ancrage.relogements.vivier.persistence;

import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.vivier.model.Besoins;
import fr.ancrage.relogements.vivier.model.ChefDeFile;
import fr.ancrage.relogements.vivier.model.Dalo;
import fr.ancrage.relogements.vivier.model.DemandeLogement;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.Evolution;
import fr.ancrage.relogements.vivier.model.Preconisation;
import fr.ancrage.relogements.vivier.model.Proposition;
import fr.ancrage.relogements.vivier.model.RapportSocial;
import fr.ancrage.relogements.vivier.model.Sejour;
import fr.ancrage.relogements.vivier.model.Sejour.Alerte;
import fr.ancrage.relogements.vivier.model.Sejour.Alertes;
import fr.ancrage.relogements.vivier.model.Sejour.Arrivee;
import fr.ancrage.relogements.vivier.model.Sortie;
import fr.ancrage.relogements.vivier.usecase.ClesEntree;
import fr.ancrage.relogements.vivier.usecase.DelaisDalo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored shape of an entry: its state, and beside it the row that lists ask, recomputed at each
 * save. Dates are ISO strings: they sort and compare as they read.
 */
final class EntreeDocument {

    private static final int SCHEMA = 1;

    private EntreeDocument() {}

    static Document from(EntreeVivier e, ReglesRelogement regles, DelaisDalo delaisDalo) {
        var document =
                new Document("schema", SCHEMA)
                        .append("dossier", e.dossier())
                        .append("departement", e.departement())
                        .append(
                                "preconisations",
                                liste(
                                        e.preconisations(),
                                        p ->
                                                new Document("seance", p.seance())
                                                        .append("formation", p.formation())
                                                        .append("le", p.le().toString())))
                        .append(
                                "rapports",
                                liste(
                                        e.rapports(),
                                        r ->
                                                new Document("reference", r.reference())
                                                        .append("organisation", r.organisation())
                                                        .append("le", r.le().toString())
                                                        .append("nature", r.nature().name())));
        document.append("ecartes", e.ecartes().stream().sorted().toList());
        if (e.closLe() != null) {
            document.append("closLe", e.closLe().toString());
        }
        ajouter(document, "reuniDans", e.reuniDans());
        var sejour = e.sejour();
        if (sejour != null) {
            document.append("sejour", sejour(sejour));
        }
        return document.append("ligne", ligne(e, regles, delaisDalo));
    }

    private static Document ligne(EntreeVivier e, ReglesRelogement regles, DelaisDalo delaisDalo) {
        var ligne =
                new Document("visiblePour", ClesEntree.de(e).stream().sorted().toList())
                        .append("etat", e.etat().name());
        var sejour = e.sejour();
        if (sejour == null) {
            return ligne;
        }
        var arrivee = sejour.arrivee();
        var alertes = arrivee.alertes();
        ligne.append("entreeLe", arrivee.le().toString());
        ajouter(ligne, "rappelLe", alertes.rappel() == null ? null : alertes.rappel().le());
        ajouter(ligne, "limiteLe", alertes.limite() == null ? null : alertes.limite().le());
        ajouter(ligne, "chefDeFile", sejour.chef() == null ? null : sejour.chef().organisation());
        var demande = sejour.demande();
        if (demande != null) {
            regles.date(ReglesRelogement.NUR_RENOUVELLEMENT, demande.expireLe())
                    .ifPresent(d -> ligne.append("renouvelerLe", d.toString()));
        }
        delaisDalo.de(e).ifPresent(d -> ligne.append("daloLe", d.signaleDu().toString()));
        return ligne.append(
                "propositionEnCours",
                sejour.propositions().stream().anyMatch(Proposition::enCours));
    }

    private static Document sejour(Sejour s) {
        var a = s.arrivee();
        var document =
                new Document("rang", a.rang())
                        .append("entreeLe", a.le().toString())
                        .append("origine", a.origine().name())
                        .append("essai", a.essai())
                        .append("rappel", alerte(a.alertes().rappel()))
                        .append("limite", alerte(a.alertes().limite()))
                        .append("besoins", besoins(s.besoins()))
                        .append(
                                "propositions",
                                liste(s.propositions(), EntreeDocument::proposition))
                        .append(
                                "evolutions",
                                liste(
                                        s.evolutions(),
                                        e ->
                                                new Document("texte", e.texte())
                                                        .append("le", e.le().toString())
                                                        .append("organisation", e.organisation())));
        if (s.demande() != null) {
            document.append(
                    "demande",
                    new Document("nur", s.demande().nur())
                            .append("expireLe", s.demande().expireLe().toString()));
        }
        if (s.chef() != null) {
            document.append(
                    "chef",
                    new Document("organisation", s.chef().organisation())
                            .append("commissionLe", s.chef().commissionLe().toString())
                            .append("designeLe", s.chef().designeLe().toString()));
        }
        if (s.dalo() != null) {
            var dalo = new Document("recoursLe", s.dalo().recoursLe().toString());
            ajouter(dalo, "decision", nom(s.dalo().decision()));
            ajouter(dalo, "decideeLe", s.dalo().decideeLe());
            document.append("dalo", dalo);
        }
        if (s.sortie() != null) {
            var sortie =
                    new Document("issue", s.sortie().issue().name())
                            .append("le", s.sortie().le().toString());
            ajouter(sortie, "motif", s.sortie().motif());
            document.append("sortie", sortie);
        }
        return document;
    }

    private static @Nullable Document alerte(@Nullable Alerte a) {
        return a == null
                ? null
                : new Document("le", a.le().toString()).append("source", a.source());
    }

    private static Document besoins(Besoins b) {
        var document = new Document();
        ajouter(document, "typologie", nom(b.typologie()));
        ajouter(document, "secteur", b.secteur());
        if (b.accompagnement() != null) {
            document.append("accompagnement", b.accompagnement());
        }
        return document;
    }

    private static Document proposition(Proposition p) {
        var document =
                new Document("numero", p.numero())
                        .append("bailleur", p.bailleur())
                        .append("logement", p.logement())
                        .append("le", p.le().toString());
        var reponse = p.reponse();
        if (reponse != null) {
            var r =
                    new Document("acceptee", reponse.acceptee())
                            .append("le", reponse.le().toString());
            ajouter(r, "auteur", nom(reponse.auteur()));
            ajouter(r, "motif", reponse.motif());
            document.append("reponse", r);
        }
        var appreciation = p.appreciation();
        if (appreciation != null) {
            document.append(
                    "appreciation",
                    new Document("adaptee", appreciation.adaptee())
                            .append("motif", appreciation.motif())
                            .append("le", appreciation.le().toString()));
        }
        return document;
    }

    static EntreeVivier toDomain(String id, Document d) {
        var sejour = d.get("sejour", Document.class);
        return new EntreeVivier(
                new EntreeId(UUID.fromString(id)),
                d.getString("dossier"),
                d.getString("departement"),
                lire(
                        d,
                        "preconisations",
                        p ->
                                new Preconisation(
                                        p.getString("seance"),
                                        p.getString("formation"),
                                        jour(p, "le"))),
                lire(
                        d,
                        "rapports",
                        r ->
                                new RapportSocial(
                                        r.getString("reference"),
                                        r.getString("organisation"),
                                        jour(r, "le"),
                                        RapportSocial.Nature.valueOf(r.getString("nature")))),
                sejour == null ? null : sejourLu(sejour),
                d.getString("reuniDans"),
                Set.copyOf(d.getList("ecartes", String.class, List.of())),
                jourOuRien(d, "closLe"));
    }

    private static Sejour sejourLu(Document d) {
        return new Sejour(
                new Arrivee(
                        d.get("rang", Number.class).intValue(),
                        jour(d, "entreeLe"),
                        Sejour.Origine.valueOf(d.getString("origine")),
                        Boolean.TRUE.equals(d.getBoolean("essai")),
                        new Alertes(
                                sous(d, "rappel", EntreeDocument::alerteLue),
                                sous(d, "limite", EntreeDocument::alerteLue))),
                besoinsLus(d.get("besoins", Document.class)),
                sous(
                        d,
                        "demande",
                        x -> new DemandeLogement(x.getString("nur"), jour(x, "expireLe"))),
                sous(
                        d,
                        "chef",
                        x ->
                                new ChefDeFile(
                                        x.getString("organisation"),
                                        jour(x, "commissionLe"),
                                        jour(x, "designeLe"))),
                lire(d, "propositions", EntreeDocument::propositionLue),
                lire(
                        d,
                        "evolutions",
                        x ->
                                new Evolution(
                                        x.getString("texte"),
                                        jour(x, "le"),
                                        x.getString("organisation"))),
                sous(
                        d,
                        "dalo",
                        x ->
                                new Dalo(
                                        jour(x, "recoursLe"),
                                        choix(Dalo.Decision.class, x, "decision"),
                                        jourOuRien(x, "decideeLe"))),
                sous(
                        d,
                        "sortie",
                        x ->
                                new Sortie(
                                        Sortie.Issue.valueOf(x.getString("issue")),
                                        jour(x, "le"),
                                        x.getString("motif"))));
    }

    private static Alerte alerteLue(Document d) {
        return new Alerte(jour(d, "le"), d.getString("source"));
    }

    private static Besoins besoinsLus(Document d) {
        return new Besoins(
                choix(Besoins.Typologie.class, d, "typologie"),
                d.getString("secteur"),
                d.getBoolean("accompagnement"));
    }

    private static Proposition propositionLue(Document d) {
        return new Proposition(
                d.get("numero", Number.class).intValue(),
                d.getString("bailleur"),
                d.getString("logement"),
                jour(d, "le"),
                sous(
                        d,
                        "reponse",
                        r ->
                                new Proposition.Reponse(
                                        Boolean.TRUE.equals(r.getBoolean("acceptee")),
                                        choix(Proposition.Auteur.class, r, "auteur"),
                                        r.getString("motif"),
                                        jour(r, "le"))),
                sous(
                        d,
                        "appreciation",
                        a ->
                                new Proposition.Appreciation(
                                        Boolean.TRUE.equals(a.getBoolean("adaptee")),
                                        a.getString("motif"),
                                        jour(a, "le"))));
    }

    private static <T> List<Document> liste(List<T> elements, Function<T, Document> vers) {
        return elements.stream().map(vers).toList();
    }

    private static <T> List<T> lire(Document d, String champ, Function<Document, T> vers) {
        return d.getList(champ, Document.class, List.of()).stream().map(vers).toList();
    }

    private static <T> @Nullable T sous(Document d, String champ, Function<Document, T> vers) {
        var sous = d.get(champ, Document.class);
        return sous == null ? null : vers.apply(sous);
    }

    private static <E extends Enum<E>> @Nullable E choix(Class<E> type, Document d, String champ) {
        var valeur = d.getString(champ);
        return valeur == null ? null : Enum.valueOf(type, valeur);
    }

    private static @Nullable String nom(@Nullable Enum<?> valeur) {
        return valeur == null ? null : valeur.name();
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
