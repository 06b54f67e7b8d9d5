package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The delay that a commandement de payer gives (loi 89-462 art. 24 I; ).
 *
 * <p>The lease decides, not the act: a contract concluded before 29 July 2023 stays under what the
 * parties wrote (Cass. 3e civ., avis 13/06/2024 n° 24-70.002). A clause is honoured as long as it
 * gives the tenant no less than the law's minimum, so a longer clause protects under the new law
 * too (art. 2: public order).
 */
final class EcheancesDuCommandement implements FamilleEcheances {

    /** One reading of the delay: by which rule, for how long, until when. */
    private record Lecture(RegleDatee regle, Delai delai, boolean clause, LocalDate brute) {
        String origine() {
            return clause ? "délai de la clause du bail" : "délai légal";
        }

        String reference() {
            return clause ? "clause du bail ; " + regle.reference() : regle.reference();
        }
    }

    @Override
    public void calculer(Contexte contexte) {
        for (Acte.CommandementDePayer cp : contexte.faits().actes(Acte.CommandementDePayer.class)) {
            calculer(contexte, cp);
        }
    }

    private static void calculer(Contexte contexte, Acte.CommandementDePayer cp) {
        Optional<LocalDate> conclu = conclusion(contexte.faits().bail(), cp);
        if (conclu.isEmpty()) {
            bailInconnu(contexte, cp);
            return;
        }
        Optional<RegleDatee> regle = regleDuBail(contexte, conclu.get());
        if (regle.isEmpty()) {
            return;
        }
        Lecture lecture = lire(contexte, cp, regle.get(), conclu.get());
        Optional<Lecture> renouvele = apresRenouvellement(contexte, cp, regle.get());
        if (renouvele.isPresent()) {
            bailRenouvele(contexte, cp, lecture, renouvele.get());
        } else {
            ecrire(contexte, CodeEcheance.CP_DELAI, cp, lecture, phraseDuBail(conclu.get()), null);
        }
    }

    /**
     * Lease unknown: it was concluded at the latest on the day of the act, so every rule that began
     * by then is possible. When they all end the same day there is no doubt (any commandement
     * before 29 July 2023).
     */
    private static void bailInconnu(Contexte contexte, Acte.CommandementDePayer cp) {
        List<Lecture> lectures =
                contexte.regles().possibles(CleRegle.CP_DELAI, auPlusTard(contexte, cp)).stream()
                        .map(regle -> lire(contexte, cp, regle, regle.debut()))
                        .sorted(Comparator.comparing(Lecture::brute))
                        .toList();
        if (lectures.isEmpty()) {
            return;
        }
        Lecture tot = lectures.getFirst();
        Lecture tard = lectures.getLast();
        Optional<Echeance> unique =
                redaction(contexte, CodeEcheance.CP_DELAI, cp, tard.regle()).figee();
        if (unique.isPresent()) {
            // reached while every reading gave one day: a law added since gives it no second one
            redaction(contexte, CodeEcheance.CP_DELAI, cp, tard.regle())
                    .au(unique.get().dateBrute(), unique.get().date())
                    .ecrire(unique.get().explication());
            return;
        }
        String motif =
                contexte.faits().bail().date() == null
                        ? "La date du bail n'est pas connue"
                        : "La date du bail est postérieure au commandement et n'a pas été retenue";
        if (tot.brute().equals(tard.brute())) {
            ecrire(
                    contexte,
                    CodeEcheance.CP_DELAI,
                    cp,
                    tard,
                    motif + ", mais le délai est le même dans tous les cas.",
                    null);
            return;
        }
        ecrire(
                contexte,
                CodeEcheance.CP_DELAI_AU_PLUS_TOT,
                cp,
                tot,
                motif + " : date la plus proche, à retenir pour agir à temps.",
                null);
        ecrire(
                contexte,
                CodeEcheance.CP_DELAI_AU_PLUS_TARD,
                cp,
                tard,
                motif
                        + " : date la plus lointaine, avant laquelle la clause ne peut être dite acquise.",
                null);
        contexte.anomalie(
                CodeAnomalie.DELAI_INCERTAIN,
                cp,
                motif
                        + " : le commandement du "
                        + EnLettres.jour(cp.date())
                        + " laisse "
                        + tot.delai().libelle()
                        + " (jusqu'au "
                        + EnLettres.jour(contexte.expiration(tot.regle(), tot.brute()))
                        + ") ou "
                        + tard.delai().libelle()
                        + " (jusqu'au "
                        + EnLettres.jour(contexte.expiration(tard.regle(), tard.brute()))
                        + ") selon que le bail a été conclu avant ou depuis le "
                        + EnLettres.jour(dernierChangement(lectures))
                        + ".");
    }

