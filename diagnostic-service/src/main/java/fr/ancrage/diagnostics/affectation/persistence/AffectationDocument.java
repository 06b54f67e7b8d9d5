package fr.ancrage.diagnostics.affectation.persistence;

import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Avancement;
import fr.ancrage.diagnostics.affectation.model.CodeEcheance;
import fr.ancrage.diagnostics.affectation.model.Demande;
import fr.ancrage.diagnostics.affectation.model.Echeance;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.IssueRapport;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.model.NotesInternes;
import fr.ancrage.diagnostics.affectation.model.Objet;
import fr.ancrage.diagnostics.affectation.model.PartageNotes;
import fr.ancrage.diagnostics.affectation.model.PreconisationVisite;
import fr.ancrage.diagnostics.affectation.model.Rapport;
import fr.ancrage.diagnostics.affectation.model.RapportSocial;
import fr.ancrage.diagnostics.affectation.model.SectionRapport;
import fr.ancrage.diagnostics.affectation.model.Tentative;
import fr.ancrage.diagnostics.affectation.usecase.Implications;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored shape of an assignment: its state, and beside it what the lists ask ({@code
 * visiblePour}, {@code ouverte}, {@code limite}…), recomputed at each save. Dates are ISO strings:
 * they sort and compare as they read.
 */
final class AffectationDocument {

    /** What sorts after every real date: nothing left to hold. */
    static final String SANS_LIMITE = "9999-12-31";

    private static final int SCHEMA = 1;

    private AffectationDocument() {}

    static Document from(Affectation affectation, LocalDate activite) {
        var demande = affectation.demande();
        var document =
                new Document("schema", SCHEMA)
                        .append("dossier", demande.dossier())
                        .append("departement", demande.departement())
                        .append("commune", demande.commune())
                        .append("arrondissement", demande.arrondissement())
                        .append("parc", demande.parc().name())
                        .append("mission", demande.mission().name())
                        .append("objet", demande.objet().name())
                        .append(
                                "acte",
                                new Document("numero", demande.acte().numero())
                                        .append("nature", demande.acte().nature().name())
                                        .append("date", demande.acte().date().toString()))
                        .append("sequence", demande.sequence())
                        .append("demandeeLe", demande.demandeeLe().toString())
                        .append("saisineLe", demande.saisineLe().toString())
                        .append(
                                "echeances",
                                demande.echeances().stream()
                                        .map(e ->
                                                new Document("code", e.code().name())
                                                        .append("date", e.date().toString()))
                                        .toList())
                        .append("connuDe", demande.connuDe().stream().sorted().toList())
                        .append("retirees", demande.retirees().stream().sorted().toList())
                        .append("etat", affectation.etat().name());
        date(document, "dateAudience", demande.dateAudience());
        affectation.designation().ifPresent(d -> document.append("designation", designation(d)));
        document.append(
                "tentatives",
                affectation.tentatives().stream().map(AffectationDocument::tentative).toList());
        etat(affectation, document);
        var implication = Implications.de(affectation);
        document.append("visiblePour", implication.cles().stream().sorted().toList())
                .append("ouverte", affectation.etat().ouverte())
                .append(
                        "limite",
                        Avancement.prochaine(affectation)
                                .map(LocalDate::toString)
                                .orElse(SANS_LIMITE))
                .append("derniereActivite", activite.toString());
        date(document, "finLe", implication.finLe());
        date(
                document,
                "remisLe",
                affectation instanceof Affectation.Terminee ? implication.finLe() : null);
        return document;
    }

    private static void etat(Affectation affectation, Document document) {
        switch (affectation) {
            case Affectation.AAccepter a -> {
                if (a.reaffectation() != null) {
                    document.append("reaffectation", motif(a.reaffectation()));
                }
            }
            case Affectation.Acceptee a -> acceptation(document, a.acceptation());
            case Affectation.Rendue r -> {
                acceptation(document, r.acceptation());
                document.append("rapport", rapport(r.rapport()));
            }
            case Affectation.EnCarence c -> {
                acceptation(document, c.acceptation());
                document.append(
                        "carence",
                        new Document("le", c.carence().le().toString())
                                .append(
                                        "tentatives",
                                        c.carence().tentatives().stream()
                                                .map(AffectationDocument::tentative)
                                                .toList()));
            }
            case Affectation.EnRefus r ->
                    document.append("refus", motif(r.motif()).append("le", r.le().toString()));
            case Affectation.SansOrganisation s ->
                    document.append(
                            "sans",
                            new Document("motif", s.motif())
                                    .append("regle", s.regle())
                                    .append("explication", s.explication()));
            case Affectation.Close c ->
                    document.append(
                            "cloture",
                            motif(c.cloture().motif()).append("le", c.cloture().le().toString()));
        }
    }

    private static void acceptation(Document document, Affectation.Acceptation acceptation) {
        document.append(
                "acceptation",
                new Document("agent", acceptation.agent())
                        .append("le", acceptation.le().toString()));
    }

