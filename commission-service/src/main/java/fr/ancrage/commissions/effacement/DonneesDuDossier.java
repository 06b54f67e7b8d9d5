package fr.ancrage.commissions.effacement;

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
 * What this service holds of a case. A sitting stays with its figures, the case leaves it: neither
 * who it was nor what was written about it remains. Counted facts stay, under a pseudonym. What is
 * known of the case goes last: it says which case was merged into which.
 */
@Configuration(proxyBeanMethods = false)
class DonneesDuDossier {

    private static final String INSCRIPTIONS = "inscriptions";
    private static final String DOSSIER = "dossier";

    @Bean
    @Order(1)
    PersonalData comptes(MongoTemplate mongo) {
        return new FaitsAnonymes(mongo);
    }

    @Bean
    @Order(2)
    PersonalData seances(Stores stores) {
        return stores.shared("examens", "seances", INSCRIPTIONS + "." + DOSSIER)
                .stripped(DonneesDuDossier::depouiller)
                .exporting(DonneesDuDossier::examens);
    }

    @Bean
    @Order(3)
    PersonalData releves(Stores stores) {
        return stores.shared("releves", "releves", "parts." + DOSSIER);
    }

    @Bean
    @Order(4)
    PersonalData suivis(Stores stores) {
        return stores.documents("suivis", "suivis", "_id").without("par");
    }

    /** Words that people wrote about the case, and who let; codes and days are the sitting's. */
    private static void depouiller(Document seance, Erasure erasure) {
        for (var inscription : seance.getList(INSCRIPTIONS, Document.class, List.of())) {
            if (!erasure.concerns(inscription.getString(DOSSIER))) {
                continue;
            }
            inscription.remove("bailleur");
            inscription.remove("organismePayeur");
            vider(inscription.get("derogation", Document.class), "motif");
            var avis = inscription.get("avis", Document.class);
            if (avis != null) {
                avis.remove("observation");
                var apl = avis.get("decisionApl", Document.class);
                if (apl != null) {
                    apl.remove("motivation");
                    apl.put("saisine", erasure.pseudonym(apl.getString("saisine")));
                }
            }
            for (var p : inscription.getList("preconisations", Document.class, List.of())) {
                p.remove("quoi");
                p.remove("financement");
                p.put("id", erasure.pseudonym(p.getString("id")));
                for (var suivi : p.getList("suivis", Document.class, List.of())) {
                    suivi.remove("commentaire");
                    suivi.remove("acte");
                }
            }
        }
    }

    private static void vider(@org.jspecify.annotations.Nullable Document d, String champ) {
        if (d != null && d.containsKey(champ)) {
            d.put(champ, "");
        }
    }

    /** The examinations of one sitting: each about one case, without the others of the agenda. */
    private static List<Document> examens(Document seance) {
        var examens = new ArrayList<Document>();
        for (var inscription : seance.getList(INSCRIPTIONS, Document.class, List.of())) {
            var examen =
                    new Document(SharedDocuments.SUBJECT, inscription.getString(DOSSIER))
                            .append("formation", seance.getString("formation"))
                            .append("date", seance.getString("date"))
                            .append("lieu", seance.getString("lieu"));
            inscription.forEach(examen::append);
            sansAuteurs(examen);
            examens.add(examen);
        }
        return examens;
    }

    private static void sansAuteurs(Document d) {
        d.remove("par");
        for (Object valeur : d.values()) {
            if (valeur instanceof Document sous) {
                sansAuteurs(sous);
            } else if (valeur instanceof List<?> liste) {
                liste.forEach(x -> {
                    if (x instanceof Document sous) {
                        sansAuteurs(sous);
                    }
                });
            }
        }
    }
}
