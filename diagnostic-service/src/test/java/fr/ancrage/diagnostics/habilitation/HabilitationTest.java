package fr.ancrage.diagnostics.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.partie.model.Partie;
import fr.ancrage.diagnostics.repartition.charte.ChartesSignees;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product §3, line by line. */
class HabilitationTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private final Habilitation habilitation =
            new Habilitation(
                    new ChartesSignees(),
                    new HorlogeMetier() {
                        @Override
                        public LocalDate aujourdhui() {
                            return JOUR;
                        }

                        @Override
                        public Instant maintenant() {
                            return JOUR.atStartOfDay(zone()).toInstant();
                        }

                        @Override
                        public ZoneId zone() {
                            return ZoneId.of("Europe/Paris");
                        }
                    });

    private static AgentConnecte agent(String organisation, String... roles) {
        return new AgentConnecte("id", "agent", organisation, Set.of(roles), Set.of());
    }

    /** A DSF in Dijon, at the métropole, for a household that the CAF knows. */
    private static Implication aDijon(LocalDate finLe) {
        return new Implication("21", "212", Set.of("caf-21"), "dijon-metropole", null, finLe);
    }

    private Set<Classe> classes(AgentConnecte agent, Implication implication) {
        return habilitation.portee(agent).classes(implication, JOUR);
    }

    @ParameterizedTest
    @CsvSource({
        "ddets-21, secretariat, P S RS R",
        "ddets-21, gestionnaire, P RS R",
        "dijon-metropole, travailleur-social, P S RS R",
        "dijon-metropole, encadrant, P S RS R",
        "caf-21, travailleur-social, P S RS R",
        "dijon-metropole, operateur, P S RS R",
        "ddets-77, secretariat, ''",
        "ddets-77, gestionnaire, ''",
        "sous-prefecture-meaux, gestionnaire, ''",
        "cd-21, travailleur-social, ''",
        "adefo, operateur, ''",
        "caf-21, organisme-payeur, ''",
        "ddets-21, observateur, ''",
        "ddets-21, administrateur, ''",
        "ddets-21, dpo, ''",
        "ddets-21, acces-logement, ''",
        "orvitis, bailleur, ''",
        "unpi-21, membre-commission, ''",
        "inconnue, secretariat, ''"
    })
    void chaque_role_voit_ses_classes_et_rien_de_plus(
            String organisation, String role, String attendues) {
        var classes = classes(agent(organisation, role), aDijon(null));
        assertThat(classes.stream().map(Enum::name).toList())
                .containsExactlyInAnyOrder(
                        attendues.isEmpty() ? new String[0] : attendues.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "orvitis, bailleur, BAILLEUR, P RS",
        "orvitis, bailleur, CHEF_DE_FILE, P RS R",
        "orvitis, membre-commission, MEMBRE_COMMISSION, P S RS",
        "ddets-21, acces-logement, VIVIER, P R",
        "orvitis, bailleur, MEMBRE_COMMISSION, ''",
        "orvitis, membre-commission, BAILLEUR, ''",
        "ddets-21, secretariat, VIVIER, ''",
        "orvitis, siao, BAILLEUR, ''"
    })
    void une_part_dans_le_dossier_ouvre_ses_rapports_au_role_qui_la_lit(
            String organisation, String role, Partie.Qualite qualite, String attendues) {
        var portee = habilitation.portee(agent(organisation, role));
        var sienne = new Partie("quoi", organisation, qualite, JOUR, null);
        assertThat(portee.classes(List.of(sienne)).stream().map(Enum::name).toList())
                .containsExactlyInAnyOrder(
                        attendues.isEmpty() ? new String[0] : attendues.split(" "));
        assertThat(portee.classes(List.of(new Partie("quoi", "habellis", qualite, JOUR, null))))
                .as("la part d'un autre")
                .isEmpty();
    }

    @Test
    void une_part_dans_le_dossier_ne_met_aucune_mission_dans_une_liste() {
        assertThat(habilitation.portee(agent("orvitis", "bailleur")).clesPermanentes()).isEmpty();
    }

    @Test
    void un_gestionnaire_voit_ses_arrondissements() {
        var meaux = agent("sous-prefecture-meaux", "gestionnaire");
        assertThat(classes(meaux, new Implication("77", "775", Set.of(), "cd-77", null, null)))
                .isNotEmpty();
        assertThat(classes(meaux, new Implication("77", "773", Set.of(), "cd-77", null, null)))
                .isEmpty();
        assertThat(
                        classes(
                                agent("ddets-77", "secretariat"),
                                new Implication("77", "773", Set.of(), "cd-77", null, null)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-19, false", "2026-08-20, true", "2026-08-21, true"})
    void un_operateur_garde_ses_missions_trois_mois(LocalDate fin, boolean visible) {
        assertThat(!classes(agent("dijon-metropole", "operateur"), aDijon(fin)).isEmpty())
                .isEqualTo(visible);
        assertThat(classes(agent("dijon-metropole", "travailleur-social"), aDijon(fin)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "travailleur-social, dijon-metropole, P",
        "operateur, dijon-metropole, P",
        "travailleur-social, cd-21, ''",
        "bailleur, dijon-metropole, ''"
    })
    void ce_qui_a_ete_retire_se_lit_sans_rien_du_menage_trois_mois(
            String role, String organisation, String attendues) {
        var lecteur = agent(organisation, role);
        assertThat(classes(lecteur, retiree(LocalDate.of(2026, 8, 20))))
                .extracting(Enum::name)
                .containsExactly(attendues.isEmpty() ? new String[0] : new String[] {attendues});
        assertThat(classes(lecteur, retiree(LocalDate.of(2026, 8, 19)))).isEmpty();
    }

    private static Implication retiree(LocalDate le) {
        return new Implication("21", "212", Set.of(), null, "dijon-metropole", le);
    }

    /** The last of May, three months after the last of February is over for three days. */
    @Test
    void une_liste_montre_les_memes_missions_finies_que_leur_lecture() {
        var portee =
                new Portee(Map.of("mission:dijon-metropole", Set.of(Classe.P)), Period.ofMonths(3));
        for (var jour = LocalDate.of(2027, 1, 1); jour.getYear() < 2029; jour = jour.plusDays(1)) {
            var depuis = portee.missionsDepuis(jour);
            assertThat(portee.voit(aDijon(depuis), jour)).as(jour.toString()).isTrue();
            assertThat(portee.voit(aDijon(depuis.minusDays(1)), jour))
                    .as(jour.toString())
                    .isFalse();
        }
    }

    @Test
    void une_machine_ne_voit_aucune_affectation() {
        var machine =
                new AgentConnecte(
                        "id",
                        "service-account-partner-system",
                        "dijon-metropole",
                        Set.of("travailleur-social", "secretariat"),
                        Set.of());
        assertThat(classes(machine, aDijon(null))).isEmpty();
        assertThat(habilitation.litDesListes(machine)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActeAffectation.class,
            names = {"REAFFECTER", "CLORE", "CONFIER"},
            mode = EnumSource.Mode.EXCLUDE)
    void seul_le_service_saisi_agit(ActeAffectation acte) {
        assertThat(permet("dijon-metropole", "travailleur-social", acte)).isTrue();
        assertThat(permet("dijon-metropole", "encadrant", acte)).isTrue();
        assertThat(permet("dijon-metropole", "operateur", acte)).isTrue();
        assertThat(permet("dijon-metropole", "bailleur", acte)).isFalse();
        assertThat(permet("caf-21", "travailleur-social", acte)).isFalse();
        assertThat(permet("ddets-21", "secretariat", acte)).isFalse();
        assertThat(permet("ddets-21", "gestionnaire", acte)).isFalse();
    }

    @Test
    void seul_l_encadrant_du_service_saisi_confie_a_un_collegue() {
        var confier = ActeAffectation.CONFIER;
        assertThat(permet("dijon-metropole", "encadrant", confier)).isTrue();
        assertThat(permet("dijon-metropole", "travailleur-social", confier)).isFalse();
        assertThat(permet("caf-21", "encadrant", confier)).isFalse();
        assertThat(permet("ddets-21", "secretariat", confier)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REAFFECTER", "CLORE"})
    void seul_le_secretariat_du_departement_reaffecte_et_clot(ActeAffectation acte) {
        assertThat(permet("ddets-21", "secretariat", acte)).isTrue();
        assertThat(permet("ddets-77", "secretariat", acte)).isFalse();
        assertThat(permet("ddets-21", "gestionnaire", acte)).isFalse();
        assertThat(permet("dijon-metropole", "travailleur-social", acte)).isFalse();
    }

    private boolean permet(String organisation, String role, ActeAffectation acte) {
        var agent = agent(organisation, role);
        return habilitation.permet(agent, habilitation.portee(agent), acte, aDijon(null));
    }
}
