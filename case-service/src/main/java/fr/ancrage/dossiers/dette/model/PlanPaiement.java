package fr.ancrage.dossiers.dette.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A plan by which a debt is paid off: instalments on fixed days, what was paid of each, and the
 * current rents that were not paid meanwhile. Whether it is kept follows from these on a day; the
 * first breach stays one, even when what was missed is paid later.
 */
public record PlanPaiement(
        String id,
        Type type,
        LocalDate signeLe,
        List<Mensualite> mensualites,
        List<Paiement> paiements,
        List<LoyerImpaye> loyersImpayes,
        Saisie saisie) {

    /** Which text the plan is made under. */
    public enum Type {
        APUREMENT("Plan d’apurement amiable", "Charte de prévention, étape 1.b (R-106)"),
        PCS("Protocole de cohésion sociale (PCS)", "CCH art. R. 824-16"),
        AIDES("Plan transmis à la CAF ou à la MSA", "CCH art. R. 824-1 et suivants"),
        JUDICIAIRE("Échéancier accordé par le juge", "loi 89-462 art. 24 V et VII");

        private final String libelle;
        private final String reference;

        Type(String libelle, String reference) {
            this.libelle = libelle;
            this.reference = reference;
        }

        public String libelle() {
            return libelle;
        }

        public String reference() {
            return reference;
        }
    }

    /** One instalment; {@code rang} counts from 1. */
    public record Mensualite(int rang, LocalDate date, BigDecimal montant) {}

    /** What was paid of one instalment on a day. */
    public record Paiement(String id, int rang, LocalDate le, BigDecimal montant, Saisie saisie) {

        public static Paiement nouveau(int rang, LocalDate le, BigDecimal montant, Saisie saisie) {
            return new Paiement(UUID.randomUUID().toString(), rang, le, montant, saisie);
        }

        boolean repete(Paiement autre) {
            return rang == autre.rang && le.equals(autre.le) && montant.equals(autre.montant);
        }
    }

    /** A current rent that was due on a day and not paid. */
    public record LoyerImpaye(String id, LocalDate le, Saisie saisie) {

        public static LoyerImpaye nouveau(LocalDate le, Saisie saisie) {
            return new LoyerImpaye(UUID.randomUUID().toString(), le, saisie);
        }
    }

    /** Where an instalment stands on a day. */
    public enum EtatMensualite {
        A_VENIR,
        PAYEE,
        PAYEE_EN_RETARD,
        MANQUEE
    }

    /** Where the plan stands on a day. */
    public enum Etat {
        EN_COURS,
        ROMPU,
        TENU
    }

    /** What broke the plan first. */
    public sealed interface Rupture {

        LocalDate le();

        /**
         * @param manque what was missing of it at the end of its day
         */
        record DeMensualite(Mensualite mensualite, BigDecimal manque) implements Rupture {
            @Override
            public LocalDate le() {
                return mensualite.date();
            }
        }

        record DuLoyerCourant(LocalDate le) implements Rupture {}
    }

    public PlanPaiement {
        mensualites = List.copyOf(mensualites);
        paiements = List.copyOf(paiements);
        loyersImpayes = List.copyOf(loyersImpayes);
        if (mensualites.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one instalment");
        }
    }

    /**
     * A plan of equal instalments, one each month; the last one is what is left.
     *
     * @param dette what the plan pays off
     */
    public static PlanPaiement nouveau(
            Type type,
            LocalDate signeLe,
            BigDecimal dette,
            BigDecimal mensualite,
            LocalDate premiere,
            Saisie saisie) {
        return new PlanPaiement(
                UUID.randomUUID().toString(),
                type,
                signeLe,
                echelonner(dette, mensualite, premiere),
                List.of(),
                List.of(),
                saisie);
    }

    private static List<Mensualite> echelonner(
            BigDecimal dette, BigDecimal mensualite, LocalDate premiere) {
        List<Mensualite> toutes = new ArrayList<>();
        BigDecimal reste = dette;
        while (reste.signum() > 0) {
            // from the first day each time: the 31st comes back after a short month
            toutes.add(
                    new Mensualite(
                            toutes.size() + 1,
                            premiere.plusMonths(toutes.size()),
                            reste.min(mensualite)));
            reste = reste.subtract(mensualite);
        }
        return toutes;
    }

    /** What the plan pays off. */
    public BigDecimal dette() {
        return somme(mensualites.stream().map(Mensualite::montant));
    }

    public BigDecimal paye() {
        return somme(paiements.stream().map(Paiement::montant));
    }

    public Optional<Mensualite> mensualite(int rang) {
        return mensualites.stream().filter(m -> m.rang() == rang).findFirst();
    }

    public LocalDate derniere() {
        return mensualites.getLast().date();
    }

    /** What is still due of an instalment. */
    public BigDecimal resteDu(Mensualite m) {
        return m.montant().subtract(payeAu(m, LocalDate.MAX)).max(BigDecimal.ZERO);
    }

    private BigDecimal payeAu(Mensualite m, LocalDate jour) {
        return somme(
                paiements.stream()
                        .filter(p -> p.rang() == m.rang() && !p.le().isAfter(jour))
                        .map(Paiement::montant));
    }

    private BigDecimal manque(Mensualite m) {
        return m.montant().subtract(payeAu(m, m.date())).max(BigDecimal.ZERO);
    }

    /** An instalment may be paid until the end of its day. */
    private boolean manquee(Mensualite m, LocalDate aujourdhui) {
        return m.date().isBefore(aujourdhui) && manque(m).signum() > 0;
    }

    public EtatMensualite etat(Mensualite m, LocalDate aujourdhui) {
        if (resteDu(m).signum() == 0) {
            return manque(m).signum() == 0 ? EtatMensualite.PAYEE : EtatMensualite.PAYEE_EN_RETARD;
        }
        return manquee(m, aujourdhui) ? EtatMensualite.MANQUEE : EtatMensualite.A_VENIR;
    }

    /** The first breach: of an instalment or of the current rent, whichever came first. */
    public Optional<Rupture> premiereRupture(LocalDate aujourdhui) {
        Stream<Rupture> mensualitesManquees =
                mensualites.stream()
                        .filter(m -> manquee(m, aujourdhui))
                        .map(m -> new Rupture.DeMensualite(m, manque(m)));
        Stream<Rupture> loyers =
                loyersImpayes.stream()
                        .filter(l -> l.le().isBefore(aujourdhui))
                        .map(l -> new Rupture.DuLoyerCourant(l.le()));
        return Stream.concat(mensualitesManquees, loyers).min(Comparator.comparing(Rupture::le));
    }

    /**
     * The first day on which it counts as broken if nothing more is paid; none once all of it is
     * paid, however late.
     */
    Optional<LocalDate> rompuDes() {
        if (mensualites.stream().allMatch(m -> resteDu(m).signum() == 0)) {
            return Optional.empty();
        }
        return premierManquement().map(jour -> jour.plusDays(1));
    }

    /**
     * The first day whose rent or instalment was not paid in time, as far as one knows; still to
     * come when nobody paid it yet. What is paid later changes nothing.
     */
    Optional<LocalDate> premierManquement() {
        return Stream.concat(
                        mensualites.stream()
                                .filter(m -> manque(m).signum() > 0)
                                .map(Mensualite::date),
                        loyersImpayes.stream().map(LoyerImpaye::le))
                .min(Comparator.naturalOrder());
    }

    public Etat etat(LocalDate aujourdhui) {
        if (premiereRupture(aujourdhui).isPresent()) {
            return Etat.ROMPU;
        }
        return mensualites.stream().allMatch(m -> resteDu(m).signum() == 0)
                ? Etat.TENU
                : Etat.EN_COURS;
    }

    PlanPaiement avec(Paiement paiement) {
        return avec(Stream.concat(paiements.stream(), Stream.of(paiement)).toList(), loyersImpayes);
    }

    PlanPaiement avec(LoyerImpaye loyer) {
        return avec(paiements, Stream.concat(loyersImpayes.stream(), Stream.of(loyer)).toList());
    }

    /** What was written down of it without what was cancelled since. */
    PlanPaiement sans(Set<String> annules) {
        return avec(
                paiements.stream().filter(p -> !annules.contains(p.id())).toList(),
                loyersImpayes.stream().filter(l -> !annules.contains(l.id())).toList());
    }

    private PlanPaiement avec(List<Paiement> payes, List<LoyerImpaye> impayes) {
        return new PlanPaiement(id, type, signeLe, mensualites, payes, impayes, saisie);
    }

    /** The same plan written down a second time. */
    boolean repete(PlanPaiement autre) {
        return type == autre.type
                && signeLe.equals(autre.signeLe)
                && mensualites.equals(autre.mensualites);
    }

    private static BigDecimal somme(Stream<BigDecimal> montants) {
        return montants.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String toString() {
        return "PlanPaiement[" + id + "]";
    }
}
