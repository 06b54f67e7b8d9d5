package fr.ancrage.relogements;

import fr.ancrage.platform.test.messages.Sender;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes facts as the other services would. */
public record LeBroker(RabbitTemplate rabbit) {

    /** An act recorded on a dossier; every field may be said otherwise. */
    public String etape(String dossier, String acte, String nature, Map<String, Object> autres) {
        var id = Sender.next("dossiers/" + dossier);
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
                Sender.next("dossiers/" + dossier),
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
                Sender.next("dossiers/" + absorbe),
                "dossier.reuni.v1",
                Map.of("dossier", absorbe, "departement", "21", "dans", garde));
    }

    /** The secretariat ended an involvement. */
    public void implicationTerminee(String dossier, String quoi, String de, String enTantQue) {
        envoyer(
                "dossiers",
                Sender.next("dossiers/" + dossier),
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
                Sender.next("affectations/" + dossier),
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
        avisDit(Sender.next("seances/" + seance), dossier, seance, types);
    }

    public void avisDit(String id, String dossier, String seance, String... types) {
        var preconisations =
                Arrays.stream(types)
                        .map(t -> Map.of("id", "p-" + t, "type", t, "organisation", "ddets-21"))
                        .toList();
        envoyer(
                "commissions",
                id,
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
                        List.of(dossiers),
                        "le",
                        "2026-11-20"));
    }

    private void envoyer(String exchange, String id, String type, Map<String, ?> corps) {
        new Sender(rabbit).send(exchange, type, id, corps);
    }
}
