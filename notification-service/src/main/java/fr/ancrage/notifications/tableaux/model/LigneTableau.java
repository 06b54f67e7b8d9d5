package fr.ancrage.notifications.tableaux.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One commandement de payer of the week.
 *
 * @param sequence its place in its dossier's history
 * @param scelle who it is about, sealed with the household's key when the week was frozen; absent
 *     before, and for a household that was erased
 */
public record LigneTableau(
        String acte,
        String dossier,
        String commune,
        String parc,
        LocalDate date,
        LocalDate recuLe,
        long sequence,
        byte @Nullable [] scelle) {

    public LigneTableau avec(byte[] autre) {
        return new LigneTableau(acte, dossier, commune, parc, date, recuLe, sequence, autre);
    }

    boolean est(String dossierVoulu, String acteVoulu) {
        return dossier.equals(dossierVoulu) && acte.equals(acteVoulu);
    }
}
