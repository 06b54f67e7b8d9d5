package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The legal clock: from the facts of a procedure to its calendar. Called at each save, by the daily
 * sweep and by the simulator; it keeps nothing and reads no clock.
 */
public final class CalculEcheances {
    static final Comparator<Echeance> PAR_DATE =
            Comparator.comparing(Echeance::date).thenComparing(Echeance::code);

    private static final List<FamilleEcheances> FAMILLES =
            List.of(
                    new EcheancesDeLImpaye(),
                    new EcheancesDuCommandement(),
                    new ControlesDuCommandement(),
                    new EcheancesDeLaSaisine(),
                    new EcheancesDeLAudience(),
                    new EcheancesDuDelaiDeQuitter(),
                    new EcheancesDuConcours(),
                    new EcheancesDeLExpulsion(),
                    new EcheancesDesRepits(),
                    new DecisionsConditionnees(),
                    new EtapesManquantes());

    private final LoiDuDepartement loi;
    private final JoursFeries feries;
    private final DelaisDesChartes chartes;

    public CalculEcheances(LoiDuDepartement loi, JoursFeries feries, DelaisDesChartes chartes) {
        this.loi = loi;
        this.feries = feries;
        this.chartes = chartes;
    }

    /**
     * All the échéances and anomalies of these facts.
     *
     * @param aujourdhui the business date: it decides the state of each échéance and never a rule
     */
    public Calendrier calculer(FaitsProcedure faits, LocalDate aujourdhui) {
        return calculer(faits, List.of(), aujourdhui);
    }

    /**
     * The same, where some échéances are stored: those that were reached on the same facts are what
     * the others are counted from.
     */
    public Calendrier calculer(
            FaitsProcedure faits, List<Echeance> enregistrees, LocalDate aujourdhui) {
        JeuDeRegles regles = loi.pour(faits.departement());
        JoursOuvres jours =
                new JoursOuvres(feries, regles.droitLocal().contains(faits.departement()));
        Contexte contexte = new Contexte(faits, regles, jours, chartes, enregistrees, aujourdhui);
        FAMILLES.forEach(famille -> famille.calculer(contexte));
        return contexte.calendrier();
    }

    /**
     * Lays a new computation over the stored échéances: one that was reached or consumed keeps its
     * date, rule and words as long as it rests on the same facts; an open one, or one whose facts
     * were corrected, is replaced and told.
     */
    public Fusion fusionner(List<Echeance> enregistrees, Calendrier nouveau, LocalDate aujourdhui) {
        Map<Cle, Echeance> anciennes = parCle(enregistrees);
        List<Echeance> gardees = new ArrayList<>();
        List<Fusion.Recalcul> recalculs = new ArrayList<>();
        parCle(nouveau.echeances())
                .forEach((cle, apres) -> {
                    Echeance avant = anciennes.get(cle);
                    if (avant == null) {
                        gardees.add(apres);
                    } else if (avant.close(aujourdhui) && avant.faits().equals(apres.faits())) {
                        gardees.add(figee(avant, apres, aujourdhui));
                    } else {
                        gardees.add(apres);
                        if (!avant.date().equals(apres.date())
                                || !avant.regle().equals(apres.regle())) {
                            recalculs.add(new Fusion.Recalcul(avant, apres));
                        }
                    }
                });
        gardees.sort(PAR_DATE);
        recalculs.sort(Comparator.comparing(Fusion.Recalcul::apres, PAR_DATE));
        return new Fusion(new Calendrier(gardees, nouveau.anomalies()), recalculs);
    }

    /** The frozen date; a proof that it was held in time may still come in later. */
    private static Echeance figee(Echeance avant, Echeance apres, LocalDate aujourdhui) {
        LocalDate tenueLe = apres.tenueLe();
        if (avant.etat() == EtatEcheance.SANS_OBJET) {
            return avant;
        }
        if (apres.etat() == EtatEcheance.SANS_OBJET && avant.date().equals(apres.date())) {
            return avant.avec(EtatEcheance.SANS_OBJET);
        }
        if (avant.tenueLe() == null && tenueLe != null && !tenueLe.isAfter(avant.date())) {
            return new Echeance(
                    avant.code(),
                    avant.date(),
                    avant.dateBrute(),
                    avant.regle(),
                    avant.reference(),
                    avant.explication(),
                    avant.confiance(),
                    EtatEcheance.TENUE,
                    avant.acte(),
                    avant.faits(),
                    tenueLe);
        }
        return avant.auJour(aujourdhui);
    }

    private static Map<Cle, Echeance> parCle(List<Echeance> echeances) {
        Map<Cle, Echeance> parCle = new HashMap<>();
        for (Echeance echeance : echeances) {
            int rang = 0;
            while (parCle.containsKey(Cle.de(echeance, rang))) {
                rang++;
            }
            parCle.put(Cle.de(echeance, rang), echeance);
        }
        return parCle;
    }

    /** Same code, same act; the rank tells apart those of acts without number. */
    private record Cle(CodeEcheance code, String acte, int rang) {
        static Cle de(Echeance echeance, int rang) {
            String acte = echeance.acte();
            return new Cle(echeance.code(), acte == null ? "" : acte, rang);
        }
    }
}
