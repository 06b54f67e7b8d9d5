package fr.ancrage.dossiers.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Facts of other services come twice and in any order; the involvements are the same at the end.
 */
class ImplicationsTest {

    private static final LocalDate LE = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIN = LocalDate.of(2027, 1, 11);

    @Test
    void une_inscription_ouvre_aux_membres_jusqu_a_la_fin_du_delai() {
        Dossier dossier = apres(inscription(1, "cd-21", "caf-21"));

        assertThat(enCours(dossier, FIN.minusDays(1))).containsExactly("cd-21", "caf-21");
        assertThat(dossier.implications()).allMatch(i -> FIN.equals(i.jusqua()));
    }

    @Test
    void inscrit_puis_retire_puis_inscrit_de_nouveau_dans_tous_les_ordres() {
        List<Mouvement> faits =
                List.of(inscription(1, "cd-21"), retrait(2), inscription(3, "caf-21"));

        for (List<Mouvement> ordre : ordres(faits)) {
            assertThat(ouvertes(apres(ordre.toArray(new Mouvement[0]))))
                    .as(ordre.toString())
                    .containsExactly("caf-21");
        }
    }

    @Test
    void un_retrait_recu_avant_l_inscription_la_ferme() {
        assertThat(ouvertes(apres(retrait(2), inscription(1, "cd-21")))).isEmpty();
        assertThat(ouvertes(apres(inscription(1, "cd-21"), retrait(2)))).isEmpty();
    }

    @Test
    void le_vivier_ses_chefs_de_file_et_la_sortie_dans_tous_les_ordres() {
        List<Mouvement> faits =
                List.of(vivier(1), vivier(2), chefDeFile(3, "orvitis"), chefDeFile(4, "habellis"));

        for (List<Mouvement> ordre : ordres(faits)) {
            assertThat(ouvertes(apres(ordre.toArray(new Mouvement[0]))))
                    .as(ordre.toString())
                    .containsExactlyInAnyOrder("ddets-21", "habellis");
            List<Mouvement> avecSortie = new ArrayList<>(ordre);
            for (int i = 0; i <= ordre.size(); i++) {
                avecSortie.add(i, new Mouvement.Fermeture("vivier/e1", 5, LE));
                assertThat(ouvertes(apres(avecSortie.toArray(new Mouvement[0]))))
                        .as(avecSortie.toString())
                        .isEmpty();
                avecSortie.remove(i);
            }
        }
    }

    @Test
    void un_rapport_rendu_deux_fois_est_un_seul_retour() {
        Dossier dossier = dossier();
        var fait =
                new EvenementDossier.FaitAffectation(
                        "affectation.rapport-remis", "a1", "DSF", "cd-21", null, null, LE);
        var retour = new RetourDiagnostic("a1", "DSF", "cd-21", false, LE);

        Dossier rendu = dossier.noter(fait, new Mouvement.Aucun(), retour).dossier();
        Dossier encore = rendu.noter(fait, new Mouvement.Aucun(), retour).dossier();

        assertThat(encore.suites().retoursDsf()).containsExactly(LE);
    }

    @Test
    void une_mission_refusee_puis_donnee_a_un_autre_dans_tous_les_ordres() {
        List<Mouvement> faits = List.of(mission(1, "adefo"), refus(2), mission(3, "sdat-asco"));

        for (List<Mouvement> ordre : ordres(faits)) {
            assertThat(ouvertes(apres(ordre.toArray(new Mouvement[0]))))
                    .as(ordre.toString())
                    .containsExactly("sdat-asco");
        }
    }

    @Test
    void une_mission_close_avant_d_etre_connue_garde_sa_fin() {
        Mouvement fin =
                new Mouvement.Fermeture("a1", 2, LE, null, List.of(implication("adefo").close(LE)));

        assertThat(apres(fin, mission(1, "adefo")).implications())
                .singleElement()
                .satisfies(i -> assertThat(i.jusqua()).isEqualTo(LE));
        assertThat(apres(mission(1, "adefo"), fin).implications())
                .singleElement()
                .satisfies(i -> assertThat(i.jusqua()).isEqualTo(LE));
    }

    @Test
    void ce_que_le_secretariat_a_termine_ne_renait_que_d_un_fait_posterieur() {
        Dossier dossier = apres(mission(1, "adefo"));
        Implication.Fin fin =
                new Implication.Fin(Implication.Cause.SECRETARIAT, "s", "Mission terminée.");
        Dossier termine = dossier.terminer(dossier.implications().getFirst(), fin, LE).dossier();

        assertThat(ouvertes(termine)).isEmpty();
        assertThat(ouvertes(deplace(termine, mission(2, "adefo")))).isEmpty();
        Mouvement lendemain =
                new Mouvement.Ouverture(
                        "a1",
                        3,
                        true,
                        List.of(
                                new Implication(
                                        "a1/adefo",
                                        "adefo",
                                        Implication.Qualite.OPERATEUR,
                                        LE.plusDays(1),
                                        null,
                                        "DSF")));
        assertThat(ouvertes(deplace(termine, lendemain))).containsExactly("adefo");
        assertThat(termine.terminer(termine.implications().getFirst(), fin, LE).vide()).isTrue();
    }

