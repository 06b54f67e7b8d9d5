package fr.ancrage.relogements.effacement;

import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.erasure.SharedDocuments;
import fr.ancrage.platform.erasure.Stores;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What this service holds of a case. A list that was sent stays with its rows and totals; the row
 * of the case names it no more, and its names do not open.
 */
@Configuration(proxyBeanMethods = false)
class DonneesDuDossier {

    private static final String DOSSIER = "dossier";
    private static final String LIGNES = "lignes";
    private static final String RETRAITS = "retraits";

    @Bean
    PersonalData vivier(Stores stores) {
        return stores.documents("vivier", "vivier", DOSSIER)
                .ofClasses("VIVIER")
                .countedFrom("sejour.sortie.le")
                .without("ligne");
    }

    @Bean
    PersonalData concours(Stores stores) {
        return stores.documents("concours", "concours", DOSSIER).without("ligne");
    }

    @Bean
    PersonalData dossiersConnus(Stores stores) {
        return stores.documents("reperes", "dossiersConnus", "_id");
    }

    @Bean
    PersonalData listesSiao(Stores stores) {
        return stores.shared(
                        "listes-siao",
                        "listesSiao",
                        LIGNES + "." + DOSSIER,
                        RETRAITS + "." + DOSSIER)
                .stripped(DonneesDuDossier::depouiller)
                .exporting(DonneesDuDossier::mentions);
    }

    /** The seal is bound to the row's key: under another one it opens with no key at all. */
    private static void depouiller(Document liste, Erasure erasure) {
        for (var partie : List.of(LIGNES, RETRAITS)) {
            for (var ligne : liste.getList(partie, Document.class, List.of())) {
                if (erasure.concerns(ligne.getString(DOSSIER))) {
                    ligne.put("cle", erasure.pseudonym(ligne.getString("cle")));
                    ligne.put("concours", erasure.pseudonym(ligne.getString("concours")));
                    if (ligne.containsKey("sauf")) {
                        ligne.put("sauf", "");
                    }
                }
            }
        }
    }

    private static List<Document> mentions(Document liste) {
        return liste.getList(LIGNES, Document.class, List.of()).stream()
                .map(l ->
                        new Document(SharedDocuments.SUBJECT, l.getString(DOSSIER))
                                .append("semaine", liste.getString("semaine"))
                                .append("destinataire", liste.getString("destinataire"))
                                .append("transmiseLe", liste.getString("figeeLe"))
                                .append("categorie", l.getString("categorie"))
                                .append("decideLe", l.getString("decideLe"))
                                .append("possibleLe", l.getString("possibleLe")))
                .toList();
    }
}
