package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reports that arrears call for: by the landlord to the organisme payeur (CCH R. 824-4; R-014),
 * by the officer to the CCAPEX for small landlords (art. 24 I; R-010 to R-011b).
 */
final class EcheancesDeLImpaye implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        Impaye.de(contexte.faits()).ifPresent(impaye -> signalement(contexte, impaye));
        signalementDuCommandement(contexte);
    }

    private static void signalement(Contexte contexte, Impaye impaye) {
        LocalDate depuis = impaye.depuis();
        Optional<LocalDate> constitution = impaye.constitution(contexte.regles());
        if (depuis == null || constitution.isEmpty()) {
            return;
        }
        LocalDate constitue = constitution.get();
        contexte.regle(CleRegle.IMPAYE_SIGNALEMENT, Ancres.de(Ancre.PREMIER_IMPAYE, depuis))
                .ifPresent(regle -> {
                    LocalDate limite = regle.delai().apres(constitue, contexte.jours());
                    contexte.echeance(CodeEcheance.SIGNALEMENT_ORGANISME, regle, null)
                            .fait("depuis", depuis)
                            .fait("constitue", constitue)
                            .expire(limite)
                            .faitLe(premierSignalement(contexte, depuis))
                            .ecrire(
                                    "L'impayé est constitué au plus tôt le "
                                            + EnLettres.jour(constitue)
                                            + " (dette de "
                                            + EnLettres.euros(impaye.dette())
                                            + " depuis le "
                                            + EnLettres.jour(depuis)
                                            + ") : sauf règlement entre-temps, le bailleur"
                                            + " le signale à la CAF ou à la MSA dans les "
                                            + regle.delai().libelle()
                                            + ", au plus tard le "
                                            + EnLettres.jour(limite)
                                            + ".");
                });
    }

    private static LocalDate premierSignalement(Contexte contexte, LocalDate depuis) {
        return contexte.faits().actes(Acte.Signalement.class).stream()
                .map(Acte.Signalement::date)
                .filter(date -> !date.isBefore(depuis))
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static void signalementDuCommandement(Contexte contexte) {
        FaitsProcedure faits = contexte.faits();
        TypeBailleur bailleur = faits.bailleur();
        Dette dette = faits.dette();
        if (bailleur == null || !bailleur.commandementSignale() || dette == null) {
            return;
        }
        BigDecimal loyer = faits.bail().loyerHorsCharges();
        for (Acte.CommandementDePayer cp : faits.actes(Acte.CommandementDePayer.class)) {
            if (signale(faits, cp)) {
                continue;
            }
            new SignalementDuCommandement(contexte.regles())
                    .seuilAtteint(cp.date(), dette, loyer, contexte.charte(cp.date()).seuils())
                    .ifPresent(motif ->
                            contexte.anomalie(
                                    CodeAnomalie.SIGNALEMENT_REQUIS,
                                    cp,
                                    "Le commandement de payer du "
                                            + EnLettres.jour(cp.date())
                                            + " doit être signalé à la CCAPEX par le"
                                            + " commissaire de justice : "
                                            + motif
                                            + " (loi 89-462 art. 24 I)."));
        }
    }

    /** Already known to have been reported since. */
    private static boolean signale(FaitsProcedure faits, Acte.CommandementDePayer cp) {
        return Stream.concat(
                        faits.actes(Acte.Signalement.class).stream(),
                        faits.actes(Acte.SaisineCcapex.class).stream())
                .anyMatch(acte -> !acte.date().isBefore(cp.date()));
    }
}
