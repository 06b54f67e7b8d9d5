package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a commandement de payer must say, and whom else it must be served on (loi 89-462 art. 24 I;
 * What is missing is told to those who advise; a judge draws the consequence.
 */
final class ControlesDuCommandement implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        List<Acte.CommandementDePayer> commandements =
                contexte.faits().actes(Acte.CommandementDePayer.class);
        for (int i = 0; i < commandements.size(); i++) {
            Acte.CommandementDePayer cp = commandements.get(i);
            LocalDate suivant =
                    i + 1 < commandements.size() ? commandements.get(i + 1).date() : LocalDate.MAX;
            mentions(contexte, cp, suivant);
            caution(contexte, cp, suivant);
        }
    }

    /** The last reading says what is missing; the commandement's own, when nobody read it since. */
    private static void mentions(
            Contexte contexte, Acte.CommandementDePayer cp, LocalDate suivant) {
        List<String> manques =
                entre(contexte, Acte.ControleDuCommandement.class, cp, suivant)
                        .reduce((_, dernier) -> dernier)
                        .map(Acte.ControleDuCommandement::manques)
                        .orElse(cp.manques());
        if (manques.isEmpty()) {
            return;
        }
        contexte.regle(CleRegle.CP_MENTIONS, Ancres.de(Ancre.ACTE, cp.date()))
                .ifPresent(regle ->
                        contexte.anomalie(
                                CodeAnomalie.MENTION_MANQUANTE,
                                cp,
                                "Le commandement de payer du "
                                        + EnLettres.jour(cp.date())
                                        + " ne porte pas, de ses "
                                        + regle.nombre()
                                        + " mentions : "
                                        + String.join(" ; ", manques)
                                        + ". Elles sont exigées à peine de nullité ("
                                        + regle.reference()
                                        + ") : à soumettre à l'ADIL, le juge apprécie."));
    }

    private static void caution(Contexte contexte, Acte.CommandementDePayer cp, LocalDate suivant) {
        Optional<LocalDate> prevenue =
                entre(contexte, Acte.CommandementALaCaution.class, cp, suivant)
                        .findFirst()
                        .map(Acte::date);
        if (prevenue.isEmpty() && !Boolean.TRUE.equals(cp.garanti())) {
            return;
        }
        contexte.regle(CleRegle.CP_CAUTION, Ancres.de(Ancre.ACTE, cp.date()))
                .ifPresent(regle -> caution(contexte, cp, regle, prevenue));
    }

    private static void caution(
            Contexte contexte,
            Acte.CommandementDePayer cp,
            RegleDatee regle,
            Optional<LocalDate> prevenue) {
        LocalDate brute = regle.delai().apres(cp.date(), contexte.jours());
        LocalDate limite = contexte.expiration(regle, brute);
        contexte.echeance(CodeEcheance.CAUTION_SIGNIFICATION, regle, cp)
                .expire(brute)
                .faitLe(prevenue.orElse(null))
                .ecrire(
                        "Le loyer est garanti par une caution : le commandement de payer du "
                                + EnLettres.jour(cp.date())
                                + " lui est signifié dans les "
                                + regle.delai().libelle()
                                + ", au plus tard le "
                                + EnLettres.jour(brute)
                                + ".");
        boolean manquee = prevenue.map(limite::isBefore).orElse(contexte.passe(limite));
        if (manquee) {
            contexte.anomalie(
                    CodeAnomalie.CAUTION_NON_PREVENUE,
                    cp,
                    "Le commandement de payer du "
                            + EnLettres.jour(cp.date())
                            + " n'a pas été signifié à la caution au plus tard le "
                            + EnLettres.jour(limite)
                            + ", à notre connaissance : la caution ne peut être tenue des"
                            + " pénalités ni des intérêts de retard ; rien ne change pour le"
                            + " locataire ("
                            + regle.reference()
                            + ").");
        }
    }

    /** Acts of one kind that belong to this commandement, oldest first. */
    private static <T extends Acte> java.util.stream.Stream<T> entre(
            Contexte contexte, Class<T> type, Acte.CommandementDePayer cp, LocalDate suivant) {
        return contexte.faits().actes(type).stream()
                .filter(a -> !a.date().isBefore(cp.date()) && a.date().isBefore(suivant));
    }
}
