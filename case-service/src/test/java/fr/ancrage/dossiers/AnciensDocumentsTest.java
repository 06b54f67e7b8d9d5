package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.conservation.model.CopiesMenages;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.conservation.model.Purges;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.echeances.model.Adaptations;
import fr.ancrage.dossiers.imports.model.FichiersRefuses;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.notes.model.Notes;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.References;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.rapprochement.model.AdresseNormalisee;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.suivi.model.Suivis;
import fr.ancrage.dossiers.vues.model.Vues;
import fr.ancrage.platform.daily.DailySweep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A document of each shape as an earlier version stored it, in {@code anciens/<collection>.v<n>}:
 * whatever changes since, it is read or migrated.
 */
@ServiceDemarre
class AnciensDocumentsTest {

    static final Path ANCIENS = Path.of("src/test/resources/anciens");
    private static final String FOYER = "21/ancien|temoin@21231|12b|avenue jean jaures";
    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);

    @Autowired MongoTemplate mongo;
    @Autowired Dossiers dossiers;
    @Autowired Menages menages;
    @Autowired ClesMenages cles;
    @Autowired Revendications revendications;
    @Autowired References references;
    @Autowired Propositions propositions;
    @Autowired LotsImport lots;
    @Autowired LignesImport lignes;
    @Autowired FichiersRefuses refuses;
    @Autowired Gels gels;
    @Autowired Effacements effacements;
    @Autowired CopiesMenages copies;
    @Autowired Purges purges;
    @Autowired Dettes dettes;
    @Autowired FichesSituation fiches;
    @Autowired Adaptations adaptations;
    @Autowired Suivis suivis;
    @Autowired Vues vues;
    @Autowired Notes notes;
    @Autowired List<DailySweep> taches;

    private final Map<String, Document> anciens = new LinkedHashMap<>();

    @BeforeEach
    void une_version_anterieure_a_ecrit() throws IOException {
        LaBase.vider(mongo);
        try (var fichiers = Files.list(ANCIENS)) {
            for (Path fichier : fichiers.sorted().toList()) {
                String collection = fichier.getFileName().toString().replaceFirst("\\..*", "");
                Document ancien =
                        Document.parse(
                                Files.readString(fichier)
                                        .replace("EMPREINTE_DU_FOYER", empreinte(FOYER)));
                anciens.put(collection, ancien);
                mongo.getCollection(collection).insertOne(ancien);
            }
        }
    }

    @AfterEach
    void oublier() {
        anciens.forEach((collection, ancien) ->
                mongo.getCollection(collection).deleteOne(new Document("_id", ancien.get("_id"))));
    }

    @Test
    void chacun_se_lit_encore() {
        var dossier = dossiers.trouver("d-ancien").orElseThrow().dossier();
        assertThat(dossier.stade(AUJOURDHUI)).isEqualTo(Stade.COMMANDEMENT_DE_PAYER);
        assertThat(dossier.actes().getFirst().generation()).isEqualTo(1);
        assertThat(menages.trouver("m-ancien").orElseThrow().telephones())
                .containsExactly("0600000001");
        assertThat(cles.pour("m-ancien", "21").cle())
                .isEqualTo(anciens.get("cles").getString("cle"));
        assertThat(revendications.trouver("21/ANCIEN1").orElseThrow().decision().dossier())
                .isEqualTo("d-ancien");
        assertThat(revendications.revendiquerFoyer(FOYER, "21/NOUVEAU", 1, "m-nouveau").menage())
                .isEqualTo("m-ancien");
        assertThat(references.suivante("21", 2019)).isEqualTo("21-2019-000042");
        assertThat(propositions.ouvertes("21"))
                .extracting(Propositions.PropositionReunion::id)
                .containsExactly("r-ancien");
        assertThat(lots.trouver("lot-ancien").orElseThrow().comptes().refusees()).isEqualTo(1);
        var refusees = new ArrayList<LignesImport.LigneRefusee>();
        lignes.refusees("lot-ancien", refusees::add);
        assertThat(refusees.getFirst().brute().cellules()).containsExactly("", "Témoin");
        assertThat(refuses.motif("empreinte-ancienne")).contains("FICHIER_ILLISIBLE");
        assertThat(gels.trouver("g-ancien").orElseThrow().gel().menages())
                .containsExactly("m-ancien");
        assertThat(effacements.trouver("e-ancien").orElseThrow().effacement().reponses())
                .hasSize(1);
        assertThat(copies.trouver("c-ancienne").orElseThrow().parts()).hasSize(1);
        assertThat(purges.derniere("FICHIERS", "21").orElseThrow().nombre()).isEqualTo(4);
        var dette = dettes.duDossier("d-ancien", "21").getFirst().dette();
        assertThat(dette.releves().getFirst().montant()).isEqualByComparingTo("1234.56");
        assertThat(dette.plans().getFirst().paiements()).hasSize(1);
        assertThat(dette.budgets().getFirst().postes()).hasSize(1);
        assertThat(
                        fiches.de("d-ancien")
                                .fiche()
                                .dernier("cd-21", Rubrique.DALO)
                                .orElseThrow()
                                .valeur())
                .isEqualTo("NON");
        assertThat(fiches.de("d-ancien").fiche().mesuresDe("cd-21")).hasSize(1);
        assertThat(adaptations.du("99").regles().decisions().getFirst().valeur())
                .isEqualByComparingTo("12");
        assertThat(suivis.lire("d-ancien", "ddets-21").suivi().referent())
                .isEqualTo("secretariat-21");
        assertThat(vues.trouver("v-ancienne").orElseThrow().filtres().commune()).isEqualTo("21231");
        assertThat(notes.duDossier("d-ancien").getFirst().note().texte())
                .contains("La famille rappelle.");
    }

    @Test
    void un_menage_d_avant_les_cles_par_l_oreille_est_retrouve_apres_migration() {
        Traits acte =
                new Traits(
                        List.of(new Personne("Mme", "Temoing", "Ancien").normalise()),
                        AdresseNormalisee.de(
                                new Adresse("1 rue Pasteur", "21000", "21231", "Dijon").insee(),
                                "1 rue Pasteur"),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        Set.of());
        assertThat(menages.candidats("21", acte.cles())).isEmpty();

        migrer();
        migrer();

        assertThat(menages.candidats("21", acte.cles())).hasSize(1);
        Document migre =
                mongo.getCollection("menages").find(new Document("_id", "m-ancien")).first();
        assertThat(migre.getInteger("schema")).isEqualTo(3);
        assertThat(migre.get("mentions")).isEqualTo(anciens.get("menages").get("mentions"));
    }

    @Test
    void une_dette_d_avant_la_liste_des_plans_rompus_y_entre_apres_migration() {
        mongo.getCollection("dettes")
                .updateOne(
                        new Document("_id", "d-ancien"),
                        new Document("$set", new Document("plans.0.paiements", List.of())));
        LocalDate echeance = LocalDate.of(2026, 12, 5);

        migrer();

        assertThat(dettes.auPlanRompu(echeance)).doesNotContain("d-ancien");
        assertThat(dettes.auPlanRompu(echeance.plusDays(1))).contains("d-ancien");
        assertThat(dettes.aReporter(1)).isEmpty();
        assertThat(dossiers.trouver("d-ancien").orElseThrow().dossier().suites().dernierReleve())
                .hasValueSatisfying(r -> assertThat(r.montant()).isEqualByComparingTo("1234.56"));
    }

    @Test
    void un_menage_reuni_dans_un_autre_reste_sans_cle() {
        menages.retirer("m-ancien");

        migrer();

        assertThat(
                        mongo.getCollection("menages")
                                .find(new Document("_id", "m-ancien"))
                                .first()
                                .getList("cles", String.class))
                .isEmpty();
    }

    private void migrer() {
        taches.stream()
                .filter(t -> t.name().contains("-version-") || t.name().equals("dettes-a-reporter"))
                .forEach(t -> t.run(AUJOURDHUI));
    }

    /** As the first version wrote it: it is read under the same id ever since. */
    private static String empreinte(String cle) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(cle.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
