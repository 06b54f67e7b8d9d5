package fr.ancrage.dossiers.conservation.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.conservation.LesMenages;
import fr.ancrage.dossiers.conservation.LesMenages.Menage;
import fr.ancrage.dossiers.conservation.model.FichiersDeposes;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.conservation.model.Purge;
import fr.ancrage.dossiers.conservation.model.Purges;
import fr.ancrage.dossiers.conservation.model.RegleConservation;
import fr.ancrage.dossiers.conservation.model.RegleConservation.Sort;
import fr.ancrage.dossiers.conservation.model.ReglesConservation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Refused lines of a file go on their day; the periods are those of an invented charter. */
@ServiceDemarre
class FinDesFichiersTest {

    private static final String ENTETES =
            "N° acte;Nature de l'acte;Date de signification;Étude;Bailleur;Type de bailleur;Parc;"
                    + "Civilité;Nom;Prénom;Adresse;Code postal;Commune";

    @LocalServerPort int port;
    @TempDir Path dossier;
    @Autowired MongoTemplate mongo;
    @Autowired Foyers foyers;
    @Autowired Gels gels;
    @Autowired PoserGel geler;
    @Autowired FichiersDeposes fichiers;
    @Autowired Purges purges;
    @Autowired HorlogeMetier horloge;

    @BeforeEach
    void aucune_preuve_d_un_autre_essai() {
        mongo.getCollection("purges").deleteMany(new Document());
    }

    private void appliquer(@Nullable Period duree, LocalDate jour) {
        new FinDesFichiers(
                        new ReglesConservation() {
                            @Override
                            public List<RegleConservation> pour(String departement, LocalDate le) {
                                return List.of(
                                        new RegleConservation(
                                                "IMPORT",
                                                "Fichiers déposés par les partenaires",
                                                "RECEPTION",
                                                duree,
                                                Sort.SUPPRESSION,
                                                "Charte d'essai, VII"));
                            }

                            @Override
                            public List<String> departements() {
                                return List.of("21");
                            }
                        },
                        fichiers,
                        purges,
                        gels,
                        foyers,
                        horloge)
                .run(jour);
    }

    /** A file whose lines are refused, each about one household; its batch. */
    private String deposer(Menage... menages) throws IOException {
        Path fichier = dossier.resolve("Zoé " + UUID.randomUUID() + ".csv");
        Files.writeString(
                fichier,
                Stream.concat(
                                Stream.of(ENTETES),
                                Stream.of(menages)
                                        .map(m ->
                                                "R-%s;CP;un jour;Étude;ORVITIS;bailleur social;public;Mme;%s;Zoé;%s;21000;Dijon"
                                                        .formatted(
                                                                UUID.randomUUID(),
                                                                m.nom(),
                                                                m.voie())))
                        .collect(Collectors.joining("\r\n")),
                Charset.forName("windows-1252"));
        var rapport = ClientApi.secretariat(port, "21").importer(fichier, "21", false);
        assertThat(rapport.corps().path("refusees").asInt())
                .as("%s", rapport.corps())
                .isEqualTo(menages.length);
        return rapport.corps().path("id").asString();
    }

    private long lisibles(String lot) {
        return mongo.getCollection("imports_lignes")
                .countDocuments(
                        new Document("lot", lot).append("cellules", new Document("$exists", true)));
    }

    @Test
    void les_lignes_refusees_partent_le_jour_venu_pas_la_veille_avec_leur_preuve()
            throws IOException {
        String lot = deposer(new LesMenages(port).assigne());
        LocalDate recu = horloge.aujourdhui();
        LocalDate echeance = recu.plusYears(3);

        appliquer(null, echeance.plusYears(50));
        appliquer(Period.ofYears(3), echeance.minusDays(1));
        assertThat(lisibles(lot)).isOne();

        appliquer(Period.ofYears(3), echeance);
        appliquer(Period.ofYears(3), echeance.plusDays(1));

        assertThat(lisibles(lot)).isZero();
        Purge preuve = purges.derniere("IMPORT", "21").orElseThrow();
        assertThat(preuve.le()).isEqualTo(echeance);
        assertThat(preuve.jusqua()).isEqualTo(recu);
        assertThat(preuve.nombre()).isPositive();
        assertThat(preuve.source()).isEqualTo("Charte d'essai, VII");
        var secretariat = ClientApi.secretariat(port, "21");
        assertThat(secretariat.get("/api/dossiers/imports/" + lot).corps().toString())
                .contains("\"refusees\":1", "nom effacé")
                .doesNotContain("Zoé");
        assertThat(secretariat.fichier("/api/dossiers/imports/" + lot + "/lignes-refusees.xlsx"))
                .isNotEmpty();
    }

    /** Two names leave: that is a list, and one of those that an agent may take out in a day. */
    @Test
    void les_lignes_refusees_qui_sortent_comptent_dans_le_quota_du_jour() throws IOException {
        var menages = new LesMenages(port);
        String lot = deposer(menages.assigne(), menages.assigne());
        long avant = sorties();

        ClientApi.secretariat(port, "21")
                .fichier("/api/dossiers/imports/" + lot + "/lignes-refusees.xlsx");

        assertThat(sorties()).isEqualTo(avant + 1);
        var trace =
                mongo.getCollection("piste")
                        .find(new Document("action", "EXPORT").append("ids", lot))
                        .first();
        assertThat(trace).isNotNull();
        assertThat(trace.getList("concerne", String.class))
                .containsExactlyInAnyOrder("ligne:" + lot + ":2", "ligne:" + lot + ":3");
    }

    private long sorties() {
        return mongo.getCollection("exportsDuJour").find().into(new ArrayList<>()).stream()
                .mapToLong(jour -> jour.get("taken", Number.class).longValue())
                .sum();
    }

    @Test
    void une_ligne_sur_un_menage_gele_reste() throws IOException {
        var menages = new LesMenages(port);
        Menage gele = menages.assigne();
        String lot = deposer(gele, menages.assigne());
        LocalDate echeance = horloge.aujourdhui().plusYears(4);
        geler.executer(
                new PoserGel.Commande(
                        foyers.duDossier(gele.dossier()).orElseThrow(),
                        gele.reference(),
                        "recours",
                        horloge.aujourdhui(),
                        echeance,
                        "dpo-21"));

        appliquer(Period.ofYears(4), echeance);
        assertThat(lisibles(lot)).isOne();

        appliquer(Period.ofYears(4), echeance.plusDays(1));
        assertThat(lisibles(lot)).isZero();
    }
}
