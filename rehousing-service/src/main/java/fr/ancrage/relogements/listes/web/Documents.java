package fr.ancrage.relogements.listes.web;

import fr.ancrage.platform.documents.PdfDocuments;
import fr.ancrage.relogements.concours.model.CategorieSiao;
import fr.ancrage.relogements.identites.IdentiteFigee;
import fr.ancrage.relogements.listes.usecase.ListeLue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A frozen list as a file: PDF/UA to read and print, XLSX to work with. */
@Component
class Documents {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter JOUR_ECRIT =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final int LIGNES_ENSEMBLE = 8;
    private static final String EFFACE = "identité effacée";
    private static final List<String> ENTETES =
            List.of(
                    "Catégorie",
                    "Référence",
                    "Ménage",
                    "Adresse",
                    "Commune",
                    "Décision du",
                    "Expulsion possible à partir du",
                    "Bailleur",
                    "Commissaire de justice",
                    "Observation");

    private final PdfDocuments pdf;

    Documents(PdfDocuments pdf) {
        this.pdf = pdf;
    }

    record Modele(
            String expediteur,
            String destinataire,
            String semaine,
            String du,
            String au,
            String figeeLe,
            String source,
            int total,
            boolean vide,
            List<Categorie> categories,
            boolean desRetraits,
            List<LigneRetrait> retraits) {}

    /**
     * @param courte short enough to stay on one page with its heading
     */
    record Categorie(
            String lettre,
            String titre,
            String regle,
            String compte,
            boolean vide,
            boolean courte,
            List<LignePdf> lignes) {}

    record LignePdf(
            String reference,
            String menage,
            String adresse,
            String decideLe,
            String possibleLe,
            String bailleur,
            String etude,
            String observation) {

        @Override
        public String toString() {
            return "LignePdf[…]";
        }
    }

    record LigneRetrait(String reference, String menage, String liste) {

        @Override
        public String toString() {
            return "LigneRetrait[…]";
        }
    }

    byte[] pdf(ListeLue liste, String expediteur) {
        var retraits =
                liste.retraits().stream()
                        .map(r ->
                                new LigneRetrait(
                                        de(r.identite()).reference(),
                                        de(r.identite()).menage(),
                                        "semaine " + semaine(r.liste())))
                        .toList();
        var figee = liste.figeeLe();
        var modele =
                new Modele(
                        expediteur,
                        liste.destinataire(),
                        semaine(liste.semaine().toString()),
                        ecrit(liste.semaine().lundi()),
                        ecrit(liste.semaine().dimanche()),
                        figee == null ? "" : ecrit(figee),
                        liste.source(),
                        liste.lignes().size(),
                        liste.lignes().isEmpty(),
                        Arrays.stream(CategorieSiao.values())
                                .map(c -> categorie(c, liste))
                                .toList(),
                        !retraits.isEmpty(),
                        retraits);
        return pdf.render("liste-siao", titre(liste), modele);
    }

    static String titre(ListeLue liste) {
        return "Concours de la force publique accordés, semaine "
                + semaine(liste.semaine().toString());
    }

    private static Categorie categorie(CategorieSiao categorie, ListeLue liste) {
        var lignes = liste.de(categorie).stream().map(Documents::ligne).toList();
        return new Categorie(
                categorie.name().toLowerCase(Locale.ROOT),
                titre(categorie),
                regle(categorie),
                compte(lignes.size()),
                lignes.isEmpty(),
                lignes.size() <= LIGNES_ENSEMBLE,
                lignes);
    }

    private static String compte(int menages) {
        return switch (menages) {
            case 0 -> "aucun ménage";
            case 1 -> "1 ménage";
            default -> menages + " ménages";
        };
    }

    private static String titre(CategorieSiao categorie) {
        return switch (categorie) {
            case A -> "Veille sociale requise";
            case B -> "Hébergement à proposer si le ménage appelle le 115";
            case C -> "Hébergement proposé selon les places si le ménage appelle le 115";
        };
    }

    private static String regle(CategorieSiao categorie) {
        return switch (categorie) {
            case A ->
                    "La présence d'un travailleur social et une proposition d'hébergement sont obligatoires.";
            case B ->
                    "Un critère de vulnérabilité est enregistré, sans veille sociale : une proposition est obligatoire.";
            case C ->
                    "Aucun critère de vulnérabilité n'est enregistré : une proposition est faite s'il y a de la place.";
        };
    }

    private static LignePdf ligne(ListeLue.Ligne l) {
        var identite = de(l.identite());
        return new LignePdf(
                identite.reference(),
                identite.menage(),
                identite.adresse().isEmpty() ? l.commune() : identite.adresse(),
                JOUR.format(l.decideLe()),
                possibleLe(l),
                identite.bailleur(),
                identite.etude(),
                observation(l));
    }

    private static String possibleLe(ListeLue.Ligne l) {
        var jour = l.possibleLe();
        return jour == null ? "Non précisé" : JOUR.format(jour);
    }

    private static String observation(ListeLue.Ligne l) {
        var observations = new java.util.ArrayList<String>();
        if (l.critereManquant()) {
            observations.add("Anomalie : veille sociale demandée sans critère enregistré.");
        }
        if (l.inconnu()) {
            observations.add("Aucun service n'a déclaré connaître le ménage.");
        }
        if (!l.sauf().isEmpty()) {
            observations.add("Situation particulière : " + l.sauf());
        }
        return String.join(" ", observations);
    }

    /** Every cell is text: what came as text leaves as text. */
    byte[] xlsx(ListeLue liste) {
        var sortie = new ByteArrayOutputStream();
        try (var classeur = new Workbook(sortie, "Ancrage", "1.0")) {
            var feuille = classeur.newWorksheet("Liste " + liste.semaine());
            ecrire(feuille, 0, ENTETES);
            var rang = 1;
            for (var ligne : liste.lignes()) {
                ecrire(feuille, rang++, cellules(ligne));
            }
            var retires = classeur.newWorksheet("Retirés");
            ecrire(retires, 0, List.of("Référence", "Ménage", "Liste qui les donnait"));
            rang = 1;
            for (var r : liste.retraits()) {
                var i = de(r.identite());
                ecrire(retires, rang++, List.of(i.reference(), i.menage(), r.liste()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    private static List<String> cellules(ListeLue.Ligne l) {
        var identite = de(l.identite());
        return List.of(
                l.categorie().name().toLowerCase(Locale.ROOT),
                identite.reference(),
                identite.menage(),
                identite.adresse(),
                l.commune(),
                JOUR.format(l.decideLe()),
                possibleLe(l),
                identite.bailleur(),
                identite.etude(),
                observation(l));
    }

    private static void ecrire(Worksheet feuille, int rang, List<String> cellules) {
        for (var i = 0; i < cellules.size(); i++) {
            feuille.value(rang, i, cellules.get(i));
        }
    }

    private static IdentiteFigee de(@Nullable IdentiteFigee identite) {
        return identite == null ? new IdentiteFigee("", EFFACE, "", "", "") : identite;
    }

    private static String ecrit(LocalDate jour) {
        return JOUR_ECRIT.format(jour).replaceFirst("^1 ", "1er ");
    }

    /** « 47 de 2026 » */
    private static String semaine(String code) {
        var lue = code.split("-S", -1);
        return lue.length == 2 ? Integer.parseInt(lue[1]) + " de " + lue[0] : code;
    }
}
