package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EvenementDossier;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.EtapeAnnulee;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.EtapeEnregistree;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * What a case held before an imported act completed it, as it was stored: landlord, lease, debt,
 * grounds, situation. An undone import gives it back, unless another act was recorded since and
 * built on it.
 */
final class AvantLesActes {

    /** In the case's document, one entry by imported act that counts. */
    static final String CHAMP = "avantActes";

    private static final String ACTIVITE = "derniereActivite";
    private static final List<String> REPRIS =
            List.of("bailleur", "bail", "dette", "motifs", "situation");

    private AvantLesActes() {}

    /** Carries the entries on, with one more for each act that an import brought. */
    static List<Document> apres(Document stocke, Dossier.Changement changement) {
        List<Document> suite = new ArrayList<>(stocke.getList(CHAMP, Document.class, List.of()));
        for (EvenementDossier evenement : changement.evenements()) {
            if (evenement instanceof EtapeEnregistree(ActeEnregistre acte)
                    && acte.provenance().lot() != null) {
                suite.add(avant(stocke, acte));
            }
            if (evenement instanceof EtapeAnnulee(ActeEnregistre acte, var _)) {
                suite.removeIf(d -> concerne(d, acte));
            }
        }
        return suite;
    }

    private static Document avant(Document stocke, ActeEnregistre acte) {
        Document avant =
                new Document("acte", acte.numero()).append("generation", acte.generation());
        for (String champ : REPRIS) {
            if (stocke.containsKey(champ)) {
                avant.append(champ, stocke.get(champ));
            }
        }
        return avant.append(ACTIVITE, stocke.getString(ACTIVITE));
    }

    /** The case as it goes on once an import was undone; the undoing itself is no activity. */
    static Dossier rendre(Document stocke, Dossier.Changement changement, Document suite) {
        Dossier dossier = changement.dossier();
        Document rendu = new Document(suite);
        for (EvenementDossier evenement : changement.evenements()) {
            if (evenement instanceof EtapeAnnulee(ActeEnregistre acte, var motif)
                    && motif == ActeEnregistre.MotifAnnulation.IMPORT_ANNULE
                    && !dossier.sansActe()) {
                String activite = stocke.getString(ACTIVITE);
                rendu.put(ACTIVITE, activite);
                stocke.getList(CHAMP, Document.class, List.of()).stream()
                        .filter(d -> concerne(d, acte))
                        .filter(_ -> estLeDernier(acte, dossier))
                        .findFirst()
                        .ifPresent(avant -> {
                            REPRIS.forEach(champ -> remettre(rendu, champ, avant));
                            if (acte.enregistreLe().toString().equals(activite)) {
                                remettre(rendu, ACTIVITE, avant);
                            }
                        });
            }
        }
        return DossierDocument.toDomain(dossier.id(), rendu);
    }

    private static void remettre(Document rendu, String champ, Document avant) {
        if (avant.containsKey(champ)) {
            rendu.put(champ, avant.get(champ));
        } else {
            rendu.remove(champ);
        }
    }

    private static boolean concerne(Document avant, ActeEnregistre acte) {
        return acte.est(avant.getString("acte"), avant.getInteger("generation"));
    }

    /** Nothing that counts was recorded after it. */
    private static boolean estLeDernier(ActeEnregistre acte, Dossier dossier) {
        boolean vu = false;
        for (ActeEnregistre autre : dossier.actes()) {
            if (vu && autre.compte()) {
                return false;
            }
            vu |= autre.est(acte.numero(), acte.generation());
        }
        return true;
    }
}
