package fr.ancrage.dossiers.imports.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.procedure.model.DecisionRecue;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrancheTest {

    private static final LocalDate LE = LocalDate.of(2026, 11, 9);

    @Test
    void ce_qui_peut_toucher_un_meme_dossier_reste_ensemble_et_dans_l_ordre() {
        List<Tranche.Ligne> lignes =
                List.of(
                        decision(2, "R1"),
                        decision(3, "R2"),
                        decision(4, "r1 "),
                        refusee(5),
                        decision(6, "R1"),
                        decision(7, "R5"));

        Groupes groupes = new Groupes();
        lignes.forEach(l -> groupes.ajouter(l.numero(), l.lue()));

        assertThat(groupes.lire())
                .containsExactly(List.of(2, 4, 6), List.of(3), List.of(5), List.of(7));
    }

    @Test
    void tout_est_fait_une_fois_et_rendu_dans_l_ordre_du_fichier() {
        List<Tranche.Ligne> lignes =
                IntStream.range(0, 200).mapToObj(i -> decision(i, "R" + i % 40)).toList();
        Map<Integer, Integer> faites = new ConcurrentHashMap<>();

        List<LigneTraitee> traitees =
                Tranche.traiter(
                        lignes,
                        vague ->
                                vague.stream()
                                        .filter(l -> l.numero() % 3 == 0)
                                        .map(l -> {
                                            faites.merge(l.numero(), 1, Integer::sum);
                                            return traitee(l.numero());
                                        })
                                        .toList(),
                        l -> {
                            faites.merge(l.numero(), 1, Integer::sum);
                            return traitee(l.numero());
                        });

        assertThat(traitees)
                .extracting(LigneTraitee::ligne)
                .containsExactlyElementsOf(lignes.stream().map(Tranche.Ligne::numero).toList());
        assertThat(faites).hasSize(200).allSatisfy((_, fois) -> assertThat(fois).isEqualTo(1));
    }

    @Test
    void une_panne_arrete_la_tranche_sous_son_propre_nom() {
        assertThatThrownBy(() ->
                        Tranche.traiter(
                                List.of(decision(2, "R1")),
                                _ -> List.of(),
                                _ -> {
                                    throw new IllegalArgumentException("away");
                                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tranche.Ligne refusee(int numero) {
        return new Tranche.Ligne(numero, new LigneLue.Refusee(List.of()));
    }

    private static LigneTraitee traitee(int ligne) {
        return new LigneTraitee(ligne, EtatLigne.ACCEPTEE, "RATTACHE", "x", List.of());
    }

    private static Tranche.Ligne decision(int numero, String requisition) {
        return new Tranche.Ligne(
                numero,
                new LigneLue.Decision(
                        new DecisionRecue(
                                requisition,
                                "21",
                                new EtapeProcedure.DecisionCfp(LE, "REFUS", null),
                                Set.of(),
                                null,
                                null),
                        List.of()));
    }
}
