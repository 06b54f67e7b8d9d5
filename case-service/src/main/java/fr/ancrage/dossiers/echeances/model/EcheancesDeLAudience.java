package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What must be done before the hearing: the prefect notified (loi 89-462 art. 24 III; R-019), the
 * household met and the diagnosis sent (décret 2021-8 art. 1; ), the enquête sociale
 * where the charter has one. A postponement moves all that is counted from the hearing.
 */
final class EcheancesDeLAudience implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        for (Instance instance : Instance.de(contexte.faits())) {
            notificationAuPrefet(contexte, instance);
            if (contexte.faits().pourImpaye()) {
                diagnostic(contexte, instance);
            }
            enqueteSociale(contexte, instance);
        }
    }

    private static void notificationAuPrefet(Contexte contexte, Instance instance) {
        Acte.Assignation assignation = instance.assignation();
        Optional<LocalDate> audience = instance.audience();
        if (assignation == null || audience.isEmpty()) {
            return;
        }
        LocalDate notification = assignation.notification();
        Ancres ancres =
                Ancres.de(Ancre.ACTE, assignation.date())
                        .et(Ancre.NOTIFICATION_PREFET, notification)
                        .et(Ancre.AUDIENCE, audience.get());
        Optional<RegleDatee> regle = contexte.regle(CleRegle.NOTIFICATION_PREFET, ancres);
        if (regle.isEmpty()) {
            return;
        }
        LocalDate brute = regle.get().delai().avant(audience.get(), contexte.jours());
        String notifiee =
                "notifiée au préfet le "
                        + EnLettres.jour(notification)
                        + (assignation.notificationSupposee()
                                ? " (date supposée : celle de l'acte)"
                                : "");
        contexte.echeance(CodeEcheance.NOTIFICATION_PREFET, regle.get(), assignation)
                .fait("notification", notification)
                .fait("audience", audience.get())
                .expire(brute)
                .faitLe(notification)
                .ecrire(
                        phraseAudience(instance, audience.get())
                                + " : l'assignation doit être notifiée au préfet "
                                + regle.get().delai().libelle()
                                + " avant, au plus tard le "
                                + EnLettres.jour(brute)
                                + ". Elle est "
                                + notifiee
                                + ".");
        if (notification.isAfter(brute)) {
            contexte.anomalie(
                    CodeAnomalie.NOTIFICATION_TARDIVE,
                    assignation,
                    "L'assignation du "
                            + EnLettres.jour(assignation.date())
                            + " est "
                            + notifiee
                            + ", après le "
                            + EnLettres.jour(brute)
                            + ", dernier jour pour une audience du "
                            + EnLettres.jour(audience.get())
                            + " ("
                            + regle.get().reference()
                            + "). La recevabilité est douteuse ; le juge apprécie.");
        }
    }

    private static void diagnostic(Contexte contexte, Instance instance) {
        Optional<Acte.SaisineDsf> demande = instance.saisines().stream().findFirst();
        Acte.Assignation assignation = instance.assignation();
        LocalDate saisine;
        String phrase;
        if (demande.isPresent()) {
            saisine = demande.get().date();
            phrase = "Le préfet a demandé le diagnostic le " + EnLettres.jour(saisine);
        } else if (assignation != null) {
            saisine = assignation.notification();
            phrase =
                    "La demande de diagnostic est supposée faite le jour de la notification de"
                            + " l'assignation au préfet"
                            + (assignation.notificationSupposee()
                                    ? ", elle-même supposée du jour de l'acte"
                                    : "")
                            + ", le "
                            + EnLettres.jour(saisine);
        } else {
            saisine = instance.origine().date();
            phrase = "La date de la demande de diagnostic n'est pas connue";
        }
        Acte acte = demande.<Acte>map(d -> d).orElse(instance.origine());
        Ancres ancres =
                Ancres.de(Ancre.SAISINE_DSF, saisine).et(Ancre.ACTE, instance.origine().date());
        if (demande.isPresent() || assignation != null) {
            contexte.regle(CleRegle.DSF_ENTRETIEN, ancres)
                    .ifPresent(regle -> {
                        LocalDate limite = regle.delai().apres(saisine, contexte.jours());
                        contexte.echeance(CodeEcheance.DSF_ENTRETIEN, regle, acte)
                                .fait("saisine", saisine)
                                .expire(limite)
                                .faitLe(contexte.faits().retourDsfDepuis(saisine))
                                .ecrire(
                                        phrase
                                                + " : un entretien doit être proposé au"
                                                + " ménage dans les "
                                                + regle.delai().libelle()
                                                + ", au plus tard le "
                                                + EnLettres.jour(limite)
                                                + ".");
                    });
        }
        if (instance.audience().isEmpty()) {
            return;
        }
        LocalDate audience = instance.audience().get();
        contexte.regle(CleRegle.DSF_TRANSMISSION, ancres.et(Ancre.AUDIENCE, audience))
                .ifPresent(regle -> {
                    LocalDate limite = regle.delai().avant(audience, contexte.jours());
                    contexte.echeance(CodeEcheance.DSF_TRANSMISSION, regle, instance.origine())
                            .fait("saisine", saisine)
                            .fait("audience", audience)
                            .expire(limite)
                            .faitLe(contexte.faits().retourDsfDepuis(saisine))
                            .ecrire(
                                    phraseAudience(instance, audience)
                                            + " : le diagnostic social et financier doit"
                                            + " être transmis au juge et à la CCAPEX "
                                            + regle.delai().libelle()
                                            + " avant, au plus tard le "
                                            + EnLettres.jour(limite)
                                            + ".");
                });
    }

    private static void enqueteSociale(Contexte contexte, Instance instance) {
        Acte origine = instance.origine();
        DelaisCharte charte = contexte.charte(origine.date());
        DelaisCharte.DelaiCharte delai = charte.enqueteSociale();
        if (delai == null || instance.audience().isEmpty()) {
            return;
        }
        LocalDate audience = instance.audience().get();
        LocalDate limite = delai.delai().avant(audience, contexte.jours());
        contexte.echeance(
                        CodeEcheance.ENQUETE_SOCIALE,
                        charte.regle(CleRegle.CHARTE_ENQUETE_SOCIALE, delai),
                        origine)
                .fait("audience", audience)
                .expire(limite)
                .ecrire(
                        phraseAudience(instance, audience)
                                + " : la charte du département demande l'enquête sociale au moins "
                                + delai.delai().libelle()
                                + " avant, au plus tard le "
                                + EnLettres.jour(limite)
                                + ".");
    }

    private static String phraseAudience(Instance instance, LocalDate audience) {
        return (instance.renvoyee() ? "L'audience est renvoyée au " : "L'audience est fixée au ")
                + EnLettres.jour(audience);
    }
}
