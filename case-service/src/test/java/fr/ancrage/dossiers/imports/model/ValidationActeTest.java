package fr.ancrage.dossiers.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.MentionCommandement;
import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationActeTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private static final TerritoireDossiers COTE_D_OR =
            new TerritoireDossiers(
                    "21",
                    List.of(
                            new Commune("21231", "Dijon", "212", List.of("21000")),
                            new Commune("21542", "Saint-Apollinaire", "212", List.of("21850"))),
                    List.of());

    private static Map<Colonne, String> ligne() {
        Map<Colonne, String> ligne = new EnumMap<>(Colonne.class);
        ligne.put(Colonne.NUMERO, "A1");
        ligne.put(Colonne.NATURE, "CP");
        ligne.put(Colonne.DATE_SIGNIFICATION, "09/11/2026");
        ligne.put(Colonne.PARC, "privé");
        ligne.put(Colonne.NOM, "Exemple");
        ligne.put(Colonne.PRENOM, "Anne");
        ligne.put(Colonne.ADRESSE, "1 rue Pasteur");
        ligne.put(Colonne.CODE_POSTAL, "21000");
        ligne.put(Colonne.COMMUNE, "Dijon");
        return ligne;
    }

    private static LigneLue lire(Colonne colonne, String valeur) {
        Map<Colonne, String> ligne = ligne();
        ligne.put(colonne, valeur);
        return new ValidationActe(COTE_D_OR, Ressort.DEPARTEMENT, AUJOURDHUI).lire(ligne);
    }

    private static ActeRecu acte(Colonne colonne, String valeur) {
        return ((LigneLue.Valide) lire(colonne, valeur)).acte();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"09/11/2026", "9/11/2026", "2026-11-09", "09.11.2026", "46335", "09-11-26"})
    void une_date_s_ecrit_de_plusieurs_facons(String date) {
        assertThat(acte(Colonne.DATE_SIGNIFICATION, date).etape().date())
                .isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 650,00 | 1650.00",
                "1650 | 1650.00",
                "500.00 | 500.00",
                "1\u00A0650,5 | 1650.50",
                "1\u202F650,00 € | 1650.00",
                "1.650,00 | 1650.00"
            })
    void un_montant_s_ecrit_de_plusieurs_facons(String texte, BigDecimal montant) {
        assertThat(acte(Colonne.MONTANT_DETTE, texte).dette().montant()).isEqualTo(montant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Impayés de loyer | IMPAYE",
                "loyers et charges impayés | IMPAYE",
                "défaut de paiement | IMPAYE",
                "défaut d'assurance | DEFAUT_ASSURANCE",
                "Impayés ; défaut d'assurance | DEFAUT_ASSURANCE,IMPAYE",
                "impayé et troubles de jouissance | IMPAYE,TROUBLE_JOUISSANCE",
                "congé pour vente | CONGE",
                "maintien après adjudication | ADJUDICATION",
                "divers | AUTRE"
            })
    void les_motifs_se_cumulent_quels_que_soient_les_mots(String texte, String motifs) {
        assertThat(acte(Colonne.MOTIF, texte).motifs())
                .containsExactlyInAnyOrder(motifs.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIJON", " dijon ", "Dijon Cedex 2"})
    void une_commune_se_reconnait_malgre_sa_graphie(String commune) {
        assertThat(acte(Colonne.COMMUNE, commune).adresse().insee()).isEqualTo("21231");
    }

    @ParameterizedTest
    @ValueSource(strings = {"St-Apollinaire", "SAINT APOLLINAIRE", "saint-apollinaire"})
    void saint_s_abrege(String commune) {
        assertThat(acte(Colonne.COMMUNE, commune).adresse().insee()).isEqualTo("21542");
    }

    @Test
    void l_acte_du_jour_est_accepte_celui_de_demain_refuse() {
        assertThat(lire(Colonne.DATE_SIGNIFICATION, "20/11/2026"))
                .isInstanceOf(LigneLue.Valide.class);
        assertThat(codes(lire(Colonne.DATE_SIGNIFICATION, "21/11/2026")))
                .containsExactly(Code.DATE_FUTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 85 05 78 006 084 36", "2850578006084", "note 1-85-05-2A-006-084"})
    void un_numero_de_securite_sociale_n_entre_jamais(String valeur) {
        assertThat(codes(lire(Colonne.TRIBUNAL, valeur))).contains(Code.NUMERO_SECURITE_SOCIALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678 / 0712345678", "06 12 34 56 78"})
    void un_telephone_n_en_est_pas_un(String valeur) {
        assertThat(codes(lire(Colonne.TELEPHONE, valeur)))
                .doesNotContain(Code.NUMERO_SECURITE_SOCIALE);
    }

    @Test
    void tout_ce_qui_ne_va_pas_est_dit_en_une_fois() {
        Map<Colonne, String> ligne = ligne();
        ligne.put(Colonne.NOM, "");
        ligne.put(Colonne.COMMUNE, "Trifouilly");
        ligne.put(Colonne.MONTANT_DETTE, "-120,00");

        assertThat(
                        codes(
                                new ValidationActe(COTE_D_OR, Ressort.DEPARTEMENT, AUJOURDHUI)
                                        .lire(ligne)))
                .containsExactlyInAnyOrder(Code.OBLIGATOIRE, Code.COMMUNE_INCONNUE, Code.NEGATIF);
    }

    @Test
    void une_formule_reste_un_texte() {
        assertThat(acte(Colonne.NOM, "=HYPERLINK(\"http://x\";\"y\")").personnes().getFirst().nom())
                .startsWith("=HYPERLINK");
        assertThat(acte(Colonne.NUMERO, "=\"00012\"").numero()).isEqualTo("00012");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N° acte | NUMERO",
                "numéro d'acte | NUMERO",
                "NATURE DE L’ACTE | NATURE",
                "Date  de\u00A0signification | DATE_SIGNIFICATION",
                "Etude | ETUDE",
                "Mois d'impayés | MOIS_IMPAYES",
                "date audience | DATE_AUDIENCE",
                "Nom 2 | NOM_2",
                "Délais du | DELAI_DU",
                "Délais au | DELAI_AU"
            })
    void un_intitule_de_colonne_derive(String intitule, Colonne colonne) {
        assertThat(NatureImport.ACTES.colonne(intitule)).contains(colonne);
    }

    @Test
    void des_colonnes_manquantes_sont_nommees_et_une_inconnue_ignoree() {
        Entetes entetes =
                Entetes.de(NatureImport.ACTES, List.of("N° acte", "Nature", "Couleur des volets"));

        assertThat(entetes.manquantes())
                .contains(Colonne.NOM, Colonne.COMMUNE, Colonne.PARC)
                .doesNotContain(Colonne.NUMERO);
        assertThat(entetes.problemes())
                .extracting(Probleme::code)
                .containsExactly(Code.COLONNE_IGNOREE);
    }

    @Test
    void une_commune_hors_du_ressort_se_dit_avec_le_reste() {
        Map<Colonne, String> ligne = ligne();
        ligne.put(Colonne.LOYER, "beaucoup");

        assertThat(codes(lire(ligne, new Ressort.Arrondissements(Set.of("211")))))
                .containsExactlyInAnyOrder(Code.HORS_RESSORT, Code.MONTANT_INVALIDE);
        assertThat(codes(lire(ligne, new Ressort.Arrondissements(Set.of("211", "212")))))
                .containsExactly(Code.MONTANT_INVALIDE);
        assertThat(codes(lire(ligne(), new Ressort.Arrondissements(Set.of()))))
                .containsExactly(Code.HORS_RESSORT);
        assertThat(lire(ligne(), Ressort.DEPARTEMENT)).isInstanceOf(LigneLue.Valide.class);
    }

    private static LigneLue lire(Map<Colonne, String> ligne, Ressort ressort) {
        return new ValidationActe(COTE_D_OR, ressort, AUJOURDHUI).lire(ligne);
    }

    private static List<Code> codes(LigneLue ligne) {
        return ligne.problemes().stream().map(Probleme::code).toList();
    }

    @Test
    void une_mention_qui_n_existe_pas_est_signalee_et_les_autres_sont_reprises() {
        var valide = (LigneLue.Valide) lire(Colonne.MENTIONS, "DELAI;INVENTEE");

        assertThat(valide.problemes())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.champ()).isEqualTo(Colonne.MENTIONS.champ());
                    assertThat(p.code()).isEqualTo(Code.VALEUR_INCONNUE);
                    assertThat(p.bloquant()).isFalse();
                });
        assertThat(valide.acte().etape().precisions().conditions().mentions())
                .containsExactly(MentionCommandement.DELAI);
    }

    @ParameterizedTest
    @CsvSource({"SIGNALEMENT, MONTANT_DETTE, -5", "DECISION_CFP, CRITERES, invente"})
    void un_probleme_d_une_case_n_est_dit_qu_une_fois(
            String nature, Colonne colonne, String valeur) {
        Map<Colonne, String> ligne = ligne();
        ligne.put(Colonne.NATURE, nature);
        ligne.put(colonne, valeur);
        LigneLue lue = new ValidationActe(COTE_D_OR, Ressort.DEPARTEMENT, AUJOURDHUI).lire(ligne);

        assertThat(lue.problemes()).filteredOn(p -> p.champ().equals(colonne.champ())).hasSize(1);
    }
}
