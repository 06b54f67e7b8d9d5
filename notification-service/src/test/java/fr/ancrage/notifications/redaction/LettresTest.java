package fr.ancrage.notifications.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.notifications.annuaire.charte.LesAnnuaires;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Destinataire.Genre;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.identites.Identite;
import fr.ancrage.platform.documents.PdfDocuments;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters as the people who receive them read them; the files are kept in target/lettres. */
class LettresTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final List<String> JARGON =
            List.of("CCAPEX", "DSF", "R-1", "S003", "étape", "réquisition", "signifi", "résili");

    private final Redaction redaction =
            new Redaction(
                    new PdfDocuments(), LesAnnuaires.desChartes(), new NomsDates(), new Mots());

    private static Identite identite() {
        return new Identite(
                "d1",
                "21-2026-000123",
                List.of(
                        new Identite.Personne("Madame", "Canari", "Anne"),
                        new Identite.Personne("Monsieur", "Canari", "Paul")),
                new Identite.Adresse("12 rue du Serin", "21000", "Dijon"),
                new Identite.Bailleur("M. Perchoir", "PERSONNE_PHYSIQUE", null),
                "SCP Vauban et Associés, Dijon",
                new byte[32],
                List.of());
    }

    private static Envoi envoi(
            String courrier,
            String type,
            String stade,
            String parc,
            Genre genre,
            @Nullable String organisation,
            List<String> mentions,
            Map<String, String> faits) {
        return Envoi.prepare(
                courrier,
                new Contenu(
                        "d1",
                        "21",
                        "21231",
                        "212",
                        parc,
                        stade,
                        courrier,
                        courrier,
                        type,
                        "S003",
                        stade,
                        mentions,
                        type.contains("QUESTIONNAIRE"),
                        null,
                        "/dossiers/d1",
                        faits),
                new Destinataire(genre, organisation, null, false),
                Canal.COURRIER_POSTAL,
                "a",
                Set.of(),
                1,
                JOUR);
    }

    private static Map<String, String> apl(String issue, String motif) {
        return Map.of(
                "seance",
                "2027-04-15",
                "formation",
                "Commission de prévention",
                "issue",
                issue,
                "apl",
                motif);
    }

    static Stream<Arguments> lettres() {
        return Stream.of(
                Arguments.of(
                        envoi(
                                "CP_MENAGE_PRIVE",
                                "QUESTIONNAIRE",
                                "CP",
                                "PRIVE",
                                Genre.MENAGE,
                                null,
                                List.of("ADRESSE_SERVICES_SOCIAUX", "ADRESSE_CCAS", "ADRESSE_ADIL"),
                                Map.of("acte", "2026-11-12")),
                        "commandement de payer;12 novembre 2026;commissaire de justice;ADIL"),
                Arguments.of(
                        envoi(
                                "APL_MENAGE",
                                "DECISION_APL",
                                "SEANCE:1",
                                "PUBLIC",
                                Genre.MENAGE,
                                null,
                                List.of(),
                                apl("MAINTIEN", "PLAN_EN_COURS")),
                        "Votre aide au logement continue;un plan de remboursement est en cours;jeudi 15 avril 2027"),
                Arguments.of(
                        envoi(
                                "APL_MENAGE_SUSPENSION",
                                "DECISION_APL",
                                "SEANCE:1",
                                "PRIVE",
                                Genre.MENAGE,
                                null,
                                List.of(),
                                apl("SUSPENSION_MAUVAISE_FOI", "MAUVAISE_FOI")),
                        "Votre aide au logement est suspendue;bonne foi;ADIL"),
                Arguments.of(
                        envoi(
                                "APL_BAILLEUR",
                                "DECISION_APL",
                                "SEANCE:1",
                                "PRIVE",
                                Genre.PROPRIETAIRE,
                                null,
                                List.of(),
                                apl("MAINTIEN", "PRINCIPE")),
                        "L'aide au logement est maintenue;Occupants : Madame Anne Canari"),
                Arguments.of(
                        envoi(
                                "CP_PROPRIETAIRE",
                                "QUESTIONNAIRE",
                                "CP",
                                "PRIVE",
                                Genre.PROPRIETAIRE,
                                null,
                                List.of("ADRESSE_ADIL"),
                                Map.of("acte", "2026-11-12")),
                        "aux bons soins de;SCP Vauban"),
                Arguments.of(
                        envoi(
                                "ASSIGNATION_MENAGE",
                                "COURRIER_ET_QUESTIONNAIRE",
                                "ASSIGNATION",
                                "PUBLIC",
                                Genre.MENAGE,
                                null,
                                List.of(),
                                Map.of("acte", "2026-11-12", "audience", "2027-02-25")),
                        "jeudi 25 février 2027;tribunal judiciaire;avocat;travailleur social;surendettement"),
                Arguments.of(
                        envoi(
                                "ASSIGNATION_PROPRIETAIRE",
                                "COURRIER_ET_QUESTIONNAIRE",
                                "ASSIGNATION",
                                "PRIVE",
                                Genre.PROPRIETAIRE,
                                null,
                                List.of(),
                                Map.of("acte", "2026-11-12", "audience", "2027-02-25")),
                        "aux bons soins de;jeudi 25 février 2027"),
                Arguments.of(
                        envoi(
                                "CP_MENAGE_INFORMATION",
                                "INFORMATION",
                                "CP",
                                "PUBLIC",
                                Genre.MENAGE,
                                null,
                                List.of("ADRESSE_ADIL"),
                                Map.of("acte", "2026-11-12")),
                        "commandement de payer;bailleur;ADIL"),
                Arguments.of(
                        envoi(
                                "CQL_PROPRIETAIRE",
                                "COURRIER_ET_QUESTIONNAIRE",
                                "CQL",
                                "PRIVE",
                                Genre.PROPRIETAIRE,
                                null,
                                List.of(),
                                Map.of("acte", "2026-11-01")),
                        "1er novembre 2026;Locataires : Madame Anne Canari"),
                Arguments.of(
                        envoi(
                                "OCTROI_BAILLEUR",
                                "DECISION",
                                "OCTROI_CFP",
                                "PRIVE",
                                Genre.PROPRIETAIRE,
                                null,
                                List.of("DATE_DES_OPERATIONS"),
                                Map.of("acte", "2026-11-12", "operations", "2027-04-02")),
                        "aux bons soins de;vendredi 2 avril 2027;trêve hivernale"),
                Arguments.of(
                        envoi(
                                "OCTROI_MENAGE_SANS_DATE",
                                "DECISION",
                                "OCTROI_CFP",
                                "PUBLIC",
                                Genre.MENAGE,
                                null,
                                List.of(
                                        "DATE_DES_OPERATIONS",
                                        "VEILLE_SOCIALE",
                                        "HEBERGEMENT_D_URGENCE"),
                                Map.of("acte", "2026-11-12")),
                        "115;La date n'est pas encore fixée;du 1er novembre au 31 mars"),
                Arguments.of(
                        envoi(
                                "TERRITORIALISEE_INVITATION",
                                "INVITATION",
                                "SEANCE:1",
                                "PRIVE",
                                Genre.MENAGE,
                                null,
                                List.of(),
                                Map.of(
                                        "seance",
                                        "2026-12-11",
                                        "formation",
                                        "CCAPEX territorialisée de Beaune")),
                        "Nous vous invitons;Elle réunit les services sociaux et l'État"),
                Arguments.of(
                        envoi(
                                "CQL_MENAGE_PUBLIC",
                                "COURRIER_ET_QUESTIONNAIRE",
                                "CQL",
                                "PUBLIC",
                                Genre.MENAGE,
                                null,
                                List.of(
                                        "DEMANDE_DE_MUTATION",
                                        "DEMANDE_DE_LOGEMENT_SOCIAL",
                                        "RECOURS_DALO"),
                                Map.of("acte", "2026-11-01")),
                        "1er novembre 2026;mutation;DALO;trêve hivernale (du 1er novembre au 31 mars);juge de l'exécution"),
                Arguments.of(
                        envoi(
                                "CQL_MENAGE_PRIVE",
                                "COURRIER_ET_QUESTIONNAIRE",
                                "CQL",
                                "PRIVE",
                                Genre.MENAGE,
                                null,
                                List.of("DEMANDE_DE_LOGEMENT_SOCIAL", "RECOURS_DALO"),
                                Map.of("acte", "2026-11-01")),
                        "DALO"),
                Arguments.of(
                        envoi(
                                "REQUISITION_MENAGE",
                                "COURRIER_ET_QUESTIONNAIRE",
                                "RFP",
                                "PRIVE",
                                Genre.MENAGE,
                                null,
                                List.of(),
                                Map.of("acte", "2026-11-12")),
                        "préfet"),
                Arguments.of(
                        envoi(
                                "OCTROI_MENAGE",
                                "DECISION",
                                "OCTROI_CFP",
                                "PRIVE",
                                Genre.MENAGE,
                                null,
                                List.of(
                                        "DATE_DES_OPERATIONS",
                                        "VEILLE_SOCIALE",
                                        "HEBERGEMENT_D_URGENCE"),
                                Map.of("acte", "2026-11-12", "operations", "2027-04-02")),
                        "115;vendredi 2 avril 2027;clés"),
                Arguments.of(
                        envoi(
                                "OCTROI_COMMUNE",
                                "DECISION",
                                "OCTROI_CFP",
                                "PRIVE",
                                Genre.COMMUNE,
                                null,
                                List.of("DATE_DES_OPERATIONS"),
                                Map.of("acte", "2026-11-12")),
                        "Mairie de Dijon;n'est pas encore fixée;réservé aux personnes de votre service"),
                Arguments.of(
                        envoi(
                                "MEDIATION_CONVOCATION",
                                "CONVOCATION",
                                "SEANCE:1",
                                "PUBLIC",
                                Genre.MENAGE,
                                null,
                                List.of(),
                                Map.of(
                                        "seance",
                                        "2026-12-11",
                                        "heure",
                                        "09:30",
                                        "lieu",
                                        "Locaux de la DDETS",
                                        "formation",
                                        "Commission de médiation pré-expulsion de Dijon")),
                        "vendredi 11 décembre 2026 à 9 h 30;Locaux de la DDETS"),
                Arguments.of(
                        envoi(
                                "PRECONISATIONS_MENAGE",
                                "PRECONISATIONS",
                                "SEANCE:1",
                                "PUBLIC",
                                Genre.MENAGE,
                                null,
                                List.of(),
                                Map.of(
                                        "seance",
                                        "2026-12-11",
                                        "formation",
                                        "Commission de médiation pré-expulsion de Dijon",
                                        "avis",
                                        "MAINTIEN_SOUS_CONDITIONS",
                                        "preconisations",
                                        "PLAN_APUREMENT|orvitis|2027-01-15;RELOGEMENT|ddets-21|")),
                        "Orvitis;15 janvier 2027;rester dans votre logement"));
    }

    @ParameterizedTest
    @MethodSource("lettres")
    void une_lettre_se_lit_sans_jargon_ni_page_blanche(Envoi envoi, String attendus)
            throws IOException {
        var pdf = redaction.pdf(envoi, identite(), JOUR).orElseThrow();
        var dossier = Path.of("target", "lettres");
        Files.createDirectories(dossier);
        Files.write(dossier.resolve(envoi.id() + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages())
                    .isLessThanOrEqualTo(envoi.contenu().reponseAttendue() ? 3 : 2);
            var lecture = new PDFTextStripper();
            var texte = lecture.getText(document).replaceAll("[\\s\u00a0]+", " ");
            assertThat(texte)
                    .contains("20 novembre 2026", "21-2026-000123", "Comment nous joindre");
            assertThat(texte).contains(attendus.split(";"));
            assertThat(texte).doesNotContain("..", "Son avis : Elle");
            if (envoi.destinataire().genre() == Genre.MENAGE) {
                assertThat(texte).contains("Madame Anne Canari", "12 rue du Serin");
                assertThat(texte.replace("Commission de prévention des expulsions (CCAPEX)", ""))
                        .doesNotContain(JARGON);
            }
            if (envoi.destinataire().genre() == Genre.PROPRIETAIRE) {
                assertThat(texte).doesNotContain("votre service");
            }
            assertThat(fenetre(document))
                    .contains(
                            switch (envoi.destinataire().genre()) {
                                case MENAGE -> "21000 Dijon";
                                case PROPRIETAIRE -> "SCP Vauban et Associés";
                                case COMMUNE, ORGANISATION -> "Mairie de Dijon";
                            });
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                lecture.setStartPage(page);
                lecture.setEndPage(page);
                assertThat(lecture.getText(document).strip().length())
                        .as("page %d", page)
                        .isGreaterThan(400);
            }
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    /**
     * What shows in the window of a DL envelope: 50 to 90 mm from the top, 100 mm from the left.
     */
    private static String fenetre(PDDocument document) throws IOException {
        var mm = 72 / 25.4;
        var lecture = new PDFTextStripperByArea();
        lecture.addRegion("fenetre", new Rectangle2D.Double(100 * mm, 48 * mm, 100 * mm, 37 * mm));
        lecture.extractRegions(document.getPage(0));
        return lecture.getTextForRegion("fenetre");
    }

    @Test
    void un_service_ne_recoit_pas_une_decision_a_la_place_d_une_information() {
        var lettre =
                envoi(
                        "JUGEMENT_DEPARTEMENT",
                        "INFORMATION",
                        "JUGEMENT",
                        "PRIVE",
                        Genre.ORGANISATION,
                        "cd-21",
                        List.of(),
                        Map.of("acte", "2026-11-12"));
        assertThatThrownBy(() -> redaction.pdf(lettre, identite(), JOUR))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void un_avis_ne_promet_rien_que_la_commission_ne_decide() {
        var mots = new Mots();
        for (var code :
                List.of(
                        "MAINTIEN",
                        "MAINTIEN_SOUS_CONDITIONS",
                        "RELOGEMENT",
                        "HEBERGEMENT",
                        "PRIORITAIRE_ET_URGENT",
                        "POURSUITE_DE_LA_PROCEDURE",
                        "AJOURNEMENT")) {
            assertThat(mots.avis(code)).startsWith("Elle ").endsWith(".");
        }
        assertThat(mots.avis("NOUVEAU")).isEqualTo("Son avis : nouveau.");
    }

    @Test
    void les_noms_des_autorites_sont_ceux_du_jour_de_la_lettre() {
        var noms = new NomsDates();
        assertThat(noms.le(LocalDate.of(2022, 6, 30)))
                .containsEntry("officier", "huissier de justice");
        assertThat(noms.le(LocalDate.of(2022, 7, 1)))
                .containsEntry("officier", "commissaire de justice");
        assertThat(noms.le(LocalDate.of(2021, 3, 31))).containsEntry("sigleService", "DDCS");
        assertThat(noms.le(LocalDate.of(2021, 4, 1))).containsEntry("sigleService", "DDETS");
        assertThat(noms.le(LocalDate.of(2019, 12, 31)))
                .containsEntry("tribunal", "tribunal d'instance");
        assertThat(noms.le(LocalDate.of(2020, 1, 1)))
                .containsEntry("tribunal", "tribunal judiciaire");
    }

    @Test
    void sans_etude_le_proprietaire_n_a_pas_d_adresse() {
        var i = identite();
        var sansEtude =
                new Identite(
                        i.id(),
                        i.reference(),
                        i.personnes(),
                        i.adresse(),
                        i.bailleur(),
                        null,
                        i.cle(),
                        i.clesAnterieures());
        var lettre =
                envoi(
                        "CP_PROPRIETAIRE",
                        "QUESTIONNAIRE",
                        "CP",
                        "PRIVE",
                        Genre.PROPRIETAIRE,
                        null,
                        List.of(),
                        Map.of("acte", "2026-11-12"));
        assertThat(redaction.pdf(lettre, sansEtude, JOUR)).isEmpty();
    }
}
