package fr.ancrage.notifications.effacement;

import fr.ancrage.notifications.envois.model.Plis;
import fr.ancrage.notifications.identites.Identites;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.erasure.SharedDocuments;
import fr.ancrage.platform.erasure.Stores;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What this service holds of a case. Letters go with their sealed text, and what kept them unique:
 * a text goes after its envoi, so that whoever is writing one meanwhile finds no envoi and takes it
 * back. A weekly table that was sent stays with its rows, the row of the case names it no more.
 */
@Configuration(proxyBeanMethods = false)
class DonneesDuDossier {

    static final String PARTI_LE = "partiLe";

    private static final String DOSSIER = "dossier";
    private static final String COURRIERS = "COURRIER_ENVOYE";
    private static final String LIGNES = "lignes";
    private static final String ANNULATIONS = "annulations";
    private static final String ACTE = "acte";

    @Bean
    @Order(1)
    PersonalData clesDesEnvois(MongoTemplate mongo) {
        return new ClesDesEnvois(mongo);
    }

    @Bean
    @Order(2)
    PersonalData envois(Stores stores) {
        return stores.documents("envois", "envois", DOSSIER)
                .ofClasses(COURRIERS)
                .countedFrom(PARTI_LE)
                .without("adresse", "bail", "boite", "essais", "prochainEssai", "demandeurs");
    }

    @Bean
    @Order(3)
    PersonalData lettres(Stores stores, MongoTemplate mongo, Plis plis, Identites identites) {
        return new Lettres(
                stores.documents("lettres", "plis", DOSSIER).ofClasses(COURRIERS),
                mongo,
                plis,
                identites);
    }

    @Bean
    @Order(4)
    PersonalData preparations(Stores stores) {
        return stores.documents("preparations", "preparations", DOSSIER);
    }

    @Bean
    @Order(4)
    PersonalData transmissions(Stores stores) {
        return stores.documents("transmissions", "transmissions", DOSSIER);
    }

    @Bean
    @Order(4)
    PersonalData tableaux(Stores stores) {
        return stores.shared(
                        "tableaux-hebdomadaires",
                        "tableaux",
                        LIGNES + "." + DOSSIER,
                        ANNULATIONS + "." + DOSSIER)
                .stripped(DonneesDuDossier::depouiller)
                .exporting(DonneesDuDossier::mentions);
    }

    @Bean
    @Order(5)
    PersonalData dossiers(Stores stores) {
        return stores.documents("reperes", "dossiers", "_id");
    }

    /** Not sent yet, a row goes; sent, it stays without its act, by which an office knows it. */
    private static void depouiller(Document tableau, Erasure erasure) {
        var actes = new ArrayList<>(tableau.getList("actes", String.class, List.of()));
        var gardees = new ArrayList<Document>();
        for (var ligne : tableau.getList(LIGNES, Document.class, List.of())) {
            if (erasure.concerns(ligne.getString(DOSSIER))) {
                var acte = ligne.getString(ACTE);
                actes.remove(acte);
                if (Boolean.TRUE.equals(tableau.getBoolean("fige"))) {
                    ligne.put(ACTE, erasure.pseudonym(acte));
                    actes.add(erasure.pseudonym(acte));
                    gardees.add(ligne);
                }
            } else {
                gardees.add(ligne);
            }
        }
        tableau.put(LIGNES, gardees);
        tableau.put("actes", actes);
        for (var annulation : tableau.getList(ANNULATIONS, Document.class, List.of())) {
            if (erasure.concerns(annulation.getString(DOSSIER))) {
                annulation.put(ACTE, erasure.pseudonym(annulation.getString(ACTE)));
            }
        }
    }

    private static List<Document> mentions(Document tableau) {
        return tableau.getList(LIGNES, Document.class, List.of()).stream()
                .map(l ->
                        new Document(SharedDocuments.SUBJECT, l.getString(DOSSIER))
                                .append("semaine", tableau.getString("semaine"))
                                .append("transmisLe", tableau.getString("figeLe"))
                                .append(ACTE, l.getString(ACTE))
                                .append("date", l.getString("date")))
                .toList();
    }
}
