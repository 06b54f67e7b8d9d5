package fr.ancrage.gateway.comptes.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.gateway.comptes.model.Compte;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Comptes.AnnuaireAbsent;
import fr.ancrage.gateway.comptes.model.Comptes.Premier;
import fr.ancrage.gateway.comptes.model.DelaisComptes;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Avertie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Echue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.FermeeFauteDUsage;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Reprise;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Suspendue;
import fr.ancrage.gateway.comptes.model.Identite;
import fr.ancrage.gateway.comptes.model.Motif;
import fr.ancrage.gateway.comptes.model.MotifRefus;
import fr.ancrage.gateway.comptes.model.Organisation;
import fr.ancrage.gateway.comptes.model.Periode;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of an account by itself, and when the directory or the mail server is away. */
class VieDesComptesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final Chartes CHARTES = Chartes.load(Path.of("../deploy/charters"));
    private static final DelaisComptes DELAIS =
            new DelaisComptes(Period.ofMonths(6), Period.ofDays(60), Period.ofDays(90));
    private static final AgentConnecte REFERENT =
            new AgentConnecte(
                    "referent", "cd-21-bcdfg", "cd-21", Set.of("referent-comptes"), Set.of());

    private final EnMemoire memoire = new EnMemoire();
    private final List<String> courriels = new ArrayList<>();
    private boolean messagerieAbsente;

    private Jours jours(LocalDate jour) {
        return new Jours(
                HorlogeMetier.fixed(instant(jour), PARIS), Clock.fixed(instant(jour), PARIS));
    }

    private static Instant instant(LocalDate jour) {
        return jour.atTime(LocalTime.NOON).atZone(PARIS).toInstant();
    }

    private static Organisations organisations() {
        return new Organisations(CHARTES, HorlogeMetier.fixed(instant(JOUR), PARIS));
    }

    private AppliquerDecisions application() {
        return new AppliquerDecisions(memoire.annuaire, memoire.registre);
    }

    private CompteId invite() {
        var resultat =
                new InviterAgent(
                                new Gestionnaires(organisations()),
                                organisations(),
                                memoire.annuaire,
                                memoire.registre,
                                application(),
                                jours(JOUR),
                                DELAIS)
                        .executer(
                                new InviterAgent.Commande(
                                        "cd-21",
                                        new Identite("Camille", "Témoin", "c.t@cd-21.invalid"),
                                        Set.of("encadrant"),
                                        new Periode(JOUR, JOUR.plusYears(1)),
                                        Motif.PRISE_DE_POSTE,
                                        REFERENT));
        return switch (resultat) {
            case Resultat.Fait<Premier>(var premier) -> premier.id();
            case Resultat<Premier> autre -> throw new AssertionError(autre);
        };
    }

    private SuivreLUsage usage(LocalDate jour) {
        return new SuivreLUsage(
                memoire.registre,
                memoire.lesUsages(),
                memoire.annuaire,
                (courriel, fermeture) -> {
                    if (messagerieAbsente) {
                        throw new IllegalStateException("nobody answers");
                    }
                    courriels.add(courriel + " " + fermeture);
                },
                application(),
                jours(jour),
                DELAIS);
    }

    private Compte compte(CompteId id) {
        return memoire.annuaire.comptes.get(id);
    }

    @Test
    void an_invited_agent_has_its_roles_and_may_sign_in() {
        var id = invite();

        assertThat(compte(id).ouvert()).isTrue();
        assertThat(compte(id).roles()).containsExactly("encadrant");
        assertThat(memoire.registre.aAppliquer()).isEmpty();
    }

    private Resultat<TrouverAgent.Trouve> trouver(String identifiant, String role, String chez) {
        return new TrouverAgent(organisations(), memoire.annuaire, memoire.registre, jours(JOUR))
                .executer(
                        identifiant,
                        new AgentConnecte("id", "login", chez, Set.of(role), Set.of()));
    }

    @Test
    void an_agent_is_found_by_its_login_by_those_who_answer_for_accounts_or_data() {
        var login = compte(invite()).identifiant();
        for (var role : List.of("administrateur", "dpo")) {
            assertThat(trouver(login, role, "ddets-21"))
                    .isInstanceOfSatisfying(
                            Resultat.Fait.class,
                            fait ->
                                    assertThat(((TrouverAgent.Trouve) fait.valeur()).organisation())
                                            .extracting(Organisation::code)
                                            .isEqualTo("cd-21"));
        }
        assertThat(trouver(login, "referent-comptes", "cd-21"))
                .isEqualTo(new Resultat.Interdit<>());
        assertThat(trouver(login, "dpo", "ddets-77"))
                .as("another département's agent is as unknown as nobody")
                .isEqualTo(new Resultat.Refuse<>(MotifRefus.COMPTE_INCONNU));
        assertThat(trouver("nobody", "dpo", "ddets-21"))
                .isEqualTo(new Resultat.Refuse<>(MotifRefus.COMPTE_INCONNU));
        assertThat(trouver("logiciel", "dpo", "ddets-21"))
                .isEqualTo(new Resultat.Refuse<>(MotifRefus.COMPTE_LOGICIEL));
    }

    @Test
    void while_the_directory_is_away_nobody_is_invited_and_a_suspension_holds_at_the_door() {
        var id = invite();
        memoire.annuaire.absent = true;

        assertThatThrownBy(this::invite).isInstanceOf(AnnuaireAbsent.class);
        new DeciderSurHabilitation(
                        new Gestionnaires(organisations()),
                        organisations(),
                        memoire.registre,
                        application(),
                        jours(JOUR),
                        DELAIS)
                .executer(
                        new DeciderSurHabilitation.Commande(
                                id,
                                new DeciderSurHabilitation.Geste.Suspendre(Motif.DEPART),
                                REFERENT));

        assertThat(compte(id).ouvert()).as("not heard of yet").isTrue();
        assertThat(new VerifierHabilitation(memoire.registre, jours(JOUR)).executer(id)).isFalse();
        assertThat(memoire.registre.faits(id)).last().isEqualTo(new Suspendue(Motif.DEPART));

        application().reprendre();
        assertThat(memoire.registre.aAppliquer()).hasSize(1);
        memoire.annuaire.absent = false;
        application().reprendre();

        assertThat(compte(id).ouvert()).isFalse();
        assertThat(memoire.registre.aAppliquer()).isEmpty();
    }

    @Test
    void the_day_after_its_last_an_account_is_closed_in_the_directory_once() {
        var id = invite();
        var apres = JOUR.plusYears(1).plusDays(1);
        var suivi = new SuivreLesPeriodes(memoire.registre, application(), jours(apres));

        suivi.run(apres);
        suivi.run(apres);

        assertThat(compte(id).ouvert()).isFalse();
        assertThat(memoire.registre.faits(id)).filteredOn(Echue.class::isInstance).hasSize(1);
    }

    @Test
    void an_account_that_nobody_uses_is_warned_by_mail_then_closed() {
        var id = invite();

        usage(JOUR.plusDays(59)).run(JOUR);
        assertThat(courriels).isEmpty();
        usage(JOUR.plusDays(60)).run(JOUR);
        usage(JOUR.plusDays(61)).run(JOUR);
        assertThat(courriels).containsExactly("c.t@cd-21.invalid " + JOUR.plusDays(90));
        assertThat(compte(id).ouvert()).isTrue();

        usage(JOUR.plusDays(90)).run(JOUR);

        assertThat(compte(id).ouvert()).isFalse();
        assertThat(memoire.registre.faits(id))
                .endsWith(new Avertie(JOUR), new FermeeFauteDUsage(JOUR));
    }

    @Test
    void whoever_uses_its_account_is_neither_warned_nor_closed() {
        var id = invite();
        var noter = new NoterUsage(memoire.lesUsages(), jours(JOUR.plusDays(50)));
        noter.executer(id);

        usage(JOUR.plusDays(100)).run(JOUR);

        assertThat(courriels).isEmpty();
    }

    @Test
    void a_warning_that_could_not_be_sent_is_not_held_against_anybody() {
        var id = invite();
        messagerieAbsente = true;

        assertThatThrownBy(() -> usage(JOUR.plusDays(60)).run(JOUR))
                .isInstanceOf(IllegalStateException.class);
        messagerieAbsente = false;
        usage(JOUR.plusDays(95)).run(JOUR);

        assertThat(courriels).hasSize(1);
        assertThat(compte(id).ouvert()).isTrue();
    }

    @Test
    void accounts_made_outside_of_the_portal_are_written_down_as_they_are_once() {
        var id = new CompteId("ancien");
        memoire.annuaire.comptes.put(
                id,
                new Compte(
                        id,
                        "ancien",
                        new Identite("A", "B", "a@b.invalid"),
                        Set.of("travailleur-social"),
                        true));
        memoire.annuaire.organisations.put(id, "cd-21");
        var reprises = new Reprises(memoire.annuaire, memoire.registre, jours(JOUR), DELAIS);
        var reprise = new ReprendreLesComptes(memoire.annuaire, organisations(), reprises);

        reprise.run(JOUR);
        reprise.run(JOUR.plusDays(1));

        assertThat(memoire.registre.faits(id))
                .containsExactly(new Reprise(Set.of("travailleur-social")));
        assertThat(memoire.registre.aAppliquer()).isEmpty();
    }
}
