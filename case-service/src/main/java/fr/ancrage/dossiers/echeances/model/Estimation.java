package fr.ancrage.dossiers.echeances.model;

import fr.ancrage.dossiers.echeances.model.EstimationIndemnite.Borne;
import fr.ancrage.dossiers.echeances.model.EstimationIndemnite.Mois;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One estimation being written: from the first day of the liability (CPCE R. 154-5) to its last (R.
 * 154-6), both counted, prorata by the days of each month.
 */
record Estimation(
        DemandeIndemnisation demande,
        DebutDeResponsabilite debut,
        JeuDeRegles regles,
        JoursOuvres jours) {
    private static final int CENTIMES = 2;
    private static final BigDecimal RIEN = BigDecimal.ZERO.setScale(CENTIMES);

    EstimationIndemnite ecrire() {
        Optional<Borne> fin = fin();
        Optional<Periode> periode = periode(fin);
        List<Mois> mois = periode.map(this::parMois).orElseGet(List::of);
        BigDecimal brut =
                mois.stream()
                        .flatMap(m -> Stream.of(m.indemnite(), m.charges()))
                        .reduce(RIEN, BigDecimal::add);
        BigDecimal recues = demande.sommesRecues().setScale(CENTIMES, RoundingMode.HALF_UP);
        return new EstimationIndemnite(
                premierJour(),
                fin.orElse(null),
                periode.orElse(null),
                mois,
                brut,
                recues,
                brut.subtract(recues).max(RIEN),
                reponse().orElse(null));
    }

    private Borne premierJour() {
        return borne(
                debut.regle(),
                debut.date(),
                "Le concours de la force publique est refusé le "
                        + EnLettres.jour(demande.refus())
                        + " : la responsabilité de l'État s'engage à partir du "
                        + EnLettres.jour(debut.date())
                        + "."
                        + debut.obstacles());
    }

    /** The earliest of what ends it: the occupants gone, or force granted and used in time. */
    private Optional<Borne> fin() {
        return Stream.of(finParDepart(), finParOctroi(), finParExecutionSeule())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Borne::date));
    }

    private Optional<Borne> finParDepart() {
        return Optional.ofNullable(demande.depart())
                .map(jour ->
                        borne(
                                loiDeLaFin(),
                                jour,
                                "Les occupants ont quitté les lieux le "
                                        + EnLettres.jour(jour)
                                        + " : la responsabilité de l'État prend fin ce jour,"
                                        + " compris."));
    }

    private Optional<Borne> finParExecutionSeule() {
        return Optional.ofNullable(demande.execution())
                .filter(_ -> demande.octroi() == null)
                .map(jour ->
                        borne(
                                loiDeLaFin(),
                                jour,
                                "L'expulsion a eu lieu le "
                                        + EnLettres.jour(jour)
                                        + " : la responsabilité de l'État prend fin ce jour,"
                                        + " compris."));
    }

    private Optional<Borne> finParOctroi() {
        LocalDate octroi = demande.octroi();
        if (octroi == null) {
            return Optional.empty();
        }
        String accorde = "Le concours est accordé le " + EnLettres.jour(octroi);
        LocalDate execution = demande.execution();
        Optional<Delai> attente = regleDeLAttente().map(RegleDatee::delai);
        boolean tardive =
                execution != null
                        && attente.filter(a -> execution.isAfter(a.apres(octroi, jours)))
                                .isPresent();
        if (tardive && !demande.retardDuBailleur()) {
            LocalDate jour = Objects.requireNonNull(execution);
            return Optional.of(
                    borne(
                            loiDeLaFin(),
                            jour,
                            accorde
                                    + " et l'expulsion n'a lieu que le "
                                    + EnLettres.jour(jour)
                                    + ", plus de "
                                    + attente.orElseThrow().libelle()
                                    + " après : la responsabilité de l'État prend fin ce jour-là,"
                                    + " compris."));
        }
        String suite =
                tardive
                        ? " Le retard de l'exécution est celui du bailleur."
                        : attente.filter(_ -> execution == null)
                                .map(a ->
                                        " Si l'expulsion a lieu plus de "
                                                + a.libelle()
                                                + " après sans que le bailleur en soit la cause,"
                                                + " c'est son jour qui compte.")
                                .orElse("");
        return Optional.of(
                borne(
                        loiDeLaFin(),
                        octroi,
                        accorde
                                + " : la responsabilité de l'État prend fin ce jour, compris."
                                + suite));
    }

    private Optional<RegleDatee> regleDeLAttente() {
        return regles.enVigueur(
                CleRegle.RESPONSABILITE_EXECUTION, Ancres.de(Ancre.REFUS, demande.refus()));
    }

    /** The text that ends the liability, or else the one that began it. */
    private RegleDatee loiDeLaFin() {
        return regleDeLAttente().orElse(debut.regle());
    }

    private Optional<Periode> periode(Optional<Borne> fin) {
        LocalDate demandeeDu = demande.demandeeDu();
        LocalDate du =
                demandeeDu == null || demandeeDu.isBefore(debut.date()) ? debut.date() : demandeeDu;
        LocalDate au =
                fin.map(Borne::date)
                        .filter(jour -> jour.isBefore(demande.demandeeAu()))
                        .orElse(demande.demandeeAu());
        return au.isBefore(du) ? Optional.empty() : Optional.of(new Periode(du, au));
    }

    private List<Mois> parMois(Periode periode) {
        List<Mois> tous = new ArrayList<>();
        LocalDate jour = periode.du();
        while (!jour.isAfter(periode.au())) {
            YearMonth mois = YearMonth.from(jour);
            LocalDate dernier =
                    mois.atEndOfMonth().isBefore(periode.au()) ? mois.atEndOfMonth() : periode.au();
            int nombre = dernier.getDayOfMonth() - jour.getDayOfMonth() + 1;
            tous.add(
                    new Mois(
                            mois,
                            nombre,
                            mois.lengthOfMonth(),
                            auProrata(demande.indemniteMensuelle(), nombre, mois),
                            auProrata(demande.charges(), nombre, mois)));
            jour = dernier.plusDays(1);
        }
        return tous;
    }

    private static BigDecimal auProrata(BigDecimal mensuel, int jours, YearMonth mois) {
        return mensuel.multiply(BigDecimal.valueOf(jours))
                .divide(BigDecimal.valueOf(mois.lengthOfMonth()), CENTIMES, RoundingMode.HALF_UP);
    }

    private Optional<Borne> reponse() {
        LocalDate depot = demande.deposeeLe();
        if (depot == null) {
            return Optional.empty();
        }
        return regles.enVigueur(CleRegle.INDEMNISATION_REPONSE, Ancres.de(Ancre.ACTE, depot))
                .map(regle -> {
                    LocalDate limite = regle.delai().apres(depot, jours);
                    return borne(
                            regle,
                            limite,
                            "La demande reçue le "
                                    + EnLettres.jour(depot)
                                    + " laisse "
                                    + regle.delai().libelle()
                                    + " au préfet pour répondre : son silence vaut refus le "
                                    + EnLettres.jour(limite)
                                    + ", et le tribunal administratif peut alors être saisi.");
                });
    }

    private static Borne borne(RegleDatee regle, LocalDate date, String explication) {
        return new Borne(date, regle.jeu(), regle.reference(), explication, regle.confiance());
    }
}
