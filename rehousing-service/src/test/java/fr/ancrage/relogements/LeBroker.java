package fr.ancrage.relogements;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Publishes facts as the other services would. */
public record LeBroker(RabbitTemplate rabbit) {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    /** An act recorded on a dossier; every field may be said otherwise. */
    public String etape(String dossier, String acte, String nature, Map<String, Object> autres) {
        var id = "dossiers/" + dossier + "/" + SEQUENCE.incrementAndGet();
        etape(id, dossier, acte, nature, autres);
        return id;
    }

    public void etape(
            String id, String dossier, String acte, String nature, Map<String, Object> autres) {
        var corps = new TreeMap<String, Object>();
        corps.put("dossier", dossier);
        corps.put("departement", "21");
        corps.put("commune", "21231");
        corps.put("arrondissement", "212");
        corps.put("parc", "PUBLIC");
        corps.put("stade", "CFP");
        corps.put("acte", acte);
        corps.put("nature", nature);
        corps.put("date", "2026-11-13");
        corps.put("enregistreLe", "2026-11-18");
        corps.put("connuDe", List.of());
        corps.put("anomalies", List.of());
        corps.putAll(autres);
        envoyer("dossiers", id, "dossier.etape-enregistree.v1", corps);
    }

    public void octroi(String dossier, String acte, Map<String, Object> autres) {
        var corps = new TreeMap<String, Object>();
        corps.put("sens", "OCTROI");
        corps.put("expulsionPossibleLe", "2027-04-01");
        corps.putAll(autres);
        etape(dossier, acte, "DECISION_CFP", corps);
    }

    public void annulee(String dossier, String acte, String nature) {
        envoyer(
                "dossiers",
                "dossiers/" + dossier + "/" + SEQUENCE.incrementAndGet(),
                "dossier.etape-annulee.v1",
                Map.of(
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "acte",
                        acte,
                        "nature",
                        nature,
                        "stade",
                        "REQUISITION",
                        "motif",
                        "IMPORT_ANNULE"));
    }

    public void reuni(String absorbe, String garde) {
        envoyer(
                "dossiers",
                "dossiers/" + absorbe + "/" + SEQUENCE.incrementAndGet(),
                "dossier.reuni.v1",
                Map.of("dossier", absorbe, "departement", "21", "dans", garde));
    }

    /** The secretariat ended an involvement. */
    public void implicationTerminee(String dossier, String quoi, String de, String enTantQue) {
        envoyer(
                "dossiers",
                "dossiers/" + dossier + "/" + SEQUENCE.incrementAndGet(),
                "dossier.implication-terminee.v1",
                Map.of(
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "implication",
                        quoi + "/" + de,
                        "organisation",
                        de,
                        "enTantQue",
                        enTantQue,
                        "le",
                        "2026-11-20"));
    }

    public void rapport(String dossier, boolean social) {
        envoyer(
                "diagnostics",
                "affectations/" + dossier + "/" + SEQUENCE.incrementAndGet(),
                "affectation.rapport-remis.v1",
                Map.of(
                        "affectation", "a-" + dossier,
                        "dossier", dossier,
                        "departement", "21",
                        "mission", "DSF",
                        "organisation", "cd-21",
                        "le", "2026-11-19",
                        "issue", "REALISE_AVEC_MENAGE",
                        "rapportSocial", social));
    }

    public void avis(String dossier, String seance, String... types) {
        var preconisations =
                java.util.Arrays.stream(types)
                        .map(t -> Map.of("id", "p-" + t, "type", t, "organisation", "ddets-21"))
                        .toList();
        envoyer(
                "commissions",
                "seances/" + seance + "/" + SEQUENCE.incrementAndGet(),
                "avis.rendu.v1",
                Map.of(
                        "dossier", dossier,
                        "departement", "21",
                        "seance", seance,
                        "formation", "mediation-dijon",
                        "dateSeance", "2026-11-17",
                        "le", "2026-11-17",
                        "parc", "PUBLIC",
                        "avis", "MAINTIEN",
                        "preconisations", preconisations));
    }

    /** The cases of one household are erased. */
    public void efface(String effacement, String... dossiers) {
        envoyer(
                "dossiers",
                "effacements/" + effacement + "/2",
                "dossier.efface.v1",
                Map.of(
                        "effacement",
                        effacement,
                        "departement",
                        "21",
                        "sujets",
                        java.util.List.of(dossiers),
                        "le",
                        "2026-11-20"));
    }

    private void envoyer(String exchange, String id, String type, Map<String, ?> corps) {
        rabbit.send(
                exchange,
                type,
                MessageBuilder.withBody(
                                JsonMapper.shared()
                                        .writeValueAsString(corps)
                                        .getBytes(StandardCharsets.UTF_8))
                        .setContentType("application/json")
                        .setMessageId(id)
                        .setHeader("cloudEvents:id", id)
                        .setHeader("cloudEvents:type", type)
                        .build());
    }
}