    private static LocalDate dernierChangement(List<Lecture> lectures) {
        return lectures.stream()
                .map(lecture -> lecture.regle().debut())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Declared renewal under a newer rule: the court has not settled it, the longer delay is kept.
     */
    private static void bailRenouvele(
            Contexte contexte, Acte.CommandementDePayer cp, Lecture ancien, Lecture nouveau) {
        Lecture protectrice = nouveau.brute().isAfter(ancien.brute()) ? nouveau : ancien;
        String motif =
                "Le bail a été renouvelé le "
                        + EnLettres.jour(renouvellement(contexte))
                        + ", après un changement de loi dont l'effet sur les baux renouvelés n'est"
                        + " pas tranché";
        ecrire(
                contexte,
                CodeEcheance.CP_DELAI,
                cp,
                protectrice,
                motif + " : le délai le plus long est gardé en attendant qu'un agent confirme.",
                Confiance.A_CONFIRMER);
        contexte.anomalie(
                CodeAnomalie.DELAI_INCERTAIN,
                cp,
                motif
                        + " ("
                        + ancien.delai().libelle()
                        + " ou "
                        + nouveau.delai().libelle()
                        + ") : un agent doit confirmer le délai du commandement du "
                        + EnLettres.jour(cp.date())
                        + ".");
    }

    /** A lease is not younger than the act that invokes it, nor than its own renewal. */
    private static LocalDate auPlusTard(Contexte contexte, Acte.CommandementDePayer cp) {
        return Optional.ofNullable(contexte.faits().bail().renouvelleLe())
                .filter(date -> date.isBefore(cp.date()))
                .orElse(cp.date());
    }

    private static LocalDate renouvellement(Contexte contexte) {
        LocalDate date = contexte.faits().bail().renouvelleLe();
        if (date == null) {
            throw new IllegalStateException("no renewal is declared");
        }
        return date;
    }

    /** A lease cannot be younger than the commandement that invokes it: such a date is not used. */
    private static Optional<LocalDate> conclusion(Bail bail, Acte.CommandementDePayer cp) {
        return Optional.ofNullable(bail.date()).filter(date -> !date.isAfter(cp.date()));
    }

    private static Optional<RegleDatee> regleDuBail(Contexte contexte, LocalDate conclu) {
        return contexte.regle(CleRegle.CP_DELAI, Ancres.de(Ancre.BAIL, conclu));
    }

    /** The reading that a renewal would give, when it falls under another rule than the lease. */
    private static Optional<Lecture> apresRenouvellement(
            Contexte contexte, Acte.CommandementDePayer cp, RegleDatee duBail) {
        return Optional.ofNullable(contexte.faits().bail().renouvelleLe())
                .filter(date -> !date.isAfter(cp.date()))
                .flatMap(date ->
                        regleDuBail(contexte, date)
                                .filter(regle -> !regle.equals(duBail))
                                .map(regle -> loiSeule(contexte, cp, regle)));
    }

    private static Lecture lire(
            Contexte contexte, Acte.CommandementDePayer cp, RegleDatee regle, LocalDate conclu) {
        Delai clause = contexte.faits().bail().delaiClause();
        Delai minimum =
                contexte.regle(CleRegle.CP_CLAUSE_MINIMUM, Ancres.de(Ancre.BAIL, conclu))
                        .map(RegleDatee::delai)
                        .orElse(regle.delai());
        if (clause == null) {
            return loiSeule(contexte, cp, regle);
        }
        LocalDate selonClause = clause.apres(cp.date(), contexte.jours());
        boolean honoree = !selonClause.isBefore(minimum.apres(cp.date(), contexte.jours()));
        return honoree
                ? new Lecture(regle, clause, true, selonClause)
                : loiSeule(contexte, cp, regle);
    }

    private static Lecture loiSeule(
            Contexte contexte, Acte.CommandementDePayer cp, RegleDatee regle) {
        return new Lecture(
                regle, regle.delai(), false, regle.delai().apres(cp.date(), contexte.jours()));
    }

    private static String phraseDuBail(LocalDate conclu) {
        return "Le bail a été conclu le " + EnLettres.jour(conclu) + ".";
    }

    private static Contexte.Redaction redaction(
            Contexte contexte, CodeEcheance code, Acte.CommandementDePayer cp, RegleDatee regle) {
        Bail bail = contexte.faits().bail();
        return contexte.echeance(code, regle, cp)
                .fait("bail", bail.date())
                .fait("renouvelleLe", bail.renouvelleLe())
                .fait("clause", bail.delaiClause());
    }

    private static void ecrire(
            Contexte contexte,
            CodeEcheance code,
            Acte.CommandementDePayer cp,
            Lecture lecture,
            String circonstance,
            @Nullable Confiance confiance) {
        Contexte.Redaction redaction =
                redaction(contexte, code, cp, lecture.regle())
                        .reference(lecture.reference())
                        .expire(lecture.brute());
        if (confiance != null) {
            redaction.confiance(confiance);
        }
        redaction.ecrire(
                "Le commandement de payer du "
                        + EnLettres.jour(cp.date())
                        + " laisse "
                        + lecture.delai().libelle()
                        + " ("
                        + lecture.origine()
                        + "), jusqu'au "
                        + EnLettres.jour(lecture.brute())
                        + ". "
                        + circonstance);
    }
}
