package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A landlord who is a legal person (the family SCI excepted) waits after seizing the CCAPEX before
 * the assignation may be served (loi 89-462 art. 24 II; R-018).
 */
final class EcheancesDeLaSaisine implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        FaitsProcedure faits = contexte.faits();
        TypeBailleur bailleur = faits.bailleur();
        if (bailleur == null || !bailleur.doitSaisirLaCcapex()) {
            return;
        }
        for (Acte.SaisineCcapex saisine : faits.actes(Acte.SaisineCcapex.class)) {
            regle(contexte, saisine).ifPresent(regle -> ecrire(contexte, saisine, regle));
        }
        for (Acte.Assignation assignation : faits.actes(Acte.Assignation.class)) {
            verifier(contexte, assignation);
        }
    }

    private static void ecrire(Contexte contexte, Acte.SaisineCcapex saisine, RegleDatee regle) {
        LocalDate premierJour = premierJour(contexte, saisine, regle);
        contexte.echeance(CodeEcheance.ASSIGNATION_POSSIBLE, regle, saisine)
                .au(premierJour)
                .faitLe(assignationSuivante(contexte, premierJour))
                .ecrire(
                        "La CCAPEX a été saisie le "
                                + EnLettres.jour(saisine.date())
                                + " : le bailleur, personne morale, doit laisser passer "
                                + regle.delai().libelle()
                                + ". L'assignation peut être délivrée à partir du "
                                + EnLettres.jour(premierJour)
                                + ".");
    }

    private static LocalDate assignationSuivante(Contexte contexte, LocalDate jour) {
        return contexte.faits().actes(Acte.Assignation.class).stream()
                .map(Acte.Assignation::date)
                .filter(date -> !date.isBefore(jour))
                .findFirst()
                // faitLe ignores a day before the first one
                .orElse(LocalDate.MIN);
    }

    /**
     * Judged against the oldest saisine of this procedure: a later one does not restart the wait.
     */
    private static void verifier(Contexte contexte, Acte.Assignation assignation) {
        Optional<Acte.SaisineCcapex> saisine =
                contexte.faits().actes(Acte.SaisineCcapex.class).stream().findFirst();
        if (saisine.isEmpty()) {
            return;
        }
        Optional<RegleDatee> regle = regle(contexte, assignation);
        if (regle.isEmpty()) {
            return;
        }
        LocalDate premierJour = premierJour(contexte, saisine.get(), regle.get());
        if (assignation.date().isBefore(premierJour)) {
            contexte.anomalie(
                    CodeAnomalie.ASSIGNATION_PREMATUREE,
                    assignation,
                    "L'assignation du "
                            + EnLettres.jour(assignation.date())
                            + " précède la fin des "
                            + regle.get().delai().libelle()
                            + " qui suivent la saisine de la CCAPEX du "
                            + EnLettres.jour(saisine.get().date())
                            + " : elle n'était possible qu'à partir du "
                            + EnLettres.jour(premierJour)
                            + " ("
                            + regle.get().reference()
                            + "). Le juge apprécie.");
        }
    }

    private static Optional<RegleDatee> regle(Contexte contexte, Acte acte) {
        return contexte.regle(CleRegle.SAISINE_CCAPEX, Ancres.de(Ancre.ACTE, acte.date()));
    }

    private static LocalDate premierJour(
            Contexte contexte, Acte.SaisineCcapex saisine, RegleDatee regle) {
        LocalDate fin = regle.delai().apres(saisine.date(), contexte.jours());
        return contexte.expiration(regle, fin).plusDays(1);
    }
}
