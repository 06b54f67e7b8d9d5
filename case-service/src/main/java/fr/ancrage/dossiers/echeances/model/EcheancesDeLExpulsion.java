package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;

/**
 * A planned expulsion: SIAO told in time by the officer (a delay of the charter, R-169), and no
 * expulsion in the winter truce (CPCE L. 412-6; ).
 */
final class EcheancesDeLExpulsion implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        for (Acte.ExpulsionPrevue prevue : contexte.faits().actes(Acte.ExpulsionPrevue.class)) {
            preavisAuSiao(contexte, prevue);
            contexte.regles()
                    .treve()
                    .contenant(prevue.date())
                    .filter(_ -> prevue.horsTreve() == null)
                    .ifPresent(treve ->
                            contexte.anomalie(
                                    CodeAnomalie.EXPULSION_EN_TREVE,
                                    prevue,
                                    "L'expulsion prévue le "
                                            + EnLettres.jour(prevue.date())
                                            + " tombe pendant la trêve hivernale, du "
                                            + EnLettres.jour(treve.du())
                                            + " au "
                                            + EnLettres.jour(treve.au())
                                            + " (CPCE L. 412-6 à L. 412-8) : elle suppose une exception"
                                            + " constatée par un jugement."));
        }
    }

    private static void preavisAuSiao(Contexte contexte, Acte.ExpulsionPrevue prevue) {
        DelaisCharte charte = contexte.charte(prevue.date());
        DelaisCharte.DelaiCharte delai = charte.siaoPreavis();
        if (delai == null) {
            return;
        }
        LocalDate limite = delai.delai().avant(prevue.date(), contexte.jours());
        contexte.echeance(
                        CodeEcheance.SIAO_PREAVIS,
                        charte.regle(CleRegle.CHARTE_SIAO, delai),
                        prevue)
                .expire(limite)
                .ecrire(
                        "L'expulsion est prévue le "
                                + EnLettres.jour(prevue.date())
                                + " : le commissaire de justice prévient le SIAO "
                                + delai.delai().libelle()
                                + " avant, au plus tard le "
                                + EnLettres.jour(limite)
                                + ".");
    }
}
