package fr.ancrage.dossiers.tableaudebord;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.echeances.model.CodeEcheance;
import fr.ancrage.dossiers.procedure.model.FormulaireActe.Choix;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No code reaches a reader of the history: each is told in French words. */
class PhrasesTest {

    private static final Phrases PHRASES =
            new Phrases(new TerritoireDossiers("21", List.of(), List.of()));

    /** Where the neighbours write their codes: what they add there must have its words here. */
    private static final Path AVIS =
            Path.of("../commission-service/src/main/resources/listes/avis.yml");

    private static final Path RETRAITS =
            Path.of(
                    "../commission-service/src/main/java/fr/ancrage/commissions/seance/model/MotifRetrait.java");
    private static final Path SORTIES =
            Path.of(
                    "../rehousing-service/src/main/java/fr/ancrage/relogements/vivier/model/Sortie.java");

    @ParameterizedTest
    @EnumSource(Nature.class)
    void chaque_acte_et_chacune_de_ses_issues_se_dit(Nature nature) {
        Map<String, Object> fait = Map.of("nature", nature.name(), "date", "2026-11-12");
        assertThat(PHRASES.fait("dossier.etape-enregistree.v1", fait))
                .isEqualTo(nature.libelle() + " du 12 novembre 2026 : acte enregistré.");
        for (Choix issue : nature.formulaire().issues()) {
            assertThat(
                            PHRASES.fait(
                                    "dossier.etape-enregistree.v1",
                                    Map.of(
                                            "nature", nature.name(),
                                            "date", "2026-11-12",
                                            "issue", issue.code())))
                    .contains("« " + issue.libelle() + " »");
            assertThat(issue.libelle()).doesNotContain("_");
        }
    }

    @ParameterizedTest
    @EnumSource(CodeEcheance.class)
    void chaque_echeance_se_dit(CodeEcheance code) {
        assertThat(Phrases.echeance(code.name())).startsWithIgnoringCase("l");
        assertThat(Phrases.echeance(code.name())).isNotEqualTo(Faits.murmure(code.name()));
    }

    @ParameterizedTest
    @EnumSource(Implication.Qualite.class)
    void chaque_implication_se_dit(Implication.Qualite qualite) {
        String motif = qualite == Implication.Qualite.MEMBRE_COMMISSION ? "X/2026-11-12" : "DSF";
        assertThat(PHRASES.implication(qualite.name(), motif)).doesNotContain(qualite.name(), "_");
    }

    static Stream<Arguments> codesDesVoisins() throws IOException {
        String avis = Files.readString(AVIS);
        return Stream.of(
                        codes(Faits.AVIS, liste(avis, "avis"), "code: (\\w+)"),
                        codes(Faits.PRECONISATION, liste(avis, "preconisations"), "code: (\\w+)"),
                        codes(Faits.RETRAIT, Files.readString(RETRAITS), CONSTANTE),
                        codes(Faits.SORTIE, Files.readString(SORTIES), CONSTANTE),
                        Stream.of("OCTROI", "REFUS", "SURSIS")
                                .map(code -> Arguments.of(Faits.DECISION, code)))
                .flatMap(s -> s);
    }

    private static final String CONSTANTE = "(?m)^ +([A-Z][A-Z_]+)[,;]$";

    /** The lines under one key of the file. */
    private static String liste(String fichier, String cle) {
        int debut = fichier.indexOf("\n" + cle + ":\n");
        assertThat(debut).as(cle).isPositive();
        return fichier.substring(debut + cle.length() + 2).split("\n(?=[a-zA-Z#])", 2)[0];
    }

    private static Stream<Arguments> codes(Faits sorte, String ou, String motif) {
        List<String> codes =
                Pattern.compile(motif)
                        .matcher(ou)
                        .results()
                        .map((MatchResult r) -> r.group(1))
                        .toList();
        assertThat(codes).as(sorte.name()).hasSizeGreaterThan(5);
        return codes.stream().map(code -> Arguments.of(sorte, code));
    }

    @ParameterizedTest
    @MethodSource("codesDesVoisins")
    void chaque_code_d_un_autre_service_a_ses_mots(Faits sorte, String code) {
        assertThat(sorte.connu(code)).isPresent();
    }

    @Test
    void un_code_que_personne_ne_connait_encore_ne_crie_pas() {
        assertThat(Faits.AVIS.mots("TOUT_NOUVEAU")).isEqualTo("tout nouveau");
    }

    @Test
    void une_preconisation_se_dit_en_toutes_lettres() {
        assertThat(
                        PHRASES.fait(
                                "commission.avis-rendu",
                                Map.of(
                                        "avis", "MAINTIEN_SOUS_CONDITIONS",
                                        "formation", "CCAPEX",
                                        "dateSeance", "2026-11-12",
                                        "preconisations", "PLAN_APUREMENT:cd-21")))
                .contains("maintien sous conditions", "plan d’apurement");
    }
}
