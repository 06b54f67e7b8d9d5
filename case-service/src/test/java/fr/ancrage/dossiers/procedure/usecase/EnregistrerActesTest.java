package fr.ancrage.dossiers.procedure.usecase;

import static fr.ancrage.dossiers.procedure.usecase.EnregistrerActeTest.acte;
import static fr.ancrage.dossiers.procedure.usecase.EnregistrerActeTest.commande;
import static fr.ancrage.dossiers.procedure.usecase.EnregistrerActeTest.le;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActe.Commande;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnregistrerActesTest {

    private static final Commande CONNU =
            commande(acte("A0", Nature.CP, le(2026, 8, 3), "Martin", "Jean"), 1);
    private static final List<Commande> LOT =
            List.of(
                    commande(acte("A1", Nature.CP, le(2026, 8, 17), "Blanc", "Zoé"), 2),
                    commande(acte("A2", Nature.ASSIGNATION, le(2026, 11, 9), "Matrin", "Jean"), 3),
                    commande(acte("A3", Nature.ASSIGNATION, le(2026, 11, 9), "Martin", "Jean"), 4),
                    commande(acte("A4", Nature.CP, le(2026, 9, 7), "Weber", "Luc"), 5));

    private final Registres registres = RegistresSimules.sur(RegistresVides.registres());
    private final EnregistrerActes enregistrer = new EnregistrerActes(registres);

    @Test
    void ensemble_les_actes_ont_le_meme_effet_qu_un_par_un() {
        Registres unParUn = RegistresSimules.sur(RegistresVides.registres());
        new EnregistrerActe(unParUn).executer(CONNU);
        new EnregistrerActe(registres).executer(CONNU);

        Map<Commande, ResultatActe> ensemble = enregistrer.executer(LOT);

        assertThat(ensemble).hasSameSizeAs(LOT);
        for (Commande commande : LOT) {
            assertThat(ensemble.get(commande))
                    .isEqualTo(new EnregistrerActe(unParUn).executer(commande));
            assertThat(dossier(registres, commande)).isEqualTo(dossier(unParUn, commande));
            assertThat(registres.menages().trouver(dossier(registres, commande).menage()))
                    .isEqualTo(unParUn.menages().trouver(dossier(unParUn, commande).menage()));
        }
        assertThat(registres.propositions().ouvertes("21"))
                .isEqualTo(unParUn.propositions().ouvertes("21"));
    }

    @Test
    void un_numero_deja_connu_est_laisse_a_qui_le_regarde_de_pres() {
        new EnregistrerActe(registres).executer(CONNU);

        assertThat(enregistrer.executer(List.of(CONNU, LOT.getFirst())))
                .containsOnlyKeys(LOT.getFirst());
    }

    @Test
    void un_menage_qu_un_autre_import_ouvre_est_laisse_et_ce_qui_etait_pris_est_rendu() {
        Commande blanc = LOT.getFirst();
        String foyer = "21/" + blanc.acte().traits().clesFoyer().getFirst();
        registres.revendications().revendiquerFoyer(foyer, "21/AUTRE", 1, "autre-menage");

        assertThat(enregistrer.executer(List.of(blanc, LOT.getLast())))
                .containsOnlyKeys(LOT.getLast());
        assertThat(
                        registres
                                .revendications()
                                .revendiquerFoyer(foyer, "21/A1", 1, "menage")
                                .menage())
                .isEqualTo("autre-menage");
        assertThat(registres.revendications().trouver("21/A1").orElseThrow().decision()).isNull();
    }

    /** kill -9 between any two writes: what is left is completed one by one, in one effect each. */
    @Test
    void tue_n_importe_ou_chaque_acte_a_son_effet_une_fois() {
        int points = 0;
        for (boolean apres : List.of(false, true)) {
            boolean mort = true;
            for (int point = 1; mort; point++) {
                Registres vrais = RegistresSimules.sur(RegistresVides.registres());
                EnregistrerActe unParUn = new EnregistrerActe(vrais);
                unParUn.executer(CONNU);
                mort = false;
                try {
                    new EnregistrerActes(RegistresMortels.sur(vrais, point, apres)).executer(LOT);
                } catch (RegistresMortels.Mort e) {
                    mort = true;
                    points++;
                }
                LOT.forEach(commande -> aUnMenageSIlEstLa(vrais, commande));
                for (int reprise = 0; reprise < 2; reprise++) {
                    new EnregistrerActes(vrais).executer(LOT);
                    LOT.forEach(unParUn::executer);
                }
                for (Commande commande : LOT) {
                    assertThat(dossier(vrais, commande).actes())
                            .as("point " + point)
                            .filteredOn(a -> a.numero().equals(commande.acte().numero()))
                            .hasSize(1);
                    assertThat(
                                    vrais.menages()
                                            .trouver(dossier(vrais, commande).menage())
                                            .orElseThrow()
                                            .mentions())
                            .as("point " + point)
                            .filteredOn(m -> m.acte().contains(commande.acte().numero()))
                            .hasSize(1);
                }
                assertThat(vrais.propositions().ouvertes("21")).as("point " + point).hasSize(1);
            }
        }
        assertThat(points).isGreaterThan(30);
    }

    /** Who hears of a case asks at once whose it is. */
    private static void aUnMenageSIlEstLa(Registres registres, Commande commande) {
        registres
                .revendications()
                .trouver(Revendication.cle("21", commande.acte().numero()))
                .map(Revendication::decision)
                .flatMap(d -> registres.dossiers().trouver(d.dossier()))
                .ifPresent(lu ->
                        assertThat(registres.menages().trouver(lu.dossier().menage())).isPresent());
    }

    private static Dossier dossier(Registres registres, Commande commande) {
        Revendication r =
                registres
                        .revendications()
                        .trouver(Revendication.cle("21", commande.acte().numero()))
                        .orElseThrow();
        assertThat(r.appliquee()).isTrue();
        return registres.dossiers().trouver(r.decision().dossier()).orElseThrow().dossier();
    }
}
