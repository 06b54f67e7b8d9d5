package fr.ancrage.dossiers.menage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.ancrage.dossiers.menage.model.Vulnerabilite.Etape;
import fr.ancrage.dossiers.menage.model.Vulnerabilite.Etat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people wrote of a household stands before what its acts say, and takes nothing away. */
class FicheMenageTest {

    private static final Menage MENAGE =
            new Menage("m-1", "21", List.of(mention("a-1", "0380112233", Set.of("SANTE"))));

    private static Mention mention(String acte, String telephone, Set<String> criteres) {
        return new Mention(
                acte,
                List.of(new Personne("Mme", "TEMOIN", "ANNE")),
                new Adresse("1 RUE PASTEUR", "21000", "21231", "Dijon"),
                Set.of(telephone),
                null,
                null,
                null,
                ComplementsMenage.criteres(criteres));
    }

    private static VersionMenage version(
            int jour, String nom, Set<String> ajoutes, Set<String> ecartes) {
        return new VersionMenage(
                "v-" + jour,
                LocalDate.of(2026, 11, jour),
                "ts-cd-21",
                "cd-21",
                List.of(new Personne("Mme", nom, "Anne")),
                "1 bis rue Pasteur",
                ajoutes,
                ecartes,
                "anne@essai.invalid",
                1,
                2);
    }

    private static Etape etape(Etat etat) {
        return new Etape(etat, LocalDate.of(2026, 11, 20), "ts-cd-21", "cd-21");
    }

    private static Menage avec(VersionMenage... versions) {
        return MENAGE.avec(new FicheMenage(List.of(versions), List.of()));
    }

    @Test
    void sans_rien_d_ecrit_le_menage_est_celui_de_ses_actes() {
        assertThat(MENAGE.personnes()).containsExactly(new Personne("Mme", "Temoin", "Anne"));
        assertThat(MENAGE.telephones()).containsExactly("0380112233");
        assertThat(MENAGE.criteres()).containsExactly("SANTE");
    }

    @Test
    void la_derniere_version_est_montree_dans_la_commune_de_ses_actes_et_les_deux_noms_aident() {
        Menage corrige =
                avec(
                        version(10, "Temoyn", Set.of(), Set.of()),
                        version(12, "Témoin", Set.of(), Set.of()));

        assertThat(corrige.personnes()).extracting(Personne::nom).containsExactly("Témoin");
        assertThat(corrige.adresse().voie()).isEqualTo("1 bis rue Pasteur");
        assertThat(corrige.adresse().insee()).isEqualTo("21231");
        assertThat(corrige.fiche().versions()).hasSize(2);
        assertThat(corrige.traits().cles()).containsAll(MENAGE.traits().cles());
        assertThat(Recherche.cles(corrige)).containsAll(Recherche.cles(MENAGE));
    }

    @Test
    void un_numero_faux_ne_revient_pas_avec_un_acte_et_un_nouveau_s_ajoute() {
        Menage corrige = avec(version(10, "Témoin", Set.of("0611223344"), Set.of("0380112233")));

        Menage avecUnActe =
                corrige.avec(
                        List.of(
                                corrige.mentions().getFirst(),
                                mention("a-2", "0380112233", Set.of()),
                                mention("a-3", "0699887766", Set.of())));

        assertThat(avecUnActe.telephones()).containsExactlyInAnyOrder("0611223344", "0699887766");
    }

    @Test
    void une_vulnerabilite_vaut_une_fois_retenue_et_jusqu_a_sa_fin() {
        Vulnerabilite demandee = Vulnerabilite.nouvelle("GROSSESSE", etape(Etat.DEMANDEE));
        FicheMenage fiche = FicheMenage.VIDE.avec(demandee);
        assertThat(MENAGE.avec(fiche).criteres()).containsExactly("SANTE");
        assertThat(fiche.enCours("GROSSESSE")).isTrue();

        fiche = fiche.avec(demandee.passe(etape(Etat.ACTIVE)));
        assertThat(MENAGE.avec(fiche).criteres()).containsExactly("GROSSESSE", "SANTE");

        fiche = fiche.avec(fiche.vulnerabilites().getFirst().passe(etape(Etat.TERMINEE)));
        assertThat(MENAGE.avec(fiche).criteres()).containsExactly("SANTE");
        assertThat(fiche.enCours("GROSSESSE")).isFalse();
        assertThat(fiche.vulnerabilites().getFirst().etapes()).hasSize(3);
    }

    @Test
    void la_fin_d_un_critere_vaut_aussi_pour_ce_que_les_actes_en_disaient() {
        Vulnerabilite finie =
                Vulnerabilite.nouvelle("SANTE", etape(Etat.DEMANDEE)).passe(etape(Etat.TERMINEE));

        assertThat(MENAGE.avec(FicheMenage.VIDE.avec(finie)).criteres()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DEMANDEE,DEMANDEE,false",
        "DEMANDEE,ACTIVE,true",
        "DEMANDEE,TERMINEE,true",
        "ACTIVE,DEMANDEE,false",
        "ACTIVE,ACTIVE,false",
        "ACTIVE,TERMINEE,true",
        "TERMINEE,DEMANDEE,false",
        "TERMINEE,ACTIVE,false",
        "TERMINEE,TERMINEE,false"
    })
    void rien_ne_revient_de_sa_fin(Etat avant, Etat apres, boolean permis) {
        Vulnerabilite v = Vulnerabilite.nouvelle("SANTE", etape(avant));

        assertThat(v.peut(apres)).isEqualTo(permis);
        if (!permis) {
            assertThatIllegalStateException().isThrownBy(() -> v.passe(etape(apres)));
        }
    }

    @Test
    void deux_menages_qui_n_en_font_qu_un_mettent_leurs_fiches_ensemble() {
        VersionMenage ancienne = version(5, "Ancien", Set.of(), Set.of());
        VersionMenage recente = version(12, "Récent", Set.of(), Set.of());
        Vulnerabilite v = Vulnerabilite.nouvelle("SANTE", etape(Etat.DEMANDEE));
        FicheMenage gardee = new FicheMenage(List.of(ancienne), List.of());
        FicheMenage autre = new FicheMenage(List.of(recente), List.of(v));

        FicheMenage ensemble = gardee.plus(autre);

        assertThat(ensemble.versions()).containsExactly(ancienne, recente);
        assertThat(ensemble.vulnerabilites()).containsExactly(v);
        assertThat(ensemble.plus(autre)).isEqualTo(ensemble);
    }

    @ParameterizedTest
    @CsvSource({
        "03 80.11-22/33,0380112233",
        "+33 (0)3 80 11 22 33,0380112233",
        "+32470123456,+32470123456",
        "0380112,",
        "bonjour,"
    })
    void un_telephone_se_lit_comme_on_l_ecrit(String ecrit, @Nullable String lu) {
        assertThat(Telephone.lire(ecrit).orElse(null)).isEqualTo(lu);
    }

    @Test
    void rien_de_ce_qui_est_ecrit_ne_parait_dans_un_texte() {
        Menage corrige = avec(version(10, "Témoin", Set.of(), Set.of()));

        assertThat(corrige.toString() + corrige.fiche() + corrige.fiche().versions())
                .doesNotContain("Témoin", "Anne", "anne@", "Pasteur");
        assertThat(Vulnerabilite.nouvelle("SANTE", etape(Etat.DEMANDEE)).toString())
                .doesNotContain("SANTE");
    }
}
