package fr.ancrage.gateway.comptes.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.gateway.comptes.model.Gestionnaire.Administrateur;
import fr.ancrage.gateway.comptes.model.Gestionnaire.Referent;
import fr.ancrage.gateway.comptes.model.Habilitation.Statut;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody grants what was not put in their hands. */
class GestionnaireTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final Organisation CD =
            new Organisation(
                    "cd-21",
                    "Conseil départemental",
                    "DEPARTEMENT",
                    "21",
                    Set.of("travailleur-social", "encadrant", "observateur"));
    private static final Organisation DDETS =
            new Organisation(
                    "ddets-21",
                    "DDETS",
                    "ETAT",
                    "21",
                    Set.of("secretariat", "gestionnaire", "administrateur", "dpo"));
    private static final Organisation AILLEURS =
            new Organisation("cd-77", "CD 77", "DEPARTEMENT", "77", Set.of("travailleur-social"));

    private static final Referent REFERENT = new Referent(new CompteId("ref"), "cd-21");
    private static final Administrateur ADMIN = new Administrateur(new CompteId("adm"), "21");

    private static Habilitation habilitation(String compte, Organisation o, String... roles) {
        return new Habilitation(
                new CompteId(compte),
                o.departement(),
                o.code(),
                Set.of(roles),
                new Periode(JOUR, JOUR.plusYears(1)),
                Statut.ACTIVE,
                true,
                JOUR,
                JOUR.plusMonths(6),
                null);
    }

    @Test
    void un_referent_ne_connait_que_son_organisation_un_administrateur_que_son_departement() {
        assertThat(REFERENT.voit(CD)).isTrue();
        assertThat(REFERENT.voit(DDETS)).isFalse();
        assertThat(REFERENT.voit(AILLEURS)).isFalse();
        assertThat(ADMIN.voit(CD)).isTrue();
        assertThat(ADMIN.voit(AILLEURS)).isFalse();
    }

    @Test
    void un_referent_donne_les_roles_que_la_charte_donne_a_son_organisation() {
        assertThat(REFERENT.refusDesRoles(CD, Set.of(), Set.of("travailleur-social", "encadrant")))
                .isEmpty();
        assertThat(REFERENT.refusDesRoles(CD, Set.of(), Set.of("secretariat")))
                .contains(MotifRefus.ROLE_HORS_ORGANISATION);
        assertThat(REFERENT.refusDesRoles(CD, Set.of("encadrant"), Set.of()))
                .contains(MotifRefus.AUCUN_ROLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"administrateur", "dpo", "exploitant", "partner-system", "referent-comptes"})
    void un_referent_ne_donne_jamais_un_role_au_dessus_du_sien(String role) {
        var ddets = new Referent(new CompteId("ref"), "ddets-21");

        assertThat(ddets.refusDesRoles(DDETS, Set.of(), Set.of("secretariat", role)))
                .contains(MotifRefus.ROLE_RESERVE);
    }

    @Test
    void un_administrateur_nomme_les_referents_et_ne_donne_rien_d_autre() {
        assertThat(ADMIN.refusDesRoles(CD, Set.of(), Set.of(Gestionnaire.REFERENT))).isEmpty();
        assertThat(
                        ADMIN.refusDesRoles(
                                CD,
                                Set.of("encadrant"),
                                Set.of("encadrant", Gestionnaire.REFERENT)))
                .isEmpty();
        assertThat(
                        ADMIN.refusDesRoles(
                                CD,
                                Set.of("encadrant", Gestionnaire.REFERENT),
                                Set.of("encadrant")))
                .isEmpty();
        assertThat(ADMIN.refusDesRoles(CD, Set.of(), Set.of("travailleur-social")))
                .contains(MotifRefus.ROLE_RESERVE);
        assertThat(ADMIN.refusDesRoles(CD, Set.of("encadrant"), Set.of(Gestionnaire.REFERENT)))
                .contains(MotifRefus.ROLE_RESERVE);
        assertThat(ADMIN.refusDesRoles(DDETS, Set.of(), Set.of("administrateur")))
                .contains(MotifRefus.ROLE_RESERVE);
    }

    @Test
    void personne_ne_decide_de_sa_propre_habilitation() {
        assertThat(REFERENT.refusDuCompte(habilitation("ref", CD, "referent-comptes")))
                .contains(MotifRefus.HABILITATION_PROPRE);
        assertThat(ADMIN.refusDuCompte(habilitation("adm", DDETS, "administrateur")))
                .contains(MotifRefus.HABILITATION_PROPRE);
        assertThat(ADMIN.revoit(habilitation("adm", DDETS, "administrateur"))).isFalse();
    }

    @Test
    void un_referent_ne_touche_ni_un_autre_referent_ni_un_administrateur() {
        assertThat(REFERENT.refusDuCompte(habilitation("x", CD, "referent-comptes", "encadrant")))
                .contains(MotifRefus.COMPTE_RESERVE);
        var ddets = new Referent(new CompteId("ref"), "ddets-21");
        assertThat(ddets.refusDuCompte(habilitation("x", DDETS, "dpo")))
                .contains(MotifRefus.COMPTE_RESERVE);
        assertThat(ddets.refusDuCompte(habilitation("x", DDETS, "secretariat"))).isEmpty();
        assertThat(ADMIN.refusDuCompte(habilitation("x", CD, "referent-comptes"))).isEmpty();
        assertThat(ADMIN.refusDuCompte(habilitation("x", DDETS, "dpo")))
                .contains(MotifRefus.COMPTE_RESERVE);
    }

    @Test
    void le_referent_revoit_ses_agents_l_administrateur_les_referents() {
        assertThat(REFERENT.revoit(habilitation("x", CD, "encadrant"))).isTrue();
        assertThat(REFERENT.revoit(habilitation("x", CD, "referent-comptes"))).isFalse();
        assertThat(REFERENT.revoit(habilitation("x", AILLEURS, "travailleur-social"))).isFalse();
        assertThat(ADMIN.revoit(habilitation("x", CD, "referent-comptes"))).isTrue();
        assertThat(ADMIN.revoit(habilitation("x", CD, "encadrant"))).isFalse();
        assertThat(ADMIN.revoit(habilitation("x", AILLEURS, "referent-comptes"))).isFalse();
    }
}
