package fr.ancrage.dossiers.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.imports.model.Probleme.Code;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationDepotTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);
    private static final TerritoireDossiers COTE_D_OR =
            new TerritoireDossiers(
                    "21",
                    List.of(new Commune("21231", "Dijon", "212", List.of("21000"))),
                    List.of(
                            organisation("orvitis", "Orvitis", "BAILLEUR_SOCIAL", "OPH 21"),
                            organisation("habellis", "Habellis", "BAILLEUR_SOCIAL"),
                            organisation("scp-vauban", "SCP Vauban, Dijon", "COMMISSAIRE_JUSTICE"),
                            organisation("autre-etude", "Autre étude", "COMMISSAIRE_JUSTICE"),
                            organisation("caf-21", "CAF de la Côte-d'Or", "ORGANISME_PAYEUR"),
                            organisation("msa-21", "MSA", "ORGANISME_PAYEUR"),
                            organisation("ddets-21", "DDETS", "ETAT")));

    private static Organisation organisation(
            String code, String nom, String type, String... alias) {
        return new Organisation(code, nom, type, List.of(alias), List.of(), Set.of());
    }

    private static LigneLue lire(NatureImport nature, String organisation, Object... champs) {
        Map<Colonne, String> ligne = new EnumMap<>(Colonne.class);
        ligne.put(Colonne.NUMERO, "A1");
        ligne.put(Colonne.NATURE, "CP");
        ligne.put(Colonne.DATE_SIGNIFICATION, "09/11/2026");
        ligne.put(Colonne.REFERENCE_LOCATAIRE, "L-1");
        ligne.put(Colonne.DATE_SAISINE, "09/11/2026");
        ligne.put(Colonne.ALLOCATAIRE, "1234567");
        ligne.put(Colonne.CONSTITUE_LE, "05/08/2026");
        ligne.put(Colonne.PARC, "public");
        ligne.put(Colonne.NOM, "Exemple");
        ligne.put(Colonne.PRENOM, "Anne");
        ligne.put(Colonne.ADRESSE, "1 rue Pasteur");
        ligne.put(Colonne.COMMUNE, "Dijon");
        for (int i = 0; i < champs.length; i += 2) {
            ligne.put((Colonne) champs[i], champs[i + 1].toString());
        }
        return nature.validation(COTE_D_OR, new Ressort.AuNomDe(organisation), AUJOURDHUI)
                .lire(ligne);
    }

    private static ActeRecu acte(LigneLue lue) {
        return ((LigneLue.Valide) lue).acte();
    }

    private static List<Code> refus(LigneLue lue) {
        assertThat(lue).isInstanceOf(LigneLue.Refusee.class);
        return lue.problemes().stream().filter(Probleme::bloquant).map(Probleme::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "orvitis", "Orvitis", "OPH 21"})
    void un_bailleur_saisit_pour_lui_meme_sous_chacun_de_ses_noms(String nom) {
        LigneLue lue = lire(NatureImport.SAISINES_BAILLEURS, "orvitis", Colonne.BAILLEUR, nom);

        assertThat(acte(lue).bailleur().organisation()).isEqualTo("orvitis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Habellis", "Personne"})
    void un_bailleur_ne_saisit_pas_pour_un_autre(String nom) {
        assertThat(refus(lire(NatureImport.SAISINES_BAILLEURS, "orvitis", Colonne.BAILLEUR, nom)))
                .containsExactly(Code.AUTRE_ORGANISATION);
    }

    @Test
    void une_etude_depose_ses_propres_actes_et_ceux_d_aucune_autre() {
        assertThat(acte(lire(NatureImport.ACTES, "scp-vauban")).organisationEtude())
                .isEqualTo("scp-vauban");
        assertThat(refus(lire(NatureImport.ACTES, "scp-vauban", Colonne.ETUDE, "Autre étude")))
                .containsExactly(Code.AUTRE_ORGANISATION);
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void chacun_ne_dit_que_les_actes_qui_sont_les_siens(Nature nature) {
        for (String organisation : List.of("orvitis", "scp-vauban")) {
            Deposant deposant = Deposant.de(COTE_D_OR, organisation).orElseThrow();
            List<Code> codes =
                    lire(NatureImport.ACTES, organisation, Colonne.NATURE, nature.libelle())
                            .problemes()
                            .stream()
                            .map(Probleme::code)
                            .toList();

            assertThat(codes.contains(Code.NATURE_NON_ADMISE))
                    .as(organisation)
                    .isEqualTo(!deposant.qualite().actes().contains(nature));
        }
    }

    @Test
    void un_jugement_n_est_a_dire_a_aucun_logiciel() {
        assertThat(List.of(QualiteDeposant.values()))
                .allSatisfy(q ->
                        assertThat(q.actes())
                                .doesNotContain(
                                        Nature.JUGEMENT, Nature.DECISION_CFP, Nature.CLOTURE));
        assertThat(QualiteDeposant.ETUDE.actes()).contains(Nature.CP, Nature.ASSIGNATION);
    }

    @Test
    void un_bailleur_ne_fait_pas_entrer_une_etude_dans_un_dossier() {
        assertThat(
                        refus(
                                lire(
                                        NatureImport.ACTES,
                                        "orvitis",
                                        Colonne.NATURE,
                                        "PCS",
                                        Colonne.ETUDE,
                                        "SCP Vauban, Dijon")))
                .containsExactly(Code.AUTRE_ORGANISATION);
    }

    @Test
    void deux_bailleurs_numerotent_leurs_actes_comme_ils_veulent() {
        String numero = acte(lire(NatureImport.ACTES, "orvitis", Colonne.NATURE, "PCS")).numero();
        String autre = acte(lire(NatureImport.ACTES, "habellis", Colonne.NATURE, "PCS")).numero();

        assertThat(numero).isNotEqualTo(autre).startsWith("A1");
    }

    @Test
    void tout_ce_qui_est_faux_est_dit_a_la_fois() {
        assertThat(
                        refus(
                                lire(
                                        NatureImport.ACTES,
                                        "scp-vauban",
                                        Colonne.NATURE,
                                        "JUGEMENT",
                                        Colonne.ETUDE,
                                        "Autre étude",
                                        Colonne.COMMUNE,
                                        "Trifouilly")))
                .containsExactlyInAnyOrder(
                        Code.NATURE_NON_ADMISE, Code.AUTRE_ORGANISATION, Code.COMMUNE_INCONNUE);
    }

    @ParameterizedTest
    @CsvSource({
        "caf-21,SIGNALEMENTS_CAF,true",
        "caf-21,ACTES,false",
        "caf-21,SAISINES_BAILLEURS,false",
        "orvitis,SIGNALEMENTS_CAF,false",
        "orvitis,DECISIONS_CFP,false",
        "scp-vauban,SAISINES_BAILLEURS,false",
        "msa-21,SIGNALEMENTS_CAF,false",
        "ddets-21,ACTES,false",
        "inconnue,ACTES,false"
    })
    void une_organisation_ne_depose_que_ce_que_la_charte_lui_fait_dire(
            String organisation, NatureImport nature, boolean admise) {
        LigneLue lue = lire(nature, organisation);

        if (admise) {
            assertThat(lue).isInstanceOf(LigneLue.Valide.class);
        } else {
            assertThat(refus(lue)).containsExactly(Code.AUTRE_ORGANISATION);
        }
    }
}
