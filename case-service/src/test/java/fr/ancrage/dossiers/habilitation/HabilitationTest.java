package fr.ancrage.dossiers.habilitation;

import static fr.ancrage.dossiers.habilitation.ClasseDonnees.A;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.C;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.D;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.I;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.K;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.O;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.P;
import static fr.ancrage.dossiers.habilitation.ClasseDonnees.R;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Implication.Qualite;
import fr.ancrage.dossiers.territoire.model.DureesDAcces;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HabilitationTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);

    private static final TerritoireDossiers CHARTE =
            new TerritoireDossiers(
                    "21",
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    new DureesDAcces(Period.ofMonths(1), Period.ofDays(30)));

    private final Habilitation habilitation = habilitation(AUJOURDHUI);

    private static Habilitation habilitation(LocalDate jour) {
        return new Habilitation(
                new Territoires() {
                    private final TerritoireDossiers cotedor =
                            new TerritoireDossiers(
                                    "21",
                                    List.of(),
                                    List.of(
                                            new Organisation(
                                                    "sous-prefecture",
                                                    "Sous-préfecture",
                                                    "ETAT",
                                                    List.of(),
                                                    List.of("211"),
                                                    Set.of("gestionnaire"))));

                    @Override
                    public Optional<TerritoireDossiers> pour(String d, LocalDate date) {
                        return Optional.of(cotedor);
                    }

                    @Override
                    public Optional<TerritoireDossiers> deLOrganisation(
                            String code, LocalDate date) {
                        return code.equals("inconnue") ? Optional.empty() : Optional.of(cotedor);
                    }
                },
                HorlogeMetier.of(jour.toString(), ZoneId.of("Europe/Paris"), Clock.systemUTC()));
    }

    private Acces acces(String organisation, String... roles) {
        return habilitation.de(
                new AgentConnecte("1", "agent", organisation, Set.of(roles), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat,dep:21",
        "travailleur-social,org:o",
        "encadrant,org:o",
        "operateur,mission:o",
        "bailleur,bailleur:o",
        "commissaire-justice,etude:o",
        "organisme-payeur,payeur:o",
        "adil,appele:o",
        "forces-securite,evaluation:o",
        "membre-commission,seance:o",
        "acces-logement,vivier:o"
    })
    void chaque_role_voit_ses_dossiers_et_seulement_eux(String role, String jeton) {
        Acces acces = acces("o", role);

        assertThat(acces.droits().getFirst().jetons()).contains(jeton);
        assertThat(acces.classes(List.of(jeton))).isNotEmpty();
        assertThat(acces.classes(List.of("dep:77", "org:autre"))).isEmpty();
    }

    @Test
    void un_gestionnaire_voit_ses_arrondissements() {
        assertThat(acces("sous-prefecture", "gestionnaire").droits().getFirst().jetons())
                .containsExactly("arr:211");
    }

    @ParameterizedTest
    @CsvSource({"observateur", "referent-comptes", "administrateur", "dpo", "exploitant"})
    void un_role_sans_dossier_n_en_ouvre_aucun(String role) {
        assertThat(acces("o", role).sansDossier()).isTrue();
    }

    @Test
    void une_organisation_hors_charte_n_ouvre_rien() {
        assertThat(acces("inconnue", "secretariat").jetons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void seuls_le_secretariat_et_le_gestionnaire_tiennent_les_dossiers(Role role) {
        assertThat(acces("o", role.code()).tient("21"))
                .isEqualTo(role == Role.SECRETARIAT || role == Role.GESTIONNAIRE);
    }

    @Test
    void les_classes_sont_celles_du_tableau() {
        assertThat(Role.COMMISSAIRE_JUSTICE.classes()).containsExactlyInAnyOrder(I, C, P);
        assertThat(Role.ORGANISME_PAYEUR.classes()).containsExactlyInAnyOrder(I, P, D, A);
        assertThat(Role.FORCES_SECURITE.classes()).containsExactlyInAnyOrder(I, C, K);
        assertThat(Role.SECRETARIAT.classes()).doesNotContain(K).hasSize(11);
    }

    @Test
    void une_implication_terminee_ne_montre_plus_rien() {
        Implication social = implication("cd-21", Qualite.SERVICE_SOCIAL, null);

        assertThat(Jeton.ouvre(social, CHARTE, AUJOURDHUI.minusDays(1))).isTrue();
        assertThat(Jeton.ouvre(social, CHARTE, AUJOURDHUI)).isFalse();
    }

    /** One month here, so that nobody takes product §3's three for what the charter says. */
    @ParameterizedTest
    @CsvSource({"2026-12-19,true", "2026-12-20,true", "2026-12-21,false"})
    void un_operateur_garde_le_dossier_le_temps_que_dit_la_charte(LocalDate jour, boolean ouvert) {
        Implication operateur = implication("adefo", Qualite.OPERATEUR, null);

        assertThat(Jeton.ouvre(operateur, CHARTE, jour)).isEqualTo(ouvert);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-19,true", "2027-02-20,true", "2027-02-21,false"})
    void il_le_garde_trois_mois_quand_la_charte_ne_dit_rien(LocalDate jour, boolean ouvert) {
        Implication operateur = implication("adefo", Qualite.OPERATEUR, null);

        assertThat(Jeton.ouvre(operateur, new TerritoireDossiers("21", List.of(), List.of()), jour))
                .isEqualTo(ouvert);
    }

    @Test
    void ce_qui_est_refuse_finit_le_jour_meme_meme_pour_un_operateur() {
        Implication refusee = implication("adefo", Qualite.OPERATEUR, Implication.Fin.DESSAISIE);

        assertThat(Jeton.ouvre(refusee, CHARTE, AUJOURDHUI.minusDays(1))).isTrue();
        assertThat(Jeton.ouvre(refusee, CHARTE, AUJOURDHUI)).isFalse();
        assertThat(Jeton.ouvre(refusee, CHARTE, AUJOURDHUI.plusDays(1))).isFalse();
    }

    private static Implication implication(
            String organisation, Qualite enTantQue, Implication.@Nullable Fin fin) {
        return new Implication(
                "a/" + organisation,
                organisation,
                enTantQue,
                AUJOURDHUI.minusDays(9),
                AUJOURDHUI,
                "DSF",
                fin,
                null);
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "1,true", "2,true", "3,false"})
    void un_acces_par_exception_ouvre_du_premier_au_dernier_jour_quoi_que_dise_la_ligne(
            int decalage, boolean ouvert) {
        // the words of a row that nobody has computed since the first day
        AccesException acces =
                new AccesException(
                        "e", "agent", "o", AUJOURDHUI, AUJOURDHUI.plusDays(2), "Un motif.", null);
        List<String> ligne =
                acces.jours().stream().map(jour -> Jeton.exception("agent", jour)).toList();

        assertThat(le(decalage, "agent", "travailleur-social").classes(ligne).isEmpty())
                .isEqualTo(!ouvert);
        assertThat(le(decalage, "collegue", "travailleur-social").classes(ligne)).isEmpty();
    }

    @Test
    void un_acces_par_exception_montre_les_classes_du_role_et_ne_donne_pas_a_ecrire() {
        List<String> ligne = List.of(Jeton.exception("agent", AUJOURDHUI));

        for (Role role : Role.values()) {
            Acces acces = acces("o", role.code());
            assertThat(acces.classes(ligne))
                    .as(role.code())
                    .isEqualTo(role.accesParException() ? role.classes() : Set.of());
            assertThat(acces.tient(ligne)).as(role.code()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "GESTIONNAIRE",
                "ACCES_LOGEMENT",
                "TRAVAILLEUR_SOCIAL",
                "ENCADRANT",
                "OPERATEUR",
                "SIAO"
            },
            mode = EnumSource.Mode.EXCLUDE)
    void qui_est_partie_ou_ne_suit_aucun_dossier_ne_demande_pas_d_exception(Role role) {
        assertThat(acces("o", role.code()).demandeParException()).isFalse();
    }

    @Test
    void un_bailleur_lit_le_rapport_et_le_relogement_la_ou_il_est_chef_de_file() {
        Acces acces = acces("orvitis", "bailleur");

        assertThat(acces.classes(List.of("bailleur:orvitis")))
                .isEqualTo(Role.BAILLEUR.classes())
                .doesNotContain(R, O);
        assertThat(acces.classes(List.of("chef:orvitis"))).contains(I, P, R, O);
        assertThat(acces.classes(List.of("bailleur:orvitis", "chef:habellis")))
                .doesNotContain(R, O);
    }

    private Acces le(int decalage, String agent, String role) {
        return habilitation(AUJOURDHUI.plusDays(decalage))
                .de(new AgentConnecte("1", agent, "o", Set.of(role), Set.of()));
    }
}
