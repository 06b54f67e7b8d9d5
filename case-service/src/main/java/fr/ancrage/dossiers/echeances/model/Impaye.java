package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The impayé in the sense of the housing aids (CCH R. 824-1; R-013). Until the end of 2026 a debt
 * of twice the monthly expense, gross when the tenant receives the aid, net of it when the landlord
 * does; for a first default from 2027 on, three months unpaid whatever the amount, or more than 450
 * € (décret 2026-84).
 *
 * @param depenseBrute monthly rent and charges, in euros; absent when unknown
 * @param depuis first default of payment
 */
public record Impaye(
        BigDecimal dette,
        @Nullable BigDecimal depenseBrute,
        AideAuLogement aide,
        @Nullable LocalDate depuis) {

    /**
     * The arrears of a procedure; none without a debt or without aid. Where the charges are unknown
     * the rent alone is taken: the threshold is lower, so the landlord is warned earlier rather
     * than later.
     */
    public static Optional<Impaye> de(FaitsProcedure faits) {
        Dette dette = faits.dette();
        if (dette == null || dette.montant() == null || dette.aide() == null) {
            return Optional.empty();
        }
        BigDecimal loyer = faits.bail().loyerHorsCharges();
        BigDecimal charges = faits.bail().charges();
        BigDecimal depense = loyer == null || charges == null ? loyer : loyer.add(charges);
        return Optional.of(new Impaye(dette.montant(), depense, dette.aide(), dette.depuis()));
    }

    /** Whether the impayé exists on a day; the first default decides the law, else that day. */
    public boolean constitue(JeuDeRegles regles, LocalDate date) {
        LocalDate premierDefaut = depuis == null ? date : depuis;
        return constitution(regles, premierDefaut).filter(jour -> !jour.isAfter(date)).isPresent();
    }

    /**
     * The earliest day on which the impayé can have come into being. A debt is known by its amount
     * of today and its first default; the day on which it crossed a threshold of amount is not, so
     * the first default is taken: a duty is never announced later than it falls.
     */
    public Optional<LocalDate> constitution(JeuDeRegles regles) {
        return Optional.ofNullable(depuis).flatMap(jour -> constitution(regles, jour));
    }

    private Optional<LocalDate> constitution(JeuDeRegles regles, LocalDate premierDefaut) {
        return constitution(regles, premierDefaut, premierDefaut);
    }

    /**
     * The same day if the law were another: that of a first default on {@code loiDu}. A debt
     * without first default is taken as one of the day that is asked about.
     */
    public Optional<LocalDate> constitution(
            JeuDeRegles regles, LocalDate premierDefaut, LocalDate loiDu) {
        if (dette.signum() == 0) {
            return Optional.empty();
        }
        Ancres ancres = Ancres.de(Ancre.PREMIER_IMPAYE, loiDu);
        Optional<LocalDate> parMultiple =
                regles.enVigueur(CleRegle.IMPAYE_MULTIPLE, ancres)
                        .filter(regle -> atteintLeMultiple(regle.nombre()))
                        .map(_ -> premierDefaut);
        Optional<LocalDate> parMontant =
                regles.enVigueur(CleRegle.IMPAYE_MONTANT, ancres)
                        .filter(regle -> dette.compareTo(regle.nombre()) > 0)
                        .map(_ -> premierDefaut);
        Optional<LocalDate> parDuree =
                regles.enVigueur(CleRegle.IMPAYE_DUREE, ancres)
                        .map(regle -> premierDefaut.plusMonths(regle.nombre().intValueExact()));
        return Stream.of(parMultiple, parMontant, parDuree)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    /** The monthly expense that the threshold multiplies: net of an aid paid to the landlord. */
    public Optional<BigDecimal> depenseRetenue() {
        BigDecimal montantAide = aide.montant();
        return Optional.ofNullable(depenseBrute)
                .map(brute ->
                        aide.tiersPayant() && montantAide != null
                                ? brute.subtract(montantAide).max(BigDecimal.ZERO)
                                : brute);
    }

    private boolean atteintLeMultiple(BigDecimal multiple) {
        return depenseRetenue()
                .filter(base -> dette.compareTo(base.multiply(multiple)) >= 0)
                .isPresent();
    }
}
