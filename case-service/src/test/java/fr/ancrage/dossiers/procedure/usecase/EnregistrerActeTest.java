package fr.ancrage.dossiers.procedure.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Bail;
import fr.ancrage.dossiers.procedure.model.Bailleur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Precisions;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.model.SituationSociale;
import fr.ancrage.dossiers.procedure.model.Stade;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class EnregistrerActeTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private final Registres registres = RegistresSimules.sur(RegistresVides.registres());
    private final EnregistrerActe enregistrer = new EnregistrerActe(registres);

    @Test
    void un_menage_inconnu_ouvre_un_dossier_et_sa_suite_le_rejoint() {
        ResultatActe cp = enregistrer(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 2);
        ResultatActe assignation =
                enregistrer(acte("A2", Nature.ASSIGNATION, le(2026, 11, 9), "MARTIN", "JEAN"), 3);

        assertThat(cp).isInstanceOf(ResultatActe.Ouvert.class);
        assertThat(assignation)
                .isEqualTo(new ResultatActe.Rattache(((ResultatActe.Ouvert) cp).dossier()));
        assertThat(dossier(cp).stade(AUJOURDHUI)).isEqualTo(Stade.ASSIGNATION);
    }

    @Test
    void le_meme_acte_deux_fois_est_un_doublon() {
        enregistrer(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 2);

        assertThat(enregistrer(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 9))
                .isInstanceOf(ResultatActe.Doublon.class);
    }

    @Test
    void le_meme_numero_pour_un_autre_contenu_est_refuse() {
        enregistrer(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 2);

        assertThat(enregistrer(acte("A1", Nature.CP, le(2026, 8, 18), "Martin", "Jean"), 9))
                .isInstanceOf(ResultatActe.NumeroDejaUtilise.class);
    }

    @Test
    void apres_l_expulsion_une_nouvelle_procedure_commence_et_garde_le_lien() {
        ResultatActe premiere =
                enregistrer(acte("A1", Nature.PV_EXPULSION, le(2025, 6, 2), "Martin", "Jean"), 2);
        ResultatActe seconde =
                enregistrer(acte("A2", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 3);
        ResultatActe tardif =
                enregistrer(acte("A3", Nature.CP, le(2025, 1, 6), "Martin", "Jean"), 4);

        assertThat(seconde).isInstanceOf(ResultatActe.Ouvert.class);
        assertThat(dossier(seconde).procedureAnterieure()).isEqualTo(dossier(premiere).id());
        assertThat(dossier(seconde).menage()).isEqualTo(dossier(premiere).menage());
        assertThat(tardif).isInstanceOf(ResultatActe.Rattache.class);
    }

    @Test
    void un_acte_probable_ouvre_son_dossier_et_se_propose() {
        enregistrer(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 2);
        ResultatActe probable =
                enregistrer(acte("A2", Nature.ASSIGNATION, le(2026, 11, 9), "Matrin", "Jean"), 3);

        assertThat(probable).isInstanceOf(ResultatActe.ARapprocher.class);
        assertThat(registres.propositions().ouvertes("21")).hasSize(1);
    }

    @Test
    void un_import_annule_libere_le_numero_et_ferme_ce_qu_il_a_ouvert() {
        ResultatActe ouvert =
                enregistrer(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 2);
        Revendication r = registres.revendications().trouver("21/A1").orElseThrow();
        new AnnulerActe(registres)
                .executer(
                        new AnnulerActe.Commande(
                                r, MotifAnnulation.IMPORT_ANNULE, "agent", AUJOURDHUI));

        assertThat(dossier(ouvert).stade(AUJOURDHUI)).isEqualTo(Stade.CLOS);
        assertThat(enregistrer(acte("A1", Nature.CP, le(2026, 8, 18), "Martin", "Jean"), 2))
                .isInstanceOf(ResultatActe.Ouvert.class);
    }

    /** kill -9 before and after each write: the next run ends in one effect, whatever the point. */
    @Test
    void tue_n_importe_ou_l_acte_a_son_effet_une_fois() {
        int points = 0;
        for (boolean apres : List.of(false, true)) {
            for (int point = 1; point < 40; point++) {
                Registres vrais = RegistresSimules.sur(RegistresVides.registres());
                new EnregistrerActe(vrais)
                        .executer(
                                commande(
                                        acte("A0", Nature.CP, le(2026, 8, 3), "Martin", "Jean"),
                                        1));
                boolean mort = false;
                try {
                    new EnregistrerActe(RegistresMortels.sur(vrais, point, apres))
                            .executer(
                                    commande(
                                            acte("A1", Nature.CP, le(2026, 8, 17), "Blanc", "Zoé"),
                                            2));
                    new EnregistrerActe(RegistresMortels.sur(vrais, Math.max(1, point - 6), apres))
                            .executer(
                                    commande(
                                            acte(
                                                    "A2",
                                                    Nature.ASSIGNATION,
                                                    le(2026, 11, 9),
                                                    "Matrin",
                                                    "Jean"),
                                            3));
                } catch (RegistresMortels.Mort e) {
                    mort = true;
                    points++;
                }
                for (int reprise = 0; reprise < 2; reprise++) {
                    new EnregistrerActe(vrais)
                            .executer(
                                    commande(
                                            acte("A1", Nature.CP, le(2026, 8, 17), "Blanc", "Zoé"),
                                            2));
                    new EnregistrerActe(vrais)
                            .executer(
                                    commande(
                                            acte(
                                                    "A2",
                                                    Nature.ASSIGNATION,
                                                    le(2026, 11, 9),
                                                    "Matrin",
                                                    "Jean"),
                                            3));
                }
                for (String numero : List.of("A1", "A2")) {
                    Revendication r = vrais.revendications().trouver("21/" + numero).orElseThrow();
                    assertThat(r.appliquee()).as("point " + point).isTrue();
                    Dossier dossier =
                            vrais.dossiers()
                                    .trouver(r.decision().dossier())
                                    .orElseThrow()
                                    .dossier();
                    assertThat(dossier.actes()).as("point " + point).hasSize(1);
                    assertThat(vrais.menages().trouver(dossier.menage())).isPresent();
                }
                assertThat(vrais.propositions().ouvertes("21")).as("point " + point).hasSize(1);
                if (!mort) {
                    break;
                }
            }
        }
        assertThat(points).isGreaterThan(10);
    }

    /** Who hears of a case asks whose it is: a letter to nobody is a letter that never leaves. */
    @Test
    void un_dossier_ne_s_annonce_jamais_avant_son_menage() {
        for (boolean apres : List.of(false, true)) {
            boolean mort = true;
            for (int point = 1; mort; point++) {
                Registres vrais = RegistresSimules.sur(RegistresVides.registres());
                mort = meurt(vrais, point, apres);

                vrais.revendications()
                        .trouver("21/A1")
                        .map(Revendication::decision)
                        .flatMap(d -> vrais.dossiers().trouver(d.dossier()))
                        .ifPresent(lu ->
                                assertThat(vrais.menages().trouver(lu.dossier().menage()))
                                        .isPresent());
            }
        }
    }

    @Test
    void un_menage_que_l_on_ouvre_n_a_pas_un_second_dossier() {
        assertThat(meurt(registres, apresLeMenage(), true)).isTrue();

        assertThatThrownBy(() ->
                        enregistrer(
                                acte("A2", Nature.ASSIGNATION, le(2026, 11, 9), "Martin", "Jean"),
                                3))
                .isInstanceOf(OptimisticLockingFailureException.class);

        ResultatActe repris =
                enregistrer(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 2);
        assertThat(
                        enregistrer(
                                acte("A2", Nature.ASSIGNATION, le(2026, 11, 9), "Martin", "Jean"),
                                3))
                .isEqualTo(new ResultatActe.Rattache(((ResultatActe.Ouvert) repris).dossier()));
    }

    @Test
    void un_menage_dont_l_ouverture_fut_annulee_en_chemin_a_son_dossier_au_prochain_acte() {
        assertThat(meurt(registres, apresLeMenage(), true)).isTrue();
        new AnnulerActe(registres)
                .executer(
                        new AnnulerActe.Commande(
                                registres.revendications().trouver("21/A1").orElseThrow(),
                                MotifAnnulation.IMPORT_ANNULE,
                                "agent",
                                AUJOURDHUI));

        assertThat(
                        enregistrer(
                                acte("A2", Nature.ASSIGNATION, le(2026, 11, 9), "Martin", "Jean"),
                                3))
                .isInstanceOf(ResultatActe.Ouvert.class);
    }

    /** The write after which the household is there and its case is not. */
    private static int apresLeMenage() {
        for (int point = 1; point < 20; point++) {
            Registres vrais = RegistresSimules.sur(RegistresVides.registres());
            assertThat(meurt(vrais, point, true)).isTrue();
            Revendication.Decision decision =
                    vrais.revendications().trouver("21/A1").orElseThrow().decision();
            if (decision != null && vrais.menages().trouver(decision.menage()).isPresent()) {
                assertThat(vrais.dossiers().existe(decision.dossier())).isFalse();
                return point;
            }
        }
        throw new AssertionError("no household was written");
    }

    private static boolean meurt(Registres vrais, int point, boolean apres) {
        try {
            new EnregistrerActe(RegistresMortels.sur(vrais, point, apres))
                    .executer(
                            commande(acte("A1", Nature.CP, le(2026, 8, 17), "Martin", "Jean"), 2));
            return false;
        } catch (RegistresMortels.Mort e) {
            return true;
        }
    }

    private Dossier dossier(ResultatActe resultat) {
        String id =
                switch (resultat) {
                    case ResultatActe.Ouvert o -> o.dossier();
                    case ResultatActe.Rattache r -> r.dossier();
                    case ResultatActe.ARapprocher a -> a.dossier();
                    case ResultatActe.Doublon _,
                            ResultatActe.NumeroDejaUtilise _,
                            ResultatActe.Efface _ ->
                            throw new AssertionError(resultat);
                };
        return registres.dossiers().trouver(id).orElseThrow().dossier();
    }

    private ResultatActe enregistrer(ActeRecu acte, int ligne) {
        return enregistrer.executer(commande(acte, ligne));
    }

    static EnregistrerActe.Commande commande(ActeRecu acte, int ligne) {
        return new EnregistrerActe.Commande(
                acte, Provenance.ligne("lot-1", ligne), "secretariat-21", AUJOURDHUI, null);
    }

    static ActeRecu acte(String numero, Nature nature, LocalDate date, String nom, String prenom) {
        return new ActeRecu(
                numero,
                "21",
                EtapeProcedure.de(
                        nature,
                        date,
                        new Precisions(
                                le(2027, 2, 9), null, null, null, null, null, null, null, null)),
                Parc.PRIVE,
                "212",
                List.of(new Personne("M.", nom, prenom)),
                new Adresse("1 rue Pasteur", "21000", "21231", "Dijon"),
                Set.of(),
                new Bailleur("M. Rivière", null, null),
                Bail.INCONNU,
                null,
                null,
                null,
                null,
                Set.of("IMPAYE"),
                SituationSociale.INCONNUE,
                ComplementsMenage.AUCUN);
    }

    static LocalDate le(int annee, int mois, int jour) {
        return LocalDate.of(annee, mois, jour);
    }
}
