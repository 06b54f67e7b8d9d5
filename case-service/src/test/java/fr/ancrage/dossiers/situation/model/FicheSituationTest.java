package fr.ancrage.dossiers.situation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.ancrage.dossiers.situation.model.MesureSociale.Arret;
import fr.ancrage.dossiers.situation.model.MesureSociale.Etat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of one thing, by one organisation, the last word holds; nothing that was said is lost. */
class FicheSituationTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private static final CadreSituation CADRE =
            new CadreSituation(
                    List.of(),
                    List.of(
                            new TypeMesure("ASLL", "ASLL", null, null, Set.of("AVDL"), "R-338"),
                            new TypeMesure("AVDL", "AVDL", null, null, Set.of(), "R-338"),
                            new TypeMesure("MASP", "MASP", null, null, Set.of(), "R-331")),
                    List.of());

    private static Saisie le(int jour) {
        return new Saisie(LocalDate.of(2026, 11, jour), "ts-cd-21", "cd-21");
    }

    private static Renseignement dit(String organisation, @Nullable String valeur, int jour) {
        return Renseignement.nouveau(organisation, Rubrique.CONNAISSANCE, valeur, le(jour));
    }

    private static MesureSociale mesure(String code, String debut, @Nullable String fin) {
        return MesureSociale.nouvelle(
                "cd-21",
                code,
                LocalDate.parse(debut),
                fin == null ? null : LocalDate.parse(fin),
                le(1));
    }

    private static FicheSituation fiche(Renseignement... dits) {
        return new FicheSituation("d-1", List.of(dits), List.of());
    }

    private static FicheSituation fiche(MesureSociale... mesures) {
        return new FicheSituation("d-1", List.of(), List.of(mesures));
    }

    @Test
    void le_dernier_mot_d_un_organisme_vaut_pour_lui_seul_et_les_precedents_restent() {
        FicheSituation fiche =
                fiche(
                        dit("cd-21", "NON_CONNU", 2),
                        dit("ccas-dijon", "CONNU", 3),
                        dit("cd-21", "ACCOMPAGNE", 9));

        assertThat(fiche.courant("cd-21", Rubrique.CONNAISSANCE))
                .hasValueSatisfying(r -> assertThat(r.valeur()).isEqualTo("ACCOMPAGNE"));
        assertThat(fiche.anterieurs("cd-21", Rubrique.CONNAISSANCE))
                .extracting(Renseignement::valeur)
                .containsExactly("NON_CONNU");
        assertThat(fiche.connuDe("cd-21")).isTrue();
        assertThat(fiche.connuDe("dijon-metropole")).isFalse();
    }

    @Test
    void une_parole_reprise_laisse_la_case_non_renseignee_et_sa_trace() {
        FicheSituation fiche = fiche(dit("cd-21", "CONNU", 2), dit("cd-21", null, 3));

        assertThat(fiche.courant("cd-21", Rubrique.CONNAISSANCE)).isEmpty();
        assertThat(fiche.dernier("cd-21", Rubrique.CONNAISSANCE)).isPresent();
        assertThat(fiche.anterieurs("cd-21", Rubrique.CONNAISSANCE)).hasSize(1);
        assertThat(fiche.connuDe("cd-21")).isFalse();
    }

    @Test
    void deux_dossiers_reunis_mettent_leurs_paroles_ensemble_sans_en_doubler_aucune() {
        Renseignement commune = dit("cd-21", "CONNU", 2);
        FicheSituation gardee = fiche(commune, dit("cd-21", "ACCOMPAGNE", 10));
        FicheSituation absorbee = fiche(commune, dit("cd-21", "NON_CONNU", 5));

        FicheSituation ensemble = gardee.avec(absorbee);

        assertThat(ensemble.renseignements())
                .extracting(Renseignement::valeur)
                .containsExactly("CONNU", "NON_CONNU", "ACCOMPAGNE");
        assertThat(ensemble.avec(absorbee)).isEqualTo(ensemble);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21,,A_VENIR",
        "2026-11-20,,EN_COURS",
        "2026-11-01,2026-11-19,TERMINEE",
        "2026-11-01,2026-11-20,EN_COURS",
        "2026-11-01,2026-11-21,EN_COURS"
    })
    void une_mesure_court_du_premier_au_dernier_jour_inclus(
            String debut, @Nullable String fin, Etat etat) {
        assertThat(mesure("ASLL", debut, fin).etat(AUJOURDHUI)).isEqualTo(etat);
    }

    @Test
    void une_mesure_ne_finit_pas_avant_d_avoir_commence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mesure("ASLL", "2026-11-02", "2026-11-01"));
    }

    /** what ends the day before does not overlap, what ends the same day does. */
    @ParameterizedTest
    @CsvSource({"2026-11-24,0", "2026-11-25,1", "2026-11-26,1", ",1"})
    void deux_mesures_qui_font_double_emploi_donnent_une_alerte_tant_qu_elles_se_chevauchent(
            @Nullable String fin, int alertes) {
        FicheSituation fiche =
                fiche(mesure("AVDL", "2026-11-25", null), mesure("ASLL", "2026-11-01", fin));

        assertThat(fiche.doublons(CADRE, AUJOURDHUI)).hasSize(alertes);
    }

    @Test
    void d_autres_mesures_courent_ensemble_et_ce_qui_est_fini_ou_annule_n_alerte_plus() {
        MesureSociale asll = mesure("ASLL", "2026-11-01", null);
        MesureSociale avdl = mesure("AVDL", "2026-11-02", null);
        Arret erreur = new Arret(avdl.id(), avdl.debut(), true, le(20));
        Arret fin = new Arret(avdl.id(), LocalDate.of(2026, 11, 19), false, le(20));

        assertThat(fiche(asll, mesure("MASP", "2026-11-01", null)).doublons(CADRE, AUJOURDHUI))
                .isEmpty();
        assertThat(fiche(asll, avdl).doublons(CADRE, AUJOURDHUI)).hasSize(1);
        for (Arret arret : List.of(erreur, fin)) {
            FicheSituation arretee =
                    FicheSituation.de("d-1", List.of(), List.of(asll, avdl), List.of(arret));
            assertThat(arretee.doublons(CADRE, AUJOURDHUI)).isEmpty();
        }
    }

    @Test
    void une_mesure_annulee_peut_etre_inscrite_a_nouveau() {
        MesureSociale asll = mesure("ASLL", "2026-11-01", null);
        Arret erreur = new Arret(asll.id(), asll.debut(), true, le(20));

        assertThat(fiche(asll).connait(mesure("ASLL", "2026-11-01", null))).isTrue();
        assertThat(
                        FicheSituation.de("d-1", List.of(), List.of(asll), List.of(erreur))
                                .connait(mesure("ASLL", "2026-11-01", null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOYER_CHARGES|1 250,4 €|1250.40",
                "LOYER_CHARGES|512|512.00",
                "LOYER_CHARGES|-3|",
                "MONTANT_IMPAYE|12,345|",
                "MONTANT_IMPAYE|1000000|1000000.00",
                "MONTANT_IMPAYE|1000000,01|",
                "CONNAISSANCE|CONNU|CONNU",
                "CONNAISSANCE|PEUT_ETRE|",
                "DALO|OUI|OUI",
                "DALO|CONNU|",
                "TYPOLOGIE|T3|T3",
                "MESURES|ASLL|",
                "CRITERES|SANTE|"
            })
    void une_valeur_a_la_forme_de_sa_rubrique(
            Rubrique rubrique, String ecrit, @Nullable String lu) {
        assertThat(rubrique.lire(ecrit).orElse(null)).isEqualTo(lu);
    }

    @Test
    void rien_de_ce_qui_est_dit_ne_parait_dans_un_texte() {
        assertThat(dit("cd-21", "ACCOMPAGNE", 2).toString()).doesNotContain("ACCOMPAGNE");
        assertThat(mesure("ASLL", "2026-11-01", null).toString()).doesNotContain("ASLL");
    }
}