    private static Document designation(Designation d) {
        return new Document("organisation", d.organisation())
                .append("regle", d.regle())
                .append("libelle", d.libelle())
                .append("source", d.source())
                .append("precision", d.precision());
    }

    private static Document tentative(Tentative t) {
        return new Document("le", t.le().toString())
                .append("moyen", t.moyen().name())
                .append("demiJournee", t.demiJournee().name())
                .append("resultat", t.resultat().name());
    }

    private static Document motif(Motif motif) {
        return new Document("code", motif.code()).append("texte", motif.texte());
    }

    private static Document rapport(Rapport rapport) {
        var document =
                new Document("issue", rapport.issue().name())
                        .append("realiseLe", rapport.realiseLe().toString())
                        .append("remisLe", rapport.remisLe().toString());
        contenu(document, rapport.contenu());
        var social = rapport.social();
        if (social != null) {
            document.append("social", social(social));
        }
        var contradictoire = rapport.contradictoire();
        if (contradictoire != null) {
            var invitations = new Document();
            date(invitations, "locataireInviteLe", contradictoire.locataireInviteLe());
            date(invitations, "bailleurInviteLe", contradictoire.bailleurInviteLe());
            date(invitations, "observationsJusquAu", contradictoire.observationsJusquAu());
            document.append("contradictoire", invitations);
        }
        var notes = rapport.internes();
        if (notes != null) {
            document.append("internes", notes.texte())
                    .append(
                            "partages",
                            notes.partages().stream().map(AffectationDocument::partage).toList());
        }
        return document;
    }

    private static Document partage(PartageNotes partage) {
        var document =
                new Document("organisation", partage.organisation())
                        .append("role", partage.role())
                        .append("motif", partage.motif())
                        .append("le", partage.le().toString());
        date(document, "reprisLe", partage.reprisLe());
        return document;
    }

    private static void contenu(Document document, Rapport.Contenu contenu) {
        switch (contenu) {
            case Rapport.Contenu.Diagnostic diagnostic -> {
                var sections = new Document();
                diagnostic
                        .sections()
                        .forEach((section, texte) -> sections.append(section.name(), texte));
                document.append("sections", sections);
            }
            case Rapport.Contenu.VisiteFaite visite ->
                    document.append(
                            "visite",
                            new Document("evaluation", visite.evaluation())
                                    .append("demarches", visite.demarches())
                                    .append(
                                            "preconisations",
                                            visite.preconisations().stream()
                                                    .map(Enum::name)
                                                    .sorted()
                                                    .toList()));
        }
    }

    private static Document social(RapportSocial social) {
        return new Document("motifsProcedure", social.motifsProcedure())
                .append("motifsEmpechantMaintien", social.motifsEmpechantMaintien())
                .append("typologieSouhaitee", social.typologieSouhaitee())
                .append("planDette", social.planDette())
                .append("occupationLogement", social.occupationLogement())
                .append("accompagnement", social.accompagnement());
    }

    static Affectation toDomain(String id, Document document) {
        var demande = demande(id, document);
        return switch (Etat.valueOf(document.getString("etat"))) {
            case A_ACCEPTER -> {
                var reaffectation = document.get("reaffectation", Document.class);
                yield new Affectation.AAccepter(
                        demande,
                        attribution(document),
                        reaffectation == null ? null : motif(reaffectation));
            }
            case ACCEPTEE ->
                    new Affectation.Acceptee(
                            demande,
                            attribution(document),
                            acceptation(document),
                            tentatives(document));
            case RENDUE ->
                    new Affectation.Rendue(
                            demande,
                            attribution(document),
                            acceptation(document),
                            tentatives(document),
                            rapportLu(sous(document, "rapport")));
            case CARENCE -> {
                var carence = sous(document, "carence");
                yield new Affectation.EnCarence(
                        demande,
                        attribution(document),
                        acceptation(document),
                        tentatives(document),
                        new Affectation.Carence(jour(carence, "le"), tentatives(carence)));
            }
            case REFUSEE -> {
                var refus = sous(document, "refus");
                yield new Affectation.EnRefus(
                        demande, attribution(document), motif(refus), jour(refus, "le"));
            }
            case SANS_ORGANISATION -> {
                var sans = sous(document, "sans");
                yield new Affectation.SansOrganisation(
                        demande,
                        sans.getString("regle"),
                        sans.getString("motif"),
                        sans.getString("explication"));
            }
            case CLOSE -> {
                var cloture = sous(document, "cloture");
                yield new Affectation.Close(
                        demande,
                        document.containsKey("designation") ? attribution(document) : null,
                        tentatives(document),
                        new Affectation.Cloture(motif(cloture), jour(cloture, "le")));
            }
        };
    }

