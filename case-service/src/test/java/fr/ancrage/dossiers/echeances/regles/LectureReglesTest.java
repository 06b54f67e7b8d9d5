package fr.ancrage.dossiers.echeances.regles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.echeances.model.Ancre;
import fr.ancrage.dossiers.echeances.model.Ancres;
import fr.ancrage.dossiers.echeances.model.CleRegle;
import fr.ancrage.dossiers.echeances.model.Delai;
import fr.ancrage.dossiers.echeances.model.UneProcedure;
import fr.ancrage.dossiers.echeances.model.Unite;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LectureReglesTest {
    private static final String BONNE =
            """
            jeux:
              - {id: RS-FICTIF, depuis: 2026-11-21, texte: "loi fictive"}
            regles:
              - {cle: cp.delai, jeu: RS-FICTIF, valeur: 3, unite: MOIS, dateDebut: 2026-11-21, ancre: BAIL, reference: "loi fictive", confiance: "?", report642: true}
            """;

    @TempDir Path dossier;

    @Test
    void un_fichier_pose_a_cote_ajoute_une_loi_sans_changer_le_code() throws IOException {
        var regles = LectureRegles.lire(List.of(LectureRegles.EMPLACEMENT, poser(BONNE)));
        assertThat(delai(regles, LocalDate.of(2026, 11, 20)))
                .isEqualTo(new Delai(6, Unite.SEMAINES));
        assertThat(delai(regles, LocalDate.of(2026, 11, 21))).isEqualTo(new Delai(3, Unite.MOIS));
    }

    @ParameterizedTest
    @CsvSource({
        "cp.delai, cp.dellai, unknown rule key",
        "jeu: RS-FICTIF, jeu: RS-AUTRE, not in the register",
        "'valeur: 3, ', '', needs a value",
        "'ancre: BAIL, ', '', ancre is missing",
        "confiance: \"?\", confiance: Z, unknown mark",
        "report642, reporte, reporte"
    })
    void une_regle_qui_ne_tient_pas_arrete_le_service(String bon, String faux, String motif)
            throws IOException {
        String emplacement = poser(BONNE.replace(bon, faux));
        assertThatThrownBy(
                        () -> LectureRegles.lire(List.of(LectureRegles.EMPLACEMENT, emplacement)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(motif);
    }

    @Test
    void la_loi_se_lit_aussi_dans_un_jar_sans_entree_de_dossier() throws Exception {
        Path jar = dossier.resolve("case-service.jar");
        Path regles = Path.of(LectureRegles.class.getResource("/regles/").toURI());
        try (var sortie = new JarOutputStream(Files.newOutputStream(jar));
                var fichiers = Files.list(regles)) {
            for (Path fichier : fichiers.toList()) {
                sortie.putNextEntry(new JarEntry("regles/" + fichier.getFileName()));
                Files.copy(fichier, sortie);
                sortie.closeEntry();
            }
        }
        Thread fil = Thread.currentThread();
        ClassLoader avant = fil.getContextClassLoader();
        try (var chargeur =
                new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            fil.setContextClassLoader(chargeur);
            assertThat(LectureRegles.lire(List.of(LectureRegles.EMPLACEMENT)).regles())
                    .isEqualTo(UneProcedure.REGLES.regles());
        } finally {
            fil.setContextClassLoader(avant);
        }
    }

    @Test
    void le_registre_nomme_tous_les_fichiers_de_son_dossier() throws Exception {
        Path regles = Path.of(LectureRegles.class.getResource("/regles/").toURI());
        String registre = Files.readString(regles.resolve("registre.yml"));
        try (var fichiers = Files.list(regles)) {
            assertThat(fichiers.map(f -> f.getFileName().toString()))
                    .filteredOn(nom -> nom.endsWith(".yml") && !nom.equals("registre.yml"))
                    .isNotEmpty()
                    .allSatisfy(nom -> assertThat(registre).contains("- " + nom));
        }
    }

    /** On for what runs forward in the procedure, off for the rest. */
    @Test
    void le_report_de_642_est_un_interrupteur_de_chaque_delai() throws IOException {
        assertThat(UneProcedure.REGLES.regles())
                .filteredOn(r -> r.unite().duree() && r.valeur() != null)
                .allSatisfy(r ->
                        assertThat(r.report642())
                                .as(r.id())
                                .isEqualTo(
                                        r.cle() == CleRegle.CP_DELAI
                                                || r.cle() == CleRegle.CP_CAUTION
                                                || r.cle() == CleRegle.CQL_DELAI));
        for (boolean report : new boolean[] {true, false}) {
            var regles =
                    LectureRegles.lire(
                            List.of(
                                    LectureRegles.EMPLACEMENT,
                                    poser(
                                            BONNE.replace(
                                                    "report642: true", "report642: " + report))));
            assertThat(
                            regles.enVigueur(
                                            CleRegle.CP_DELAI,
                                            Ancres.de(Ancre.BAIL, LocalDate.of(2026, 11, 21)))
                                    .orElseThrow()
                                    .report642())
                    .isEqualTo(report);
        }
    }

    @Test
    void les_memes_feries_servent_partout_sauf_le_droit_local() {
        var feries = new JoursFeriesFrancais();
        assertThat(feries.ferie(LocalDate.of(2024, 5, 20), false)).isTrue();
        assertThat(feries.ferie(LocalDate.of(2024, 12, 26), false)).isFalse();
        assertThat(feries.ferie(LocalDate.of(2024, 12, 26), true)).isTrue();
        assertThat(feries.ferie(LocalDate.of(2024, 3, 29), true)).isTrue();
    }

    @Test
    void une_duree_a_une_seule_unite() {
        assertThat(DureeIso.lire("P2M")).isEqualTo(new Delai(2, Unite.MOIS));
        assertThat(DureeIso.lire("P6W")).isEqualTo(new Delai(6, Unite.SEMAINES));
        assertThat(DureeIso.lire("P1Y")).isEqualTo(new Delai(12, Unite.MOIS));
        for (String fausse : new String[] {"P1M2D", "2M", "P0D", "P", "P99999D", "PT1H"}) {
            assertThatThrownBy(() -> DureeIso.lire(fausse))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Delai delai(
            fr.ancrage.dossiers.echeances.model.JeuDeRegles regles, LocalDate bail) {
        return regles.enVigueur(CleRegle.CP_DELAI, Ancres.de(Ancre.BAIL, bail))
                .orElseThrow()
                .delai();
    }

    private String poser(String contenu) throws IOException {
        Files.writeString(dossier.resolve("loi.yml"), contenu);
        return "file:" + dossier + "/*.yml";
    }
}
