package fr.ancrage.dossiers.rapprochement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What secretariats write and neighbours are: one household found again, two never taken for one.
 */
class RessemblancesDeLaVieTest {

    private static final LocalDate BAIL = LocalDate.of(2019, 3, 1);
    private static final LocalDate AUTRE_BAIL = LocalDate.of(2024, 6, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // particles, hyphens, apostrophes, lost accents
                "de La Tour | Jean | DELATOUR | JEAN",
                "Le Goff | Jean | LEGOFF | Jean",
                "N'Diaye | Awa | N DIAYE | AWA",
                "M'Bala | Awa | M BALA | Awa",
                "Müller | Zoé | M?LLER | ZO?",
                "Saint-Étienne | Luc | St Etienne | Luc",
                // swapped, in one cell, with a civility
                "Martin | Jean | Jean | Martin",
                "Martin Jean | '' | Martin | Jean",
                "Jean MARTIN | '' | Martin | Jean",
                "M. Martin | Jean | Martin | Jean",
                "M. et Mme MARTIN | Jean | Martin | Jean",
                "Mme. Martin | Anne | MARTIN | Anne",
                // at birth and in use
                "Blanc née Martin | Anne | Martin | Anne",
                "Martin ép. Blanc | Anne | BLANC | ANNE",
                "Vve Blanc | Anne | Blanc | Anne",
                "Blanc (Martin) | Anne | Martin | Anne"
            })
    void un_nom_ecrit_autrement_reste_le_meme(
            String nom, String prenom, String autreNom, String autrePrenom) {
        assertThat(
                        Lien.entre(
                                a("1 rue Pasteur", nom, prenom),
                                a("1 rue Pasteur", autreNom, autrePrenom)))
                .isInstanceOf(Lien.Certain.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 bis rue Pasteur | 12B, RUE PASTEUR",
                "12 ter rue Pasteur | 12 T r. Pasteur",
                "12-14 rue Pasteur | 12 rue Pasteur",
                "12/14 av. du Gal de Gaulle | 12 avenue du Général-de-Gaulle",
                "Résidence Les Lilas, 12 rue Pasteur | 12 rue Pasteur",
                "12 rue Pasteur, résidence Les Lilas | Rés. Les Lilas 12 r. Pasteur",
                "12 rue Pasteur 21000 DIJON | 12 rue Pasteur",
                "Chez Mme Blanc, 12 rue Pasteur | 12 rue Pasteur",
                "12 rue Pasteur c/o M. Blanc | 12 rue Pasteur",
                "12 rue du Col. Fabien | 12 rue du Colonel-Fabien",
                "0012 rue du 8-Mai-1945 | 12 rue du 8 mai 1945"
            })
    void une_adresse_ecrite_autrement_reste_la_meme(String voie, String autre) {
        assertThat(Lien.entre(a(voie, "Martin", "Jean"), a(autre, "Martin", "Jean")))
                .isInstanceOf(Lien.Certain.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 bis rue Pasteur | 12 ter rue Pasteur",
                "12 rue Pasteur | 14 rue Pasteur",
                "12-14 rue Pasteur | 14 rue Pasteur",
                "12 rue Pasteur, bât. A | 12 rue Pasteur, bât. B",
                "12 rue Pasteur, résidence Les Lilas | 12 rue Pasteur, résidence Les Tilleuls",
                "40 résidence Les Lilas | 40 résidence Les Tilleuls",
                "12 rue Pasteur | 12 rue du Docteur Pasteur"
            })
    void deux_logements_ne_se_confondent_pas_sous_un_meme_nom(String voie, String autre) {
        assertThat(Lien.entre(a(voie, "Martin", "Jean"), a(autre, "Martin", "Jean")))
                .isNotInstanceOf(Lien.Certain.class);
    }

    /** Neighbours of a new building: the day of the lease, rent and charges are everybody's. */
    @ParameterizedTest
    @CsvSource({
        "Martin, Jeanne",
        "Martin, Jean-Paul",
        "Martin, J",
        "Martin, Paul",
        "Martin-Blanc, Jean",
        "Blanc, Jean"
    })
    void des_voisins_entres_le_meme_jour_restent_deux_menages(String nom, String prenom) {
        assertThat(Lien.entre(memeImmeuble(nom, prenom), memeImmeuble("Martin", "Jean")))
                .isNotInstanceOf(Lien.Certain.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Karim, Karima",
        "Mario, Maria",
        "Paul, Paula",
        "Gabriel, Gabriella",
        "Frédéric, Frédérique",
        "Michel, Michelle",
        "André, Andrée",
        "Julie, Julien"
    })
    void frere_et_soeur_voisins_restent_deux_menages(String prenom, String autre) {
        assertThat(Lien.entre(memeImmeuble("Benali", prenom), memeImmeuble("Benali", autre)))
                .isNotInstanceOf(Lien.Certain.class);
    }

    /** Marin beside Martin, both in a building where all leases began on one day. */
    @Test
    void le_jour_du_bail_ne_fait_pas_une_faute_du_nom_d_un_autre() {
        Traits acte = memeImmeuble("Marin", "Jean");

        assertThat(
                        Rapprochement.chercher(
                                acte,
                                Map.of("a", memeImmeuble("Martin", "Jean")),
                                (nom, _) -> nom.equals("marin")))
                .isInstanceOf(Rapprochement.Inconnu.class);
    }

    @Test
    void pere_et_fils_du_meme_nom_sont_proposes() {
        assertThat(
                        Lien.entre(
                                a("1 rue Pasteur", "Martin", "Jean fils"),
                                a("1 rue Pasteur", "Martin", "Jean")))
                .isInstanceOf(Lien.Probable.class);
    }

    @Test
    void un_couple_se_nomme_dans_les_deux_ordres_ou_a_moitie() {
        Traits couple = a("1 rue Pasteur", "Martin", "Jean", "Blanc", "Zoé");

        assertThat(Lien.entre(a("1 rue Pasteur", "Blanc", "Zoé", "Martin", "Jean"), couple))
                .isInstanceOf(Lien.Certain.class);
        assertThat(Lien.entre(a("1 rue Pasteur", "Blanc", "Zoé"), couple))
                .isInstanceOf(Lien.Certain.class);
    }

    @Test
    void qui_est_heberge_n_est_pas_son_hote() {
        assertThat(
                        Lien.entre(
                                a("Chez Mme Blanc, 1 rue Pasteur", "Diallo", "Awa"),
                                a("1 rue Pasteur", "Blanc", "Zoé")))
                .isInstanceOf(Lien.Aucun.class);
    }

    @Test
    void celle_qui_reste_avec_un_nouveau_bail_est_proposee() {
        Traits couple = avecBail(a("1 rue Pasteur", "Martin", "Jean", "Blanc", "Zoé"), BAIL);

        assertThat(Lien.entre(avecBail(a("1 rue Pasteur", "Blanc", "Zoé"), AUTRE_BAIL), couple))
                .isInstanceOf(Lien.Probable.class);
    }

    @Test
    void le_locataire_suivant_qui_paie_le_meme_loyer_est_un_autre() {
        assertThat(
                        Lien.entre(
                                avecBail(memeImmeuble("Diallo", "Zoé"), AUTRE_BAIL),
                                avecBail(memeImmeuble("Martin", "Jean"), BAIL)))
                .isInstanceOf(Lien.Aucun.class);
    }

    private static Traits a(String voie, String... noms) {
        return new Traits(
                Stream.iterate(0, i -> i < noms.length, i -> i + 2)
                        .map(i -> NomNormalise.de(noms[i], noms[i + 1]))
                        .toList(),
                AdresseNormalisee.de("21231", voie),
                Set.of(),
                Set.of(),
                null,
                null,
                Set.of());
    }

    private static Traits avecBail(Traits t, LocalDate bail) {
        return new Traits(
                t.personnes(),
                t.adresse(),
                t.telephones(),
                Set.of(bail),
                t.loyer(),
                t.charges(),
                t.references());
    }

    private static Traits memeImmeuble(String nom, String prenom) {
        Traits t = avecBail(a("1 rue Pasteur", nom, prenom), BAIL);
        return new Traits(
                t.personnes(),
                t.adresse(),
                t.telephones(),
                t.baux(),
                new BigDecimal("500.00"),
                new BigDecimal("50.00"),
                t.references());
    }
}
