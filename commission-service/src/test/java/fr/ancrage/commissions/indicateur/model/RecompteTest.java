package fr.ancrage.commissions.indicateur.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.indicateur.listes.DefinitionsDesIndicateurs;
import fr.ancrage.commissions.indicateur.model.FaitCompte.Genre;
import fr.ancrage.commissions.indicateur.model.Recompte.Entree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted message by message equals what is recounted from the journals. */
class RecompteTest {

    private static final List<Indicateur> INDICATEURS =
            DefinitionsDesIndicateurs.indicateurs().tous();
    private static final List<String> NATURES =
            List.of("CP", "ASSIGNATION", "CQL", "RFP", "DECISION_CFP");

    private static Indicateur indicateur(String code) {
        return INDICATEURS.stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void chaque_departement_lit_la_source_de_sa_propre_charte() {
        assertThat(indicateur("I-15").source("21")).isEqualTo("S003, IV");
        assertThat(indicateur("I-15").source("77")).isEqualTo("S001, annexe 3 (J-01)");
        assertThat(indicateur("I-02").source("77")).contains("ne le demande pas");
    }

    private static Entree etape(String dossier, long sequence, String acte, String nature) {
        var data = new HashMap<String, Object>();
        data.put("dossier", dossier);
        data.put("departement", "21");
        data.put("commune", "21231");
        data.put("arrondissement", "212");
        data.put("parc", acte.hashCode() % 2 == 0 ? "PUBLIC" : "PRIVE");
        data.put("acte", acte);
        data.put("nature", nature);
        data.put("date", "2026-03-02");
        if (nature.equals("DECISION_CFP")) {
            data.put("sens", acte.hashCode() % 3 == 0 ? "REFUS" : "OCTROI");
        }
        return new Entree(sequence, "dossier.etape-enregistree.v1", data);
    }

    private static Entree annulee(String dossier, long sequence, String acte, String nature) {
        return new Entree(
                sequence,
                "dossier.etape-annulee.v1",
                Map.of("dossier", dossier, "departement", "21", "acte", acte, "nature", nature));
    }

    private static Entree reuni(String dossier, long sequence, String dans) {
        return new Entree(
                sequence,
                "dossier.reuni.v1",
                Map.of("dossier", dossier, "departement", "21", "dans", dans));
    }

    private static Entree demande(String affectation, long sequence, String dossier, String acte) {
        return new Entree(
                sequence,
                "affectation.creee.v1",
                Map.of(
                        "affectation",
                        affectation,
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "mission",
                        "DSF",
                        "acte",
                        acte,
                        "demandeeLe",
                        "2026-03-03"));
    }

    private static Entree rapport(String affectation, long sequence, String dossier) {
        return new Entree(
                sequence,
                "affectation.rapport-remis.v1",
                Map.of(
                        "affectation", affectation,
                        "dossier", dossier,
                        "departement", "21",
                        "mission", "DSF",
                        "le", "2026-04-01"));
    }

    /** The counters, fed as messages feed them: in any order, some twice. */
    private static Valeur compte(Indicateur indicateur, List<Entree> messages) {
        var faits = new HashMap<String, FaitCompte>();
        var reunions = new HashMap<String, String>();
        for (var m : messages) {
            switch (m.type()) {
                case "dossier.reuni.v1" -> reunions.put(m.texte("dossier"), m.texte("dans"));
                case "dossier.etape-enregistree.v1" ->
                        retenir(faits, fait(m, Genre.ACTE, m.texte("acte"), "nature", "date"));
                case "dossier.etape-annulee.v1" -> retenir(faits, annulation(m));
                case "affectation.creee.v1" ->
                        retenir(
                                faits,
                                fait(
                                        m,
                                        Genre.DEMANDE,
                                        m.texte("affectation"),
                                        "mission",
                                        "demandeeLe"));
                default ->
                        retenir(
                                faits,
                                fait(m, Genre.RAPPORT, m.texte("affectation"), "mission", "le"));
            }
        }
        var denombrement =
                new Denombrement(reunions, du(faits, Genre.ACTE), du(faits, Genre.DEMANDE));
        return indicateur.genre() == Genre.RAPPORT
                ? denombrement.rapports(indicateur, 2026, du(faits, Genre.RAPPORT))
                : denombrement.valeur(indicateur, 2026);
    }

    private static List<FaitCompte> du(Map<String, FaitCompte> faits, Genre genre) {
        return faits.values().stream().filter(f -> f.genre() == genre).toList();
    }

    private static void retenir(Map<String, FaitCompte> faits, FaitCompte fait) {
        faits.merge(fait.id(), fait, (a, b) -> b.sequence() > a.sequence() ? b : a);
    }

    private static FaitCompte fait(
            Entree m, Genre genre, String reference, String objet, String date) {
        return new FaitCompte(
                genre,
                "21",
                m.texte("dossier"),
                reference,
                m.sequence(),
                true,
                m.texte(objet),
                m.texte("sens"),
                LocalDate.parse(m.texte(date)),
                m.texte("parc").isEmpty() ? null : m.texte("parc"),
                m.texte("arrondissement").isEmpty() ? null : m.texte("arrondissement"),
                null,
                genre == Genre.DEMANDE ? m.texte("acte") : null);
    }

    private static FaitCompte annulation(Entree m) {
        return new FaitCompte(
                Genre.ACTE,
                "21",
                m.texte("dossier"),
                m.texte("acte"),
                m.sequence(),
                false,
                m.texte("nature"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A year that somebody might have had: cases, undone imports, merges, reports. */
    private static List<Entree> annee(Random hasard) {
        var journaux = new ArrayList<Entree>();
        for (var d = 0; d < 30; d++) {
            var dossier = "d" + d;
            long sequence = 1;
            for (var a = 0; a < 1 + hasard.nextInt(4); a++) {
                var acte = "A" + d + "-" + a;
                var nature = NATURES.get(hasard.nextInt(NATURES.size()));
                journaux.add(etape(dossier, sequence++, acte, nature));
                var affectation = "aff-" + acte;
                if (hasard.nextBoolean()) {
                    journaux.add(demande(affectation, 1, dossier, acte));
                    if (hasard.nextBoolean()) {
                        journaux.add(demande(affectation, 3, dossier, acte)); // given to another
                    }
                    if (hasard.nextBoolean()) {
                        journaux.add(rapport(affectation, 5, dossier));
                    }
                }
                if (hasard.nextInt(4) == 0) {
                    journaux.add(annulee(dossier, sequence++, acte, nature));
                    if (hasard.nextBoolean()) {
                        journaux.add(etape(dossier, sequence++, acte, nature));
                    }
                }
            }
            if (d % 5 == 4) {
                var garde = "d" + (d - 1);
                journaux.add(reuni(dossier, sequence, garde));
                // undoing the import afterwards is told by the case that was kept
                if (hasard.nextBoolean()) {
                    journaux.add(annulee(garde, 100, "A" + d + "-0", "CP"));
                }
            }
        }
        return journaux;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void dans_tous_les_ordres_et_en_double_les_compteurs_egalent_le_recompte(long graine) {
        var hasard = new Random(graine);
        var journaux = annee(hasard);
        var messages = new ArrayList<>(journaux);
        messages.addAll(journaux.subList(0, journaux.size() / 2));
        Collections.shuffle(messages, hasard);
        var recompte = new Recompte(journaux, "21", _ -> "");
        for (var indicateur : INDICATEURS) {
            assertThat(compte(indicateur, messages))
                    .as(indicateur.code())
                    .isEqualTo(recompte.valeur(indicateur, 2026));
        }
    }

    @Test
    void les_actes_et_les_procedures_se_comptent_a_part() {
        var journaux =
                List.of(
                        etape("d1", 1, "C1", "CQL"),
                        etape("d1", 2, "C2", "CQL"),
                        etape("d2", 1, "C3", "CQL"));
        var valeur = new Recompte(journaux, "21", _ -> "").valeur(indicateur("I-12"), 2026);
        assertThat(valeur.total()).isEqualTo(new Valeur.Compte(3, 2, 2));
        assertThat(new Recompte(journaux, "21", _ -> "").valeur(indicateur("I-12"), 2025).total())
                .isEqualTo(Valeur.Compte.ZERO);
        assertThat(new Recompte(journaux, "77", _ -> "").valeur(indicateur("I-12"), 2026).total())
                .isEqualTo(Valeur.Compte.ZERO);
    }

    @Test
    void deux_procedures_d_un_meme_menage_sont_un_menage() {
        var journaux = new ArrayList<Entree>();
        for (var e : List.of(etape("d1", 1, "C1", "CQL"), etape("d2", 1, "C3", "CQL"))) {
            var data = new HashMap<>(e.data());
            data.put("menage", "m");
            journaux.add(new Entree(e.sequence(), e.type(), data));
        }
        assertThat(new Recompte(journaux, "21", _ -> "").valeur(indicateur("I-12"), 2026).total())
                .isEqualTo(new Valeur.Compte(2, 2, 1));
    }

    @Test
    void un_petit_effectif_est_masque_et_ne_se_retrouve_pas_par_soustraction() {
        var parts =
                PetitsEffectifs.parts(
                        Map.of(
                                "211", new Valeur.Compte(4, 4, 4),
                                "212", new Valeur.Compte(40, 40, 40),
                                "213", new Valeur.Compte(7, 7, 7)));
        assertThat(parts.get("211")).extracting("faits").isNull();
        assertThat(parts.get("213")).extracting("faits").isNull();
        assertThat(parts.get("212")).extracting("faits").isEqualTo(40L);
        assertThat(PetitsEffectifs.total(new Valeur.Compte(5, 4, 5)))
                .isEqualTo(new PetitsEffectifs.CompteMasque(5L, null, 5L));
    }
}
