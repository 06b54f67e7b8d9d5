package fr.ancrage.dossiers.rapprochement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LienTest {

    private static final LocalDate BAIL = LocalDate.of(2019, 3, 1);
    private static final LocalDate AUTRE_BAIL = LocalDate.of(2024, 6, 15);
    private static final String TEL = "0600000001";

    private static Traits menage(
            String nom,
            String prenom,
            String voie,
            @Nullable String telephone,
            @Nullable LocalDate bail) {
        return new Traits(
                List.of(NomNormalise.de(nom, prenom)),
                AdresseNormalisee.de("21231", voie),
                telephone == null ? Set.of() : Set.of(telephone),
                bail == null ? Set.of() : Set.of(bail),
                null,
                null,
                Set.of());
    }

    @Test
    void meme_nom_et_meme_adresse_font_un_menage() {
        assertThat(
                        Lien.entre(
                                menage("LE GOFF", "Jeanne", "12 av. Jean Jaurès", null, null),
                                menage("Le Goff", "Jeanne", "12 avenue Jean-Jaurès", TEL, BAIL)))
                .isInstanceOf(Lien.Certain.class);
    }

    @Test
    void nom_et_prenom_inverses_restent_les_memes() {
        assertThat(
                        Lien.entre(
                                menage("Arnaud", "Michel", "1 rue Pasteur", null, null),
                                menage("Michel", "Arnaud", "1 rue Pasteur", null, null)))
                .isInstanceOf(Lien.Certain.class);
    }

    @Test
    void des_homonymes_du_meme_immeuble_sont_deux_menages() {
        assertThat(
                        Lien.entre(
                                menage(
                                        "Leroy",
                                        "Mickaël",
                                        "143 impasse du Château",
                                        "0611111111",
                                        AUTRE_BAIL),
                                menage("Leroy", "Marie", "143 impasse du Château", TEL, BAIL)))
                .isInstanceOf(Lien.Aucun.class);
    }

    @Test
    void le_locataire_suivant_n_est_pas_le_precedent() {
        assertThat(
                        Lien.entre(
                                menage("Diallo", "Zoé", "1 rue Pasteur", "0611111111", AUTRE_BAIL),
                                menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL)))
                .isInstanceOf(Lien.Aucun.class);
    }

    @Test
    void meme_nom_meme_adresse_mais_un_autre_bail_se_propose_seulement() {
        assertThat(
                        Lien.entre(
                                menage("Martin", "Jean", "1 rue Pasteur", null, AUTRE_BAIL),
                                menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL)))
                .isInstanceOf(Lien.Probable.class);
    }

    @Test
    void une_faute_de_frappe_seule_se_propose_avec_ses_raisons() {
        Lien lien =
                Lien.entre(
                        menage("Matrin", "Jean", "1 rue Pasteur", null, null),
                        menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL));

        assertThat(lien).isInstanceOf(Lien.Probable.class);
        assertThat(((Lien.Probable) lien).raisons())
                .contains(Raison.NOM_PROCHE, Raison.MEME_ADRESSE);
    }

    @Test
    void une_faute_de_frappe_confirmee_par_le_bail_est_certaine() {
        assertThat(
                        Lien.entre(
                                menage("Matrin", "Jean", "1 rue Pasteur", null, BAIL),
                                menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL)))
                .isInstanceOf(Lien.Certain.class);
    }

    @Test
    void le_meme_nom_ailleurs_dans_la_ville_ne_dit_rien() {
        assertThat(
                        Lien.entre(
                                menage("Martin", "Jean", "8 rue Victor-Hugo", null, null),
                                menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL)))
                .isInstanceOf(Lien.Aucun.class);
    }

    @Test
    void un_autre_logement_est_une_autre_procedure_meme_si_la_personne_est_sure() {
        assertThat(
                        Lien.entre(
                                menage("Martin", "Jean", "8 rue Victor-Hugo", TEL, BAIL),
                                menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL)))
                .isInstanceOf(Lien.Probable.class);
    }

    @Test
    void a_egalite_rien_n_est_rattache_et_tout_est_propose() {
        Traits acte = menage("Martin", "Jean", "1 rue Pasteur", null, null);
        Rapprochement rapprochement =
                Rapprochement.chercher(
                        acte,
                        Map.of(
                                "a", menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL),
                                "b",
                                        menage(
                                                "Martin",
                                                "Jean",
                                                "1 rue Pasteur",
                                                "0611111111",
                                                AUTRE_BAIL)),
                        (_, _) -> false);

        assertThat(rapprochement).isInstanceOf(Rapprochement.Inconnu.class);
        assertThat(((Rapprochement.Inconnu) rapprochement).propositions())
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.raisons()).contains(Raison.PLUSIEURS_CANDIDATS));
    }

    @ParameterizedTest
    @CsvSource({
        // a slip of the pen, or a name written by ear
        "Matrin, Jean, true",
        "Marttin, Jean, true",
        "Martin, Jaen, true",
        "MARTAIN, Jean, true",
        // one person perhaps, or a relative
        "Martin, J, false",
        "Martin, Jean-Baptiste, false",
        "Martin-Blanc, Jean, false",
        "Martin, Jeanne, false",
        "Martin, Paul, false"
    })
    void loyer_et_charges_au_centime_confirment_une_faute_et_rien_de_plus(
            String nom, String prenom, boolean certain) {
        Lien lien =
                Lien.entre(
                        locataire(nom, prenom, "500.00", "50.00"),
                        locataire("Martin", "Jean", "500.00", "50.00"));

        assertThat(lien).isInstanceOf(certain ? Lien.Certain.class : Lien.Probable.class);
    }

    @ParameterizedTest
    @CsvSource({"Michel, Michèle", "André, Andrée", "Daniel, Danielle", "Marcel, Marcelle"})
    void le_feminin_d_un_prenom_n_est_pas_une_faute(String prenom, String autre) {
        assertThat(
                        Lien.entre(
                                locataire("Martin", prenom, "500.00", "50.00"),
                                locataire("Martin", autre, "500.00", "50.00")))
                .isInstanceOf(Lien.Probable.class);
    }

    @Test
    void un_loyer_de_quelques_centimes_different_ne_confirme_rien() {
        assertThat(
                        Lien.entre(
                                locataire("Matrin", "Jean", "500.00", "50.00"),
                                locataire("Martin", "Jean", "500.00", "50.10")))
                .isInstanceOf(Lien.Probable.class);
    }

    @Test
    void un_meme_loyer_ne_fait_pas_d_un_nouveau_locataire_l_ancien() {
        assertThat(
                        Lien.entre(
                                locataire("Diallo", "Zoé", "500.00", "50.00"),
                                locataire("Martin", "Jean", "500.00", "50.00")))
                .isInstanceOf(Lien.Aucun.class);
    }

    @Test
    void un_numero_d_allocataire_confirme_une_faute_et_un_autre_l_infirme() {
        Traits connu = numerote("Martin", "allocataire:1234567");

        assertThat(Lien.entre(numerote("Matrin", "allocataire:1234567"), connu))
                .isInstanceOf(Lien.Certain.class);
        assertThat(Lien.entre(numerote("Matrin", "allocataire:7654321"), connu))
                .isInstanceOf(Lien.Probable.class);
        assertThat(Lien.entre(numerote("Matrin", "locataire:1234567"), connu))
                .isInstanceOf(Lien.Probable.class);
    }

    @Test
    void le_nom_de_naissance_retrouve_le_nom_d_usage() {
        Lien lien =
                Lien.entre(
                        menage("Martin", "Anne", "1 rue Pasteur", null, null),
                        menage("BLANC née MARTIN", "Anne", "1 rue Pasteur", TEL, BAIL));

        assertThat(lien).isInstanceOf(Lien.Certain.class);
        assertThat(((Lien.Certain) lien).raisons()).contains(Raison.NOM_DE_NAISSANCE);
    }

    /** Two real people whose names differ by a letter: where both are known, a person decides. */
    @Test
    void un_nom_proche_de_deux_menages_n_est_rattache_a_aucun() {
        Rapprochement rapprochement =
                Rapprochement.chercher(
                        locataire("Marrin", "Jean", "500.00", "50.00"),
                        Map.of(
                                "a", locataire("Martin", "Jean", "500.00", "50.00"),
                                "b", locataire("Marin", "Jean", "480.00", "50.00")),
                        (_, _) -> false);

        assertThat(rapprochement).isInstanceOf(Rapprochement.Inconnu.class);
        assertThat(((Rapprochement.Inconnu) rapprochement).propositions()).hasSize(2);
    }

    /** Marin is a name as good as Martin: when others bear it, it is no slip of the pen. */
    @Test
    void un_nom_que_d_autres_portent_n_est_pas_une_faute() {
        Traits acte = locataire("Marin", "Jean", "500.00", "50.00");
        Map<String, Traits> candidats = Map.of("a", locataire("Martin", "Jean", "500.00", "50.00"));

        assertThat(Rapprochement.chercher(acte, candidats, (_, _) -> false))
                .isInstanceOf(Rapprochement.Reconnu.class);
        Rapprochement doute =
                Rapprochement.chercher(
                        acte, candidats, (nom, sauf) -> nom.equals("marin") && sauf.equals("a"));
        assertThat(doute).isInstanceOf(Rapprochement.Inconnu.class);
        assertThat(((Rapprochement.Inconnu) doute).propositions().getFirst().raisons())
                .contains(Raison.NOM_PORTE_AILLEURS, Raison.NOM_PROCHE);
    }

    @Test
    void deux_ecritures_par_l_oreille_partagent_une_cle() {
        assertThat(menage("Lefebvre", "Philippe", "3 rue du Gal Leclerc", null, null).cles())
                .containsAnyElementsOf(
                        menage("Lefèvre", "Filipe", "8 rue Pasteur", null, null).cles());
        assertThat(menage("Blanc", "Zoé", "3 bis rue des Ecoles", null, null).cles())
                .containsAnyElementsOf(
                        menage("Petit", "Luc", "3 r. des Écolles", null, null).cles());
    }

    private static Traits locataire(String nom, String prenom, String loyer, String charges) {
        return new Traits(
                List.of(NomNormalise.de(nom, prenom)),
                AdresseNormalisee.de("21231", "1 rue Pasteur"),
                Set.of(),
                Set.of(),
                new BigDecimal(loyer),
                new BigDecimal(charges),
                Set.of());
    }

    private static Traits numerote(String nom, String reference) {
        return new Traits(
                List.of(NomNormalise.de(nom, "Jean")),
                AdresseNormalisee.de("21231", "1 rue Pasteur"),
                Set.of(),
                Set.of(),
                null,
                null,
                Set.of(reference));
    }

    @Test
    void rien_de_personnel_ne_sort_d_un_texte() {
        assertThat(menage("Martin", "Jean", "1 rue Pasteur", TEL, BAIL).toString())
                .doesNotContainIgnoringCase("martin")
                .doesNotContain(TEL);
    }
}
