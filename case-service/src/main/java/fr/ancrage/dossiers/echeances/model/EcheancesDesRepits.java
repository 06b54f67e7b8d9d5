package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Until when what holds the procedure back does so: surendettement (art. 24 VI to VIII, R-026),
 * protocole de cohésion sociale and the new lease that follows it.
 */
final class EcheancesDesRepits implements FamilleEcheances {

    @Override
    public void calculer(Contexte contexte) {
        FaitsProcedure faits = contexte.faits();
        faits.actes(Acte.Surendettement.class).forEach(s -> surendettement(contexte, s));
        faits.actes(Acte.Protocole.class).forEach(p -> protocole(contexte, p));
        faits.actes(Acte.DetteSoldee.class).forEach(s -> nouveauBail(contexte, s));
    }

    private static void surendettement(Contexte contexte, Acte.Surendettement decision) {
        LocalDate depart = decision.efface() ? decision.date() : decision.au();
        if (depart == null) {
            return;
        }
        CleRegle cle =
                decision.efface()
                        ? CleRegle.SURENDETTEMENT_EFFACEMENT
                        : CleRegle.SURENDETTEMENT_MORATOIRE;
        regle(contexte, cle, decision)
                .ifPresent(regle -> {
                    LocalDate fin = regle.delai().apres(depart, contexte.jours());
                    contexte.echeance(CodeEcheance.SURENDETTEMENT_FIN, regle, decision)
                            .fait("au", decision.au())
                            .expire(fin)
                            .ecrire(
                                    decision.efface()
                                            ? "Le rétablissement personnel du "
                                                    + EnLettres.jour(depart)
                                                    + " suspend les effets de la clause pendant "
                                                    + regle.delai().libelle()
                                                    + ", jusqu'au "
                                                    + EnLettres.jour(fin)
                                                    + "."
                                            : "Les dettes ne sont pas exigibles jusqu'au "
                                                    + EnLettres.jour(depart)
                                                    + " : la clause reste suspendue "
                                                    + regle.delai().libelle()
                                                    + " de plus, jusqu'au "
                                                    + EnLettres.jour(fin)
                                                    + ".");
                });
    }

    private static void protocole(Contexte contexte, Acte.Protocole protocole) {
        regle(contexte, CleRegle.PCS_DUREE, protocole)
                .ifPresent(regle -> duree(contexte, protocole, regle));
        regle(contexte, CleRegle.PCS_DUREE_MAXIMALE, protocole)
                .ifPresent(regle -> maximum(contexte, protocole, regle));
        if (contexte.faits().parc() == Parc.PRIVE) {
            contexte.anomalie(
                    CodeAnomalie.PCS_HORS_CADRE,
                    protocole,
                    "Un protocole de cohésion sociale se signe avec un bailleur social ; ce"
                            + " logement est du parc privé (R-044).");
        }
    }

    private static void duree(Contexte contexte, Acte.Protocole protocole, RegleDatee regle) {
        LocalDate ecrite = protocole.au();
        LocalDate fin =
                ecrite == null ? regle.delai().apres(protocole.du(), contexte.jours()) : ecrite;
        contexte.echeance(CodeEcheance.PCS_FIN, regle, protocole)
                .fait("du", protocole.du())
                .fait("au", ecrite)
                .au(fin)
                .sansObjetSi(protocole.rompu())
                .ecrire(
                        "Le protocole de cohésion sociale du "
                                + EnLettres.jour(protocole.du())
                                + (ecrite == null
                                        ? " dure " + regle.delai().libelle()
                                        : " dit son dernier jour")
                                + " : il vaut titre d'occupation jusqu'au "
                                + EnLettres.jour(fin)
                                + ".");
    }

    private static void maximum(Contexte contexte, Acte.Protocole protocole, RegleDatee regle) {
        LocalDate limite = regle.delai().apres(protocole.du(), contexte.jours());
        if (protocole.au() != null && protocole.au().isAfter(limite)) {
            contexte.anomalie(
                    CodeAnomalie.PCS_HORS_CADRE,
                    protocole,
                    "Le protocole de cohésion sociale du "
                            + EnLettres.jour(protocole.du())
                            + " finit le "
                            + EnLettres.jour(protocole.au())
                            + ", après les "
                            + regle.delai().libelle()
                            + " qu'il ne peut dépasser, renouvellement compris ("
                            + regle.reference()
                            + ").");
        }
    }

    /** A debt that is settled calls for a new lease where a protocol came before. */
    private static void nouveauBail(Contexte contexte, Acte.DetteSoldee soldee) {
        boolean apresProtocole =
                contexte.faits().actes(Acte.Protocole.class).stream()
                        .anyMatch(p -> !p.du().isAfter(soldee.date()));
        if (!apresProtocole) {
            return;
        }
        regle(contexte, CleRegle.PCS_NOUVEAU_BAIL, soldee)
                .ifPresent(regle -> {
                    LocalDate fin = regle.delai().apres(soldee.date(), contexte.jours());
                    contexte.echeance(CodeEcheance.PCS_NOUVEAU_BAIL, regle, soldee)
                            .expire(fin)
                            .faitLe(bailSuivant(contexte, soldee))
                            .ecrire(
                                    "La dette est soldée depuis le "
                                            + EnLettres.jour(soldee.date())
                                            + " : le bailleur social conclut un nouveau bail dans"
                                            + " les "
                                            + regle.delai().libelle()
                                            + ", au plus tard le "
                                            + EnLettres.jour(fin)
                                            + ".");
                });
    }

    private static LocalDate bailSuivant(Contexte contexte, Acte.DetteSoldee soldee) {
        return contexte.faits().actes(Acte.NouveauBail.class).stream()
                .map(Acte.NouveauBail::date)
                .filter(date -> !date.isBefore(soldee.date()))
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static Optional<RegleDatee> regle(Contexte contexte, CleRegle cle, Acte acte) {
        return contexte.regle(cle, Ancres.de(Ancre.ACTE, acte.date()));
    }
}
