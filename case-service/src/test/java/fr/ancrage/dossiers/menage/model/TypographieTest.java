package fr.ancrage.dossiers.menage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographieTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    LE GOFF|Le Goff
                    N'DIAYE|N'Diaye
                    D'ALMEIDA|D'Almeida
                    SAINT-ÉTIENNE|Saint-Étienne
                    DU PLESSIS|Du Plessis
                    MARTIN DE LA TOUR|Martin de La Tour
                    JEAN-BAPTISTE|Jean-Baptiste
                    ÇELIK|Çelik
                    guérin|Guérin
                    McDonald|McDonald
                    El Amrani|El Amrani
                    """)
    void un_nom_en_capitales_redevient_un_nom(String ecrit, String attendu) {
        assertThat(Typographie.nom(ecrit)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    176 QUAI NICOLAS-ROLIN|176 quai Nicolas-Rolin
                    12 BIS AVENUE DU GENERAL DE GAULLE|12 bis avenue du General de Gaulle
                    5 RUE DE L'HÔPITAL|5 rue de l'Hôpital
                    3 rue d'Auxonne|3 rue d'Auxonne
                    """)
    void une_voie_en_capitales_redevient_une_voie(String ecrite, String attendue) {
        assertThat(Typographie.voie(ecrite)).isEqualTo(attendue);
    }

    @Test
    void l_ecriture_avec_accents_l_emporte_sur_les_autres() {
        Menage menage =
                menage(
                        mention("1", "GUERIN", "CELINE"),
                        mention("2", "Guérin", " Céline "),
                        mention("3", "GUÉRIN", "celine"));

        assertThat(menage.personnes())
                .extracting(Personne::nom, Personne::prenom)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Guérin", "Céline"));
    }

    @Test
    void une_lettre_perdue_par_un_fichier_se_retrouve_dans_un_autre() {
        Menage menage = menage(mention("1", "?ukasz", "Léa"), mention("2", "Łukasz", "Lea"));

        assertThat(menage.personnes())
                .extracting(Personne::nom, Personne::prenom)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Łukasz", "Léa"));
    }

    @Test
    void un_nom_et_un_prenom_inverses_une_fois_sont_remis_dans_l_ordre() {
        Menage menage =
                menage(
                        mention("1", "Anne", "Martin"),
                        mention("2", "Martin", "Anne"),
                        mention("3", "MARTIN", "ANNE"));

        assertThat(menage.personnes())
                .extracting(Personne::nom, Personne::prenom)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Martin", "Anne"));
    }

    @Test
    void un_autre_nom_n_est_jamais_une_meilleure_ecriture() {
        Menage menage = menage(mention("1", "MARTIN", "JEAN"), mention("2", "Mârtîn", "Jeanne"));

        assertThat(menage.personnes())
                .extracting(Personne::nom, Personne::prenom)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Martin", "Jean"));
    }

    private static Menage menage(Mention... mentions) {
        return new Menage("m1", "21", List.of(mentions));
    }

    private static Mention mention(String acte, String nom, String prenom) {
        return new Mention(
                acte,
                List.of(new Personne("Mme", nom, prenom)),
                new Adresse("1 rue Pasteur", "21000", "21231", "Dijon"),
                Set.of(),
                null,
                null,
                null,
                ComplementsMenage.AUCUN);
    }
}
