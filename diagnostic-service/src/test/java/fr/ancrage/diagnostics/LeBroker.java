package fr.ancrage.diagnostics;

import fr.ancrage.platform.test.messages.Sender;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes facts as the case-service would. */
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
        corps.put("parc", "PRIVE");
        corps.put("stade", "ASSIGNATION");
        corps.put("acte", acte);
        corps.put("nature", nature);
        corps.put("date", "2026-11-12");
        corps.put("enregistreLe", "2026-11-20");
        corps.put("connuDe", List.of());
        corps.put("anomalies", List.of());
        corps.putAll(autres);
        envoyer(id, "dossier.etape-enregistree.v1", corps);
    }

    public void annulee(String dossier, String acte, String nature) {
        envoyer(
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
                        "IMPAYE",
                        "motif",
                        "IMPORT_ANNULE"));
    }

    /** The secretariat ended an involvement. */
    public void implicationTerminee(String id, String dossier, String quoi, String organisation) {
        implicationTerminee(id, dossier, quoi, organisation, "SERVICE_SOCIAL");
    }

    public void implicationTerminee(
            String id, String dossier, String quoi, String organisation, String enTantQue) {
        envoyer(
                id,
                "dossier.implication-terminee.v1",
                Map.of(
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "implication",
                        quoi + "/" + organisation,
                        "organisation",
                        organisation,
                        "enTantQue",
                        enTantQue,
                        "le",
                        "2026-11-20"));
    }

    public String avis(String dossier, String seance, String dateSeance) {
        var id = Sender.next("commissions/" + seance);
        envoyer(
                "commissions",
                id,
                "avis.rendu.v1",
                Map.of(
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "seance",
                        seance,
                        "formation",
                        "centralisee",
                        "dateSeance",
                        dateSeance,
                        "le",
                        dateSeance,
                        "parc",
                        "PRIVE",
                        "avis",
                        "MAINTIEN",
                        "preconisations",
                        List.of()));
        return id;
    }

    /** On the agenda of a sitting, which opens it to its members. */
    public void inscrit(String dossier, String seance, String... membres) {
        var corps = seance(dossier, seance);
        corps.putAll(
                Map.of(
                        "parc",
                        "PUBLIC",
                        "stade",
                        "CQL",
                        "menageConvoque",
                        false,
                        "organisations",
                        List.of(membres)));
        envoyer("commissions", Sender.next("commissions/" + seance), "dossier.inscrit.v1", corps);
    }

    public void retire(String dossier, String seance) {
        var corps = seance(dossier, seance);
        corps.put("motif", "REPORTE");
        envoyer("commissions", Sender.next("commissions/" + seance), "dossier.retire.v1", corps);
    }

    private static Map<String, Object> seance(String dossier, String seance) {
        return new TreeMap<>(
                Map.of(
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "seance",
                        seance,
                        "formation",
                        "centralisee",
                        "dateSeance",
                        "2026-12-11",
                        "le",
                        "2026-11-20"));
    }

    /** In the pool of those to rehouse, with a landlord who leads. */
    public void vivier(String dossier, String entree, String tenuPar, String chefDeFile) {
        var corps = entree(dossier, entree);
        corps.putAll(Map.of("organisation", tenuPar, "etat", "COMPLETE"));
        envoyer("relogements", Sender.next("relogements/" + entree), "vivier.entree.v1", corps);
        var chef = entree(dossier, entree);
        chef.put("organisation", chefDeFile);
        envoyer(
                "relogements",
                Sender.next("relogements/" + entree),
                "vivier.chef-de-file-designe.v1",
                chef);
    }

    public void sorti(String dossier, String entree) {
        var corps = entree(dossier, entree);
        corps.put("issue", "RELOGE_CONTINGENT");
        envoyer("relogements", Sender.next("relogements/" + entree), "vivier.sortie.v1", corps);
    }

    private static Map<String, Object> entree(String dossier, String entree) {
        return new TreeMap<>(
                Map.of(
                        "entree",
                        entree,
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "le",
                        "2026-11-20"));
    }

    public void reuni(String absorbe, String garde) {
        envoyer(
                Sender.next("dossiers/" + absorbe),
                "dossier.reuni.v1",
                Map.of("dossier", absorbe, "departement", "21", "dans", garde));
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

    private void envoyer(String id, String type, Map<String, ?> corps) {
        envoyer("dossiers", id, type, corps);
    }

    private void envoyer(String echange, String id, String type, Map<String, ?> corps) {
        new Sender(rabbit).send(echange, type, id, corps);
    }
}
