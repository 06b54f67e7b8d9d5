package fr.ancrage.dossiers.imports.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.imports.model.Probleme.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LectureJsonTest {

    @TempDir Path dossier;

    private final List<LigneBrute> lignes = new ArrayList<>();

    private Entetes lire(String texte) throws IOException {
        Path fichier = Files.writeString(dossier.resolve("depot.jsonl"), texte);
        return new LecteurFichier(LimitesFichier.HABITUELLES)
                .lire(fichier, NatureImport.ACTES, lignes::add);
    }

    private List<Code> problemes(String ligne) throws IOException {
        return lire(ligne).illisibles(lignes.getLast()).stream().map(Probleme::code).toList();
    }

    @Test
    void chaque_champ_va_dans_sa_colonne_comme_une_cellule_le_dirait() throws IOException {
        Entetes entetes =
                lire(
                        """
                        \uFEFF{"numero":"A1","nom":"Guérin","loyer":512.40,"tiersPayant":true,"issue":null,"motif":["impayé","congé"]}

                        {"numero":"A2"}
                        """);

        Map<Colonne, String> valeurs = entetes.valeurs(lignes.getFirst());
        assertThat(valeurs)
                .containsEntry(Colonne.NUMERO, "A1")
                .containsEntry(Colonne.NOM, "Guérin")
                .containsEntry(Colonne.LOYER, "512.40")
                .containsEntry(Colonne.TIERS_PAYANT, "oui")
                .containsEntry(Colonne.ISSUE, "")
                .containsEntry(Colonne.MOTIF, "impayé;congé");
        assertThat(lignes).extracting(LigneBrute::numero).containsExactly(1, 3);
        assertThat(entetes.problemes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"numero\":\"A1\"}]",
                "{\"numero\":\"A1\"",
                "{\"numero\":\"A1\"} {\"numero\":\"A2\"}",
                "{\"numero\":\"A1\",\"numero\":\"A2\"}",
                "{numero:'A1'}",
                "{\"numero\":\"A\u0001\"}",
                "{\"numero\":{\"a\":{\"b\":{\"c\":1}}}}",
                "{\"loyer\":11111111111111111111111111111111111111111111111}",
                "{"
            })
    void une_ligne_qui_n_est_pas_un_objet_est_refusee_seule(String ligne) throws IOException {
        assertThat(problemes(ligne)).containsExactly(Code.LIGNE_ILLISIBLE);
    }

    @Test
    void un_champ_inconnu_n_est_pas_passe_sous_silence() throws IOException {
        assertThat(problemes("{\"numero\":\"A1\",\"deposePar\":{\"x\":1}}"))
                .containsExactly(Code.CHAMP_INCONNU);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"$gt\":\"\"}", "[1,2]", "[[\"a\"]]"})
    void une_valeur_qui_n_en_est_pas_une_est_refusee(String valeur) throws IOException {
        assertThat(problemes("{\"numero\":" + valeur + "}")).containsExactly(Code.VALEUR_ILLISIBLE);
    }

    @Test
    void une_ligne_sans_fin_est_arretee_ou_elle_deborde() {
        assertThatThrownBy(() -> lire("{\"nom\":\"" + "x".repeat(200_000)))
                .isInstanceOfSatisfying(
                        FichierRefuse.class,
                        e -> assertThat(e.motif()).isEqualTo(Motif.FICHIER_SUSPECT));
    }
}
