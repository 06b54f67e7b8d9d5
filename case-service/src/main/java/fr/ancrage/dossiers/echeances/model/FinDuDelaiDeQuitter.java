package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the delay of one commandement de quitter les lieux ends: two months from the later of its
 * signification and its notification to the prefect (CPCE L. 412-1, L. 412-5), unless a judge
 * extended, reduced or removed it.
 *
 * @param dateBrute plain count, or the day that the judge gave
 * @param modification what a judge changed, as a French sentence
 */
record FinDuDelaiDeQuitter(
        Acte.CommandementDeQuitter commandement,
        RegleDatee regle,
        LocalDate depart,
        LocalDate dateBrute,
        LocalDate date,
        boolean supprime,
        @Nullable String modification) {

    static Optional<FinDuDelaiDeQuitter> de(Contexte contexte, Acte.CommandementDeQuitter cql) {
        LocalDate depart = cql.notification().isAfter(cql.date()) ? cql.notification() : cql.date();
        Ancres ancres = Ancres.de(Ancre.ACTE, cql.date()).et(Ancre.NOTIFICATION_PREFET, depart);
        return contexte.regle(CleRegle.CQL_DELAI, ancres)
                .map(regle ->
                        contexte.regles().regles().stream()
                                .filter(autre -> autre.cle() == CleRegle.CQL_DELAI)
                                .map(autre -> selonLeJuge(contexte, cql, autre, depart))
                                .flatMap(fin -> fin.figee(contexte).stream())
                                .findFirst()
                                .orElseGet(() -> selonLeJuge(contexte, cql, regle, depart)));
    }

    Contexte.Redaction redaction(Contexte contexte) {
        return contexte.echeance(CodeEcheance.CQL_DELAI, regle, commandement)
                .fait("notification", commandement.notification())
                .fait("juge", modification);
    }

    /**
     * With the dates that were reached under this law, if they were: which of the judge's delays
     * count depends on the law, so each is asked what it made of these facts.
     */
    private Optional<FinDuDelaiDeQuitter> figee(Contexte contexte) {
        return redaction(contexte)
                .figee()
                .filter(e -> e.regle().equals(regle.jeu()))
                .map(e ->
                        new FinDuDelaiDeQuitter(
                                commandement,
                                regle,
                                depart,
                                e.dateBrute(),
                                e.date(),
                                supprime,
                                modification));
    }

    private static FinDuDelaiDeQuitter selonLeJuge(
            Contexte contexte, Acte.CommandementDeQuitter cql, RegleDatee regle, LocalDate depart) {
        LocalDate brute = regle.delai().apres(depart, contexte.jours());
        LocalDate date = contexte.expiration(regle, brute);
        Optional<Acte.Jugement> jugement =
                contexte.faits().dernier(Acte.Jugement.class, cql.date());
        IssueJugement issue = jugement.map(Acte.Jugement::issue).orElse(null);
        if (IssueJugement.EXPULSION_SANS_DELAI.equals(issue)) {
            return new FinDuDelaiDeQuitter(
                    cql, regle, depart, depart, depart, true, "Le juge a supprimé ce délai.");
        }
        Periode accorde = jugement.map(Acte.Jugement::delai).orElse(null);
        if (IssueJugement.EXPULSION_DELAI_REDUIT.equals(issue)
                && accorde != null
                && accorde.au().isBefore(date)) {
            LocalDate reduite = accorde.au().isBefore(depart) ? depart : accorde.au();
            return new FinDuDelaiDeQuitter(
                    cql,
                    regle,
                    depart,
                    reduite,
                    reduite,
                    false,
                    "Le juge a réduit ce délai, qui finit le " + EnLettres.jour(reduite) + ".");
        }
        LocalDate fin = date;
        for (Periode sursis : contexte.faits().sursis()) {
            if (!sursis.du().isAfter(fin.plusDays(1)) && sursis.au().isAfter(fin)) {
                fin = sursis.au();
            }
        }
        if (fin.equals(date)) {
            return new FinDuDelaiDeQuitter(cql, regle, depart, brute, date, false, null);
        }
        return new FinDuDelaiDeQuitter(
                cql,
                regle,
                depart,
                fin,
                fin,
                false,
                "Un délai accordé par le juge le prolonge jusqu'au " + EnLettres.jour(fin) + ".");
    }

    /** A réquisition is premature as long as the delay runs, last day included. */
    boolean courtEncore(LocalDate jour) {
        return !supprime && !jour.isAfter(date);
    }
}