    private static Demande demande(String id, Document document) {
        var acte = sous(document, "acte");
        return new Demande(
                new AffectationId(UUID.fromString(id)),
                document.getString("dossier"),
                document.getString("departement"),
                document.getString("commune"),
                document.getString("arrondissement"),
                Parc.valueOf(document.getString("parc")),
                Mission.valueOf(document.getString("mission")),
                Objet.valueOf(document.getString("objet")),
                new ActeDeclencheur(
                        acte.getString("numero"),
                        NatureActe.valueOf(acte.getString("nature")),
                        jour(acte, "date")),
                document.get("sequence", (Number) 0L).longValue(),
                jourOuRien(document, "dateAudience"),
                jour(document, "demandeeLe"),
                jour(document, document.containsKey("saisineLe") ? "saisineLe" : "demandeeLe"),
                document.getList("echeances", Document.class).stream()
                        .map(e ->
                                new Echeance(
                                        CodeEcheance.valueOf(e.getString("code")), jour(e, "date")))
                        .toList(),
                new HashSet<>(document.getList("connuDe", String.class)),
                new HashSet<>(document.getList("retirees", String.class, List.of())));
    }

    private static Designation attribution(Document document) {
        var d = sous(document, "designation");
        return new Designation(
                d.getString("organisation"),
                d.getString("regle"),
                d.getString("libelle"),
                d.getString("source"),
                d.getString("precision"));
    }

    private static Affectation.Acceptation acceptation(Document document) {
        var acceptation = sous(document, "acceptation");
        return new Affectation.Acceptation(acceptation.getString("agent"), jour(acceptation, "le"));
    }

    private static List<Tentative> tentatives(Document document) {
        return document.getList("tentatives", Document.class, List.of()).stream()
                .map(t ->
                        new Tentative(
                                jour(t, "le"),
                                Tentative.Moyen.valueOf(t.getString("moyen")),
                                Tentative.DemiJournee.valueOf(t.getString("demiJournee")),
                                Tentative.Resultat.valueOf(t.getString("resultat"))))
                .toList();
    }

    private static Motif motif(Document document) {
        return new Motif(document.getString("code"), document.getString("texte"));
    }

    private static Rapport rapportLu(Document rapport) {
        var social = rapport.get("social", Document.class);
        var invitations = rapport.get("contradictoire", Document.class);
        var internes = rapport.getString("internes");
        return new Rapport(
                IssueRapport.valueOf(rapport.getString("issue")),
                jour(rapport, "realiseLe"),
                jour(rapport, "remisLe"),
                contenuLu(rapport),
                invitations == null
                        ? null
                        : new Rapport.Contradictoire(
                                jourOuRien(invitations, "locataireInviteLe"),
                                jourOuRien(invitations, "bailleurInviteLe"),
                                jourOuRien(invitations, "observationsJusquAu")),
                internes == null ? null : new NotesInternes(internes, partages(rapport)),
                social == null ? null : socialLu(social));
    }

    /** A report of before notes could be shared has none. */
    private static List<PartageNotes> partages(Document rapport) {
        return rapport.getList("partages", Document.class, List.of()).stream()
                .map(p ->
                        new PartageNotes(
                                p.getString("organisation"),
                                p.getString("role"),
                                p.getString("motif"),
                                jour(p, "le"),
                                jourOuRien(p, "reprisLe")))
                .toList();
    }

    private static Rapport.Contenu contenuLu(Document rapport) {
        var visite = rapport.get("visite", Document.class);
        if (visite != null) {
            return new Rapport.Contenu.VisiteFaite(
                    visite.getString("evaluation"),
                    visite.getString("demarches"),
                    visite.getList("preconisations", String.class).stream()
                            .map(PreconisationVisite::valueOf)
                            .collect(Collectors.toSet()));
        }
        var sections = new EnumMap<SectionRapport, String>(SectionRapport.class);
        sous(rapport, "sections")
                .forEach((nom, texte) ->
                        sections.put(SectionRapport.valueOf(nom), String.valueOf(texte)));
        return new Rapport.Contenu.Diagnostic(sections);
    }

    private static RapportSocial socialLu(Document social) {
        return new RapportSocial(
                social.getString("motifsProcedure"),
                social.getString("motifsEmpechantMaintien"),
                social.getString("typologieSouhaitee"),
                social.getString("planDette"),
                social.getString("occupationLogement"),
                social.getString("accompagnement"));
    }

    private static Document sous(Document document, String champ) {
        var sous = document.get(champ, Document.class);
        if (sous == null) {
            throw new IllegalStateException("a stored assignment without " + champ);
        }
        return sous;
    }

    private static LocalDate jour(Document document, String champ) {
        return LocalDate.parse(document.getString(champ));
    }

    private static @Nullable LocalDate jourOuRien(Document document, String champ) {
        var valeur = document.getString(champ);
        return valeur == null ? null : LocalDate.parse(valeur);
    }

    private static void date(Document document, String champ, @Nullable LocalDate date) {
        if (date != null) {
            document.append(champ, date.toString());
        }
    }
}
