package fr.ancrage.dossiers.rapprochement.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisationTest {

    @ParameterizedTest
    @CsvSource({
        "Łukasz, LUKASZ",
        "Çelik, celik",
        "Le Goff, LE-GOFF",
        "N'Diaye, NDIAYE",
        "Lefèbvre, ' Lefebvre '",
        "Jean-Baptiste, JEAN BAPTISTE",
        "Lœtitia, LOETITIA",
        "Saint-Étienne, ST ETIENNE"
    })
    void un_nom_s_ecrit_de_plusieurs_facons(String nom, String autre) {
        assertThat(Texte.compact(nom)).isEqualTo(Texte.compact(autre));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19 bis rue des Écoles | 19B RUE DES ECOLES",
                "165 rue du Général-de-Gaulle | 165, rue du Gal de Gaulle",
                "160 place de l'Église | 160 pl. de l'Eglise",
                "40 résidence Les Grésilles, bât. C | 40, Rés. Les Gresilles BAT C",
                "123 avenue Jean-Jaurès | 123 av. Jean Jaures",
                "5 boulevard de l'Université | 5 BD DE L'UNIVERSITE",
                "143 impasse du Château | 143 imp. du Chateau",
                "12 chemin des Vignes | 12 ch. des vignes",
                "Bât. C, 40 rue Pasteur | 40 rue Pasteur bât C",
                "Appt n° 12, 40 rue Pasteur | 40 rue Pasteur appartement 12",
                "7 allée des Tilleuls | 7 all. des Tilleuls",
                "3 rue Saint-Jean | 3 rue St Jean"
            })
    void une_adresse_s_ecrit_de_plusieurs_facons(String adresse, String autre) {
        assertThat(
                        AdresseNormalisee.de("21231", adresse)
                                .avec(AdresseNormalisee.de("21231", autre)))
                .isEqualTo(AdresseNormalisee.Ressemblance.MEME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 rue Pasteur | 10 Pasteur",
                "10 rue Pasteur | 10 bis rue Pasteur",
                "10 rue Lefebvre | 10 rue Lefevre"
            })
    void une_adresse_presque_la_meme_est_proche(String adresse, String autre) {
        assertThat(
                        AdresseNormalisee.de("21231", adresse)
                                .avec(AdresseNormalisee.de("21231", autre)))
                .isEqualTo(AdresseNormalisee.Ressemblance.PROCHE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 rue Pasteur | 11 rue Pasteur",
                "10 rue Pasteur | 10 avenue Pasteur",
                "10 bis rue Pasteur | 10 ter rue Pasteur",
                "10 rue Pasteur | 10 rue Victor-Hugo"
            })
    void un_autre_numero_ou_une_autre_voie_est_un_autre_logement(String adresse, String autre) {
        assertThat(
                        AdresseNormalisee.de("21231", adresse)
                                .avec(AdresseNormalisee.de("21231", autre)))
                .isEqualTo(AdresseNormalisee.Ressemblance.DIFFERENTE);
    }

    @Test
    void la_meme_rue_dans_deux_communes_n_est_pas_la_meme_adresse() {
        assertThat(
                        AdresseNormalisee.de("21231", "1 rue Pasteur")
                                .avec(AdresseNormalisee.de("21166", "1 rue Pasteur")))
                .isEqualTo(AdresseNormalisee.Ressemblance.DIFFERENTE);
    }

    @ParameterizedTest
    @CsvSource({
        "martin,matrin,true",
        "martin,martn,true",
        "martin,marttin,true",
        "martin,mattim,false",
        "lea,zoe,false",
        "lea,lae,false"
    })
    void une_faute_de_frappe_est_une_lettre_de_trop_de_moins_ou_deux_lettres_inversees(
            String mot, String autre, boolean attendu) {
        assertThat(Proximite.uneFaute(mot, autre)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({
        "lefebvre,lefevre,true",
        "gauthier,gautier,true",
        "dupont,dupond,true",
        "philippe,filipe,true",
        "leroy,leroi,true",
        "leroy,leroux,false",
        "jean,jeanne,false",
        "martin,morin,false"
    })
    void un_nom_s_entend(String nom, String autre, boolean pareil) {
        assertThat(Phonetique.son(nom).equals(Phonetique.son(autre))).isEqualTo(pareil);
    }

    @ParameterizedTest
    @CsvSource({
        "DURAND née MARTIN, durand, martin",
        "Durand (Martin), durand, martin",
        "Martin épouse Durand, martin, durand",
        "née Martin, martin, ''",
        "De Nève, deneve, ''"
    })
    void un_nom_peut_en_porter_deux(String ecrit, String nom, String autre) {
        NomNormalise normalise = NomNormalise.de(ecrit, "Anne");

        assertThat(normalise.nom()).isEqualTo(nom);
        assertThat(normalise.autreNom()).isEqualTo(autre);
    }
}
