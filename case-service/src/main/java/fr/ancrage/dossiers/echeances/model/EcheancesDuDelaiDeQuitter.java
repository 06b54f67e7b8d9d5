package fr.ancrage.dossiers.echeances.model;

/** The delay of the commandement de quitter les lieux (CPCE L. 412-1; R-028). */
final class EcheancesDuDelaiDeQuitter implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        contexte.faits().actes(Acte.CommandementDeQuitter.class).stream()
                .flatMap(cql -> FinDuDelaiDeQuitter.de(contexte, cql).stream())
                .forEach(fin -> ecrire(contexte, fin));
    }

    private static void ecrire(Contexte contexte, FinDuDelaiDeQuitter fin) {
        Acte.CommandementDeQuitter cql = fin.commandement();
        String modification = fin.modification();
        fin.redaction(contexte)
                .au(fin.dateBrute(), fin.date())
                .ecrire(
                        "Le commandement de quitter les lieux du "
                                + EnLettres.jour(cql.date())
                                + ", notifié au préfet le "
                                + EnLettres.jour(cql.notification())
                                + (cql.notificationSupposee()
                                        ? " (date supposée : celle de l'acte)"
                                        : "")
                                + ", laisse "
                                + fin.regle().delai().libelle()
                                + " à compter du "
                                + EnLettres.jour(fin.depart())
                                + (modification == null
                                        ? ", jusqu'au " + EnLettres.jour(fin.dateBrute()) + "."
                                        : ". " + modification));
    }
}
