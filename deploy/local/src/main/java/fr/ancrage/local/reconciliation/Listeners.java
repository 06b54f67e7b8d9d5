package fr.ancrage.local.reconciliation;

import java.util.Map;
import java.util.Set;

/**
 * Events that always leave a line in a journal of the service that hears them: without it, they
 * were lost. What only some of them set off, by charter or by fact, is not here.
 */
public final class Listeners {

    /** By service, the types. */
    public static final Map<String, Set<String>> ALWAYS =
            Map.of(
                    "case-service",
                    Set.of(
                            "affectation.creee.v1",
                            "affectation.sans-organisation.v1",
                            "affectation.acceptee.v1",
                            "affectation.refusee.v1",
                            "affectation.tentative-enregistree.v1",
                            "affectation.rapport-remis.v1",
                            "affectation.carence-constatee.v1",
                            "affectation.close.v1",
                            "affectation.actualisation-demandee.v1",
                            "dossier.inscrit.v1",
                            "dossier.retire.v1",
                            "avis.rendu.v1",
                            "preconisation.suivie.v1",
                            "envoi.parti.v1",
                            "vivier.entree.v1",
                            "vivier.completee.v1",
                            "vivier.chef-de-file-designe.v1",
                            "vivier.sortie.v1"),
                    "commission-service",
                    Set.of(
                            "dossier.etape-enregistree.v1",
                            "affectation.rapport-remis.v1",
                            "affectation.carence-constatee.v1"));

    private Listeners() {}
}
