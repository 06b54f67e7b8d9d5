package fr.ancrage.notifications.envois.web;

import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.platform.policy.ActionRefusee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be done to an envoi now by its reader, and why not the rest. */
record ActesSurEnvoi(List<String> permis, List<ActionRefusee> refuses) {

    private enum Acte {
        REJOUER,
        CONSTATER_PARTI,
        ECARTER,
        IMPRIMER,
        POSTER,
        LIRE
    }

    /**
     * @param tient whether the reader settles what is blocked, and prints letters
     * @param saBoite whether it was addressed to the reader's organisation
     */
    static ActesSurEnvoi de(Envoi envoi, boolean tient, boolean saBoite) {
        var permis = new ArrayList<String>();
        var refuses = new ArrayList<ActionRefusee>();
        for (var acte : Acte.values()) {
            if (!aUnSens(acte, envoi)) {
                continue;
            }
            obstacle(acte, envoi, tient, saBoite)
                    .ifPresentOrElse(
                            raison -> refuses.add(new ActionRefusee(acte.name(), raison)),
                            () -> permis.add(acte.name()));
        }
        return new ActesSurEnvoi(permis, refuses);
    }

    /** A letter is printed and posted, a message is handed over or read. */
    private static boolean aUnSens(Acte acte, Envoi envoi) {
        return switch (acte) {
            case ECARTER -> true;
            case REJOUER -> envoi.canal() != Canal.PORTAIL;
            case CONSTATER_PARTI -> envoi.canal() == Canal.MESSAGE;
            case IMPRIMER, POSTER -> envoi.canal() == Canal.COURRIER_POSTAL;
            case LIRE -> envoi.dansLaBoite();
        };
    }

    private static Optional<String> obstacle(
            Acte acte, Envoi envoi, boolean tient, boolean saBoite) {
        if (acte == Acte.LIRE) {
            return saBoite
                    ? si(envoi.suivi().luLe() != null, "Ce message est déjà marqué lu.")
                    : Optional.of("Réservé à l’organisme à qui il est adressé.");
        }
        return tient
                ? etat(acte, envoi)
                : Optional.of("Réservé au secrétariat et aux gestionnaires des procédures.");
    }

    private static Optional<String> etat(Acte acte, Envoi envoi) {
        var etat = envoi.etat();
        return switch (acte) {
            case REJOUER -> si(envoi.rejouer().isEmpty(), "Rien ne le bloque.");
            case CONSTATER_PARTI ->
                    si(
                            envoi.constaterParti(envoi.suivi().prepareLe()).isEmpty(),
                            "Son départ ne fait pas de doute.");
            case ECARTER ->
                    si(
                            envoi.ecarter("-").isEmpty(),
                            "Rien ne le bloque : il suit son cours, ou il est déjà parti.");
            case IMPRIMER ->
                    si(etat != EtatEnvoi.A_IMPRIMER && etat != EtatEnvoi.REMIS, lettre(etat));
            case POSTER ->
                    si(
                            etat != EtatEnvoi.REMIS,
                            etat == EtatEnvoi.A_IMPRIMER ? "Imprimez-la d’abord." : lettre(etat));
            case LIRE -> Optional.empty();
        };
    }

    private static String lettre(EtatEnvoi etat) {
        return etat.parti() ? "La lettre est déjà partie." : "La lettre n’est pas prête.";
    }

    private static Optional<String> si(boolean vrai, String raison) {
        return vrai ? Optional.of(raison) : Optional.empty();
    }
}