    @Test
    void une_implication_sans_terme_se_revoit_et_une_fin_connue_non() {
        Implication mission = implication("adefo");
        Dossier dossier = apres(mission(1, "adefo"));

        assertThat(mission.aRevoirDepuis()).contains(LE);
        assertThat(mission.close(LE).aRevoirDepuis()).isEmpty();
        assertThat(dossier.revoir(mission, LE).vide()).as("the same day").isTrue();
        Dossier revu = dossier.revoir(mission, LE.plusDays(1)).dossier();
        assertThat(revu.implications().getFirst().aRevoirDepuis()).contains(LE.plusDays(1));
    }

    @Test
    void ce_qu_on_apprend_entre_les_deux_moities_d_une_reunion_suit_quand_on_la_reprend() {
        Dossier absorbe = dossier();
        Dossier garde = dossier().absorber(absorbe, LE).dossier();
        assertThat(garde.absorber(absorbe, LE).vide()).as("nothing new").isTrue();

        Dossier appris = deplace(absorbe, mission(1, "adefo"));

        Dossier repris = garde.absorber(appris, LE).dossier();
        assertThat(ouvertes(repris)).containsExactly("adefo");
        assertThat(repris.actes()).isEqualTo(garde.actes());
        assertThat(repris.absorber(appris, LE).vide()).isTrue();

        Dossier close = deplace(appris, new Mouvement.Fermeture("a1", 2, LE));
        assertThat(ouvertes(repris.absorber(close, LE).dossier())).isEmpty();
    }

    private static Dossier deplace(Dossier dossier, Mouvement mouvement) {
        return dossier.noter(new FaitService("x", Map.of(), LE), mouvement).dossier();
    }

    private static Implication implication(String organisation) {
        return new Implication(
                "a1/" + organisation, organisation, Implication.Qualite.OPERATEUR, LE, null, "DSF");
    }

    private static Mouvement mission(long sequence, String organisation) {
        return new Mouvement.Ouverture("a1", sequence, true, List.of(implication(organisation)));
    }

    private static Mouvement refus(long sequence) {
        return new Mouvement.Fermeture("a1", sequence, LE, Implication.Fin.DESSAISIE, List.of());
    }

    private static List<String> ouvertes(Dossier dossier) {
        return enCours(dossier, FIN.minusDays(1));
    }

    private static List<String> enCours(Dossier dossier, LocalDate jour) {
        return dossier.implications().stream()
                .filter(i -> i.jusqua() == null || i.jusqua().isAfter(jour))
                .map(Implication::organisation)
                .toList();
    }

    private static Dossier apres(Mouvement... mouvements) {
        Dossier dossier = dossier();
        for (Mouvement mouvement : mouvements) {
            dossier = dossier.noter(new FaitService("x", Map.of(), LE), mouvement).dossier();
        }
        return dossier;
    }

    private static Mouvement inscription(long sequence, String... organisations) {
        return new Mouvement.Ouverture(
                "seance/s1",
                sequence,
                true,
                List.of(organisations).stream()
                        .map(o ->
                                new Implication(
                                        "seance/s1/" + o,
                                        o,
                                        Implication.Qualite.MEMBRE_COMMISSION,
                                        LE,
                                        FIN,
                                        "x"))
                        .toList());
    }

    private static Mouvement retrait(long sequence) {
        return new Mouvement.Fermeture("seance/s1", sequence, LE);
    }

    private static Mouvement vivier(long sequence) {
        return new Mouvement.Ouverture(
                "vivier/e1",
                sequence,
                false,
                List.of(
                        new Implication(
                                "vivier/e1/ddets-21",
                                "ddets-21",
                                Implication.Qualite.VIVIER,
                                LE,
                                null,
                                "VIVIER")));
    }

    private static Mouvement chefDeFile(long sequence, String bailleur) {
        return new Mouvement.Ouverture(
                "vivier/e1/chef-de-file",
                sequence,
                true,
                List.of(
                        new Implication(
                                "vivier/e1/chef-de-file/" + bailleur,
                                bailleur,
                                Implication.Qualite.BAILLEUR,
                                LE,
                                null,
                                "CHEF_DE_FILE")));
    }

    private static List<List<Mouvement>> ordres(List<Mouvement> faits) {
        if (faits.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Mouvement>> ordres = new ArrayList<>();
        for (Mouvement premier : faits) {
            List<Mouvement> reste = new ArrayList<>(faits);
            reste.remove(premier);
            for (List<Mouvement> suite : ordres(reste)) {
                List<Mouvement> ordre = new ArrayList<>(List.of(premier));
                ordre.addAll(suite);
                ordres.add(ordre);
            }
        }
        return ordres;
    }

    private static Dossier dossier() {
        return Dossier.ouvrir(
                        "d1",
                        "21-2026-000001",
                        new ActeRecu(
                                "A1",
                                "21",
                                new EtapeImpaye.CommandementDePayer(
                                        LocalDate.of(2026, 11, 9), null),
                                Parc.PRIVE,
                                "212",
                                List.of(new Personne("Mme", "Exemple", "Anne")),
                                new Adresse("1 rue Pasteur", "21000", "21231", "Dijon"),
                                Set.of(),
                                Bailleur.INCONNU,
                                Bail.INCONNU,
                                null,
                                null,
                                null,
                                null,
                                Set.of(),
                                SituationSociale.INCONNUE,
                                ComplementsMenage.AUCUN),
                        1,
                        Provenance.saisie(),
                        "m1",
                        null,
                        false,
                        LE)
                .dossier();
    }
}
