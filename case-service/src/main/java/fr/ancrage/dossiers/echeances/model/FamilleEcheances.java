package fr.ancrage.dossiers.echeances.model;

/** One chapter of the law: reads the facts, writes its échéances and anomalies. */
interface FamilleEcheances {
    void calculer(Contexte contexte);
}
