package fr.ancrage.notifications;

import fr.ancrage.platform.test.messages.Sender;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes facts as the other services would. */
public record LeBroker(RabbitTemplate rabbit) {

    public static String suivant(String dossier) {
        return Sender.next("dossiers/" + dossier);
    }

    /** An act recorded on a dossier of Dijon, parc privé; every field may be said otherwise. */
    public String etape(String dossier, String acte, String nature, Map<String, Object> autres) {
        var id = suivant(dossier);
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
        envoyer("dossiers", id, "dossier.etape-enregistree.v1", corps);
    }

    public void annulee(String dossier, String acte, String nature) {
        envoyer(
                "dossiers",
                suivant(dossier),
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

    public void implicationTerminee(String dossier, String implication) {
        envoyer(
                "dossiers",
                suivant(dossier),
                "dossier.implication-terminee.v1",
                Map.of(
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "implication",
                        implication,
                        "organisation",
                        implication.substring(implication.lastIndexOf('/') + 1),
                        "enTantQue",
                        "SERVICE_SOCIAL",
                        "le",
                        "2026-11-20"));
    }

    public void reuni(String absorbe, String garde) {
        envoyer(
                "dossiers",
                suivant(absorbe),
                "dossier.reuni.v1",
                Map.of("dossier", absorbe, "departement", "21", "dans", garde));
    }

    /** An assignment, its report, its carence. */
    public void affectation(
            String type, String dossier, String affectation, Map<String, Object> autres) {
        var corps = new TreeMap<String, Object>();
        corps.put("affectation", affectation);
        corps.put("dossier", dossier);
        corps.put("departement", "21");
        corps.put("mission", "DSF");
        corps.put("organisation", "dijon-metropole");
        corps.putAll(autres);
        envoyer("diagnostics", Sender.next("affectations/" + affectation), type, corps);
    }

    /** A fact of a mission at its place in the mission's history. */
    public record Fait(
            String type, long sequence, String organisation, Map<String, Object> autres) {}

    public void affectation(Fait fait, String dossier, String affectation) {
        affectation(fait, "21", dossier, affectation);
    }

    public void affectation(Fait fait, String departement, String dossier, String affectation) {
        var corps = new TreeMap<String, Object>(fait.autres());
        corps.put("affectation", affectation);
        corps.put("dossier", dossier);
        corps.put("departement", departement);
        corps.putIfAbsent("mission", "DSF");
        corps.put("organisation", fait.organisation());
        envoyer(
                "diagnostics",
                "affectations/" + affectation + "/" + fait.sequence(),
                fait.type(),
                corps);
    }

    public void seance(String type, String dossier, String seance, Map<String, Object> autres) {
        seance(Sender.next("seances/" + seance), type, dossier, seance, autres);
    }

    public void seance(
            String id, String type, String dossier, String seance, Map<String, Object> autres) {
        var corps = new TreeMap<String, Object>();
        corps.put("dossier", dossier);
        corps.put("departement", "21");
        corps.put("seance", seance);
        corps.put("formation", "mediation-dijon");
        corps.put("dateSeance", "2026-12-11");
        corps.put("le", "2026-11-20");
        corps.putAll(autres);
        envoyer("commissions", id, type, corps);
    }

    public void bilanArrete(int annee) {
        envoyer(
                "commissions",
                Sender.next("bilans/" + annee),
                "bilan.arrete.v1",
                Map.of("departement", "21", "annee", annee, "le", "2026-11-20"));
    }

    public void listeSiao(String semaine, long total) {
        envoyer(
                "relogements",
                Sender.next("listes/" + semaine),
                "liste-siao.figee.v1",
                Map.of(
                        "liste",
                        "liste-siao/21/" + semaine,
                        "departement",
                        "21",
                        "semaine",
                        semaine,
                        "organisation",
                        "siao-21",
                        "total",
                        total,
                        "le",
                        "2026-11-16"));
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

    private void envoyer(String echange, String id, String type, Map<String, ?> corps) {
        new Sender(rabbit).send(echange, type, id, corps);
    }
}
