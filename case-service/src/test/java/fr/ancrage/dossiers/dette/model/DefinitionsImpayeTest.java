package fr.ancrage.dossiers.dette.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Code;
import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Constat;
import fr.ancrage.dossiers.dette.model.ImpayeDeGestion.Terme;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.Parc;
import fr.ancrage.dossiers.echeances.model.SeuilsSignalement;
import fr.ancrage.dossiers.echeances.model.TypeBailleur;
import fr.ancrage.dossiers.echeances.regles.JoursFeriesFrancais;
import fr.ancrage.dossiers.echeances.regles.LectureRegles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsImpayeTest {

    private static final JeuDeRegles LOI = LectureRegles.lire(List.of(LectureRegles.EMPLACEMENT));
    private static final ImpayeDeGestion CHARTE =
            new ImpayeDeGestion(
                    "CHARTE-21",
                    Map.of(Parc.PUBLIC, Terme.ECHU, Parc.PRIVE, Terme.A_ECHOIR),
                    1,
                    2,
                    "S003, étape 1.b");

    private static LocalDate le(int jour, int mois, int annee) {
        return LocalDate.of(annee, mois, jour);
    }

    private static DepenseLogement depense(boolean tiersPayant) {
        return new DepenseLogement(
                new BigDecimal("500"), new BigDecimal("100"), new BigDecimal("250"), tiersPayant);
    }

    private static FaitsImpaye faits(
            String dette, @Nullable LocalDate depuis, DepenseLogement depense, Parc parc) {
        return new FaitsImpaye(
                "21",
                new BigDecimal(dette),
                depuis,
                depense,
                depense.aide() != null,
                parc,
                TypeBailleur.PERSONNE_PHYSIQUE,
                null,
                null,
                CHARTE);
    }

    private static List<DefinitionImpaye> toutes(FaitsImpaye faits, LocalDate jour) {
        return new DefinitionsImpaye(LOI, new JoursFeriesFrancais()).de(faits, jour);
    }

    private static List<DefinitionImpaye> de(Code code, FaitsImpaye faits, LocalDate jour) {
        return toutes(faits, jour).stream().filter(d -> d.code() == code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "699.99, true, NON_CONSTITUE",
        "700, true, CONSTITUE",
        "1199, false, NON_CONSTITUE",
        "1200, false, CONSTITUE"
    })
    void t11_t12_avant_2027_deux_fois_la_depense_nette_ou_brute(
            String dette, boolean tiersPayant, Constat constat) {
        var aides =
                de(
                        Code.AIDES,
                        faits(dette, le(1, 3, 2026), depense(tiersPayant), Parc.PRIVE),
                        le(1, 6, 2026));
        assertThat(aides.getFirst().regle()).isEqualTo("RS-2019");
        assertThat(aides.getFirst().reference()).isEqualTo("CCH art. R. 824-1");
        assertThat(aides.getFirst().constat()).isEqualTo(constat);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-04, 30, A_VENIR",
        "2027-04-05, 30, CONSTITUE",
        "2027-04-06, 30, CONSTITUE"
    })
    void t13_des_2027_trois_mois_quel_que_soit_le_montant(
            LocalDate jour, String dette, Constat constat) {
        var aides = de(Code.AIDES, faits(dette, le(5, 1, 2027), depense(false), Parc.PRIVE), jour);
        assertThat(aides.getFirst().constat()).isEqualTo(constat);
        assertThat(aides.getFirst().le()).isEqualTo(le(5, 4, 2027));
    }

    @ParameterizedTest
    @CsvSource({"450.00, A_VENIR", "450.01, CONSTITUE"})
    void t14_des_2027_plus_de_450_euros(String dette, Constat constat) {
        var aides =
                de(
                        Code.AIDES,
                        faits(dette, le(5, 1, 2027), depense(false), Parc.PRIVE),
                        le(6, 1, 2027));
        assertThat(aides.getFirst().constat()).isEqualTo(constat);
    }

    @Test
    void les_deux_regimes_se_lisent_cote_a_cote_et_un_seul_s_applique() {
        var en2026 =
                de(
                        Code.AIDES,
                        faits("500", le(1, 3, 2026), depense(false), Parc.PRIVE),
                        le(1, 6, 2026));
        assertThat(en2026)
                .extracting(DefinitionImpaye::regle, DefinitionImpaye::applicable)
                .containsExactly(tuple("RS-2019", true), tuple("RS-2027-APL", false));
        assertThat(en2026)
                .extracting(DefinitionImpaye::constat)
                .containsExactly(Constat.NON_CONSTITUE, Constat.CONSTITUE);
        var en2027 =
                de(
                        Code.AIDES,
                        faits("500", le(1, 1, 2027), depense(false), Parc.PRIVE),
                        le(1, 2, 2027));
        assertThat(en2027)
                .extracting(DefinitionImpaye::regle, DefinitionImpaye::applicable)
                .containsExactly(tuple("RS-2027-APL", true), tuple("RS-2019", false));
    }

    @Test
    void le_bailleur_signale_dans_les_deux_mois_de_la_constitution() {
        var signalement =
                de(
                        Code.SIGNALEMENT_ORGANISME,
                        faits("1200", le(10, 6, 2026), depense(false), Parc.PRIVE),
                        le(1, 7, 2026));
        assertThat(signalement).extracting(DefinitionImpaye::le).containsExactly(le(10, 8, 2026));
        assertThat(signalement.getFirst().reference()).isEqualTo("CCH art. R. 824-4");
    }

    @Test
    void sans_aide_ou_sans_loyer_rien_n_est_invente() {
        var sansAide = faits("5000", le(1, 3, 2026), DepenseLogement.INCONNUE, Parc.PRIVE);
        assertThat(de(Code.AIDES, sansAide, le(1, 6, 2026)))
                .extracting(DefinitionImpaye::constat)
                .containsOnly(Constat.SANS_OBJET);
        var sansLoyer =
                faits(
                        "5000",
                        le(1, 3, 2026),
                        new DepenseLogement(null, null, new BigDecimal("250"), true),
                        Parc.PRIVE);
        assertThat(de(Code.AIDES, sansLoyer, le(1, 6, 2026)).getFirst().constat())
                .isEqualTo(Constat.INDETERMINE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, A_VENIR, A_VENIR",
        "2026-02-01, CONSTITUE, A_VENIR",
        "2026-02-28, CONSTITUE, A_VENIR",
        "2026-03-01, CONSTITUE, CONSTITUE"
    })
    void le_loyer_de_janvier_du_parc_public_est_un_retard_en_fevrier_un_impaye_le_1er_mars(
            LocalDate jour, Constat retard, Constat impaye) {
        var faits = faits("300", le(1, 2, 2026), depense(false), Parc.PUBLIC);
        assertThat(de(Code.GESTION_RETARD, faits, jour).getFirst().constat()).isEqualTo(retard);
        var definitif = de(Code.GESTION_IMPAYE, faits, jour).getFirst();
        assertThat(definitif.constat()).isEqualTo(impaye);
        assertThat(definitif.le()).isEqualTo(le(1, 3, 2026));
        assertThat(definitif.regle()).isEqualTo("CHARTE-21");
        assertThat(definitif.explication()).contains("janvier 2026", "échu");
        assertThat(de(Code.GESTION_DEUX_ECHEANCES, faits, jour).getFirst().le())
                .isEqualTo(le(1, 3, 2026));
    }

    @Test
    void dans_le_parc_prive_le_loyer_est_du_d_avance() {
        var faits = faits("300", le(5, 1, 2026), depense(false), Parc.PRIVE);
        assertThat(de(Code.GESTION_DEUX_ECHEANCES, faits, le(1, 2, 2026)).getFirst().le())
                .isEqualTo(le(1, 2, 2026));
        assertThat(de(Code.GESTION_IMPAYE, faits, le(1, 2, 2026)).getFirst().le())
                .isEqualTo(le(1, 3, 2026));
    }

    private static DefinitionImpaye ccapex(
            JeuDeRegles loi,
            String dette,
            @Nullable LocalDate depuis,
            LocalDate commandement,
            @Nullable SeuilsSignalement seuils,
            TypeBailleur bailleur) {
        var faits =
                new FaitsImpaye(
                        "21",
                        new BigDecimal(dette),
                        depuis,
                        depense(false),
                        true,
                        Parc.PRIVE,
                        bailleur,
                        commandement,
                        seuils,
                        null);
        return new DefinitionsImpaye(loi, new JoursFeriesFrancais())
                .de(faits, commandement).stream()
                        .filter(d -> d.code() == Code.SIGNALEMENT_CCAPEX)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void t15_les_seuils_de_l_arrete_puis_ceux_de_la_loi_selon_la_date_du_commandement() {
        var troisEtTrois = new SeuilsSignalement(3, 3);
        var avant = le(15, 3, 2022);
        assertThat(
                        ccapex(
                                        LOI,
                                        "1500",
                                        le(15, 1, 2022),
                                        avant,
                                        troisEtTrois,
                                        TypeBailleur.PERSONNE_PHYSIQUE)
                                .constat())
                .isEqualTo(Constat.CONSTITUE);
        assertThat(
                        ccapex(
                                        LOI,
                                        "1499.99",
                                        le(16, 12, 2021),
                                        avant,
                                        troisEtTrois,
                                        TypeBailleur.PERSONNE_PHYSIQUE)
                                .constat())
                .isEqualTo(Constat.NON_CONSTITUE);
        var sansArrete =
                ccapex(LOI, "1500", le(15, 1, 2022), avant, null, TypeBailleur.PERSONNE_PHYSIQUE);
        assertThat(sansArrete.constat()).isEqualTo(Constat.INDETERMINE);
        assertThat(sansArrete.explication()).contains("arrêté");
        assertThat(sansArrete.reference()).isEqualTo("décret 2015-1384 art. 14");
        var depuis2023 =
                ccapex(
                        LOI,
                        "999.99",
                        le(16, 5, 2024),
                        le(15, 7, 2024),
                        null,
                        TypeBailleur.SCI_FAMILIALE);
        assertThat(depuis2023.constat()).isEqualTo(Constat.NON_CONSTITUE);
        assertThat(
                        ccapex(
                                        LOI,
                                        "1000",
                                        le(16, 5, 2024),
                                        le(15, 7, 2024),
                                        null,
                                        TypeBailleur.SCI_FAMILIALE)
                                .constat())
                .isEqualTo(Constat.CONSTITUE);
        assertThat(
                        ccapex(
                                        LOI,
                                        "9000",
                                        le(16, 5, 2020),
                                        le(15, 7, 2024),
                                        null,
                                        TypeBailleur.BAILLEUR_SOCIAL)
                                .constat())
                .isEqualTo(Constat.SANS_OBJET);
    }

    @Test
    void le_signalement_sans_seuil_s_ajoute_comme_une_donnee_a_sa_date() {
        JeuDeRegles plus =
                LectureRegles.lire(
                        List.of(
                                LectureRegles.EMPLACEMENT,
                                "classpath:/regles-facultatives/signalement-systematique.yml"));
        var veille =
                ccapex(
                        plus,
                        "10",
                        le(1, 12, 2026),
                        le(31, 12, 2026),
                        null,
                        TypeBailleur.PERSONNE_PHYSIQUE);
        assertThat(veille.constat()).isEqualTo(Constat.NON_CONSTITUE);
        var jour =
                ccapex(
                        plus,
                        "10",
                        le(1, 12, 2026),
                        le(1, 1, 2027),
                        null,
                        TypeBailleur.PERSONNE_PHYSIQUE);
        assertThat(jour.constat()).isEqualTo(Constat.CONSTITUE);
        assertThat(jour.explication()).contains("sans seuil");
        assertThat(jour.regle()).isEqualTo("RS-2026-CCAPEX");
    }
}
