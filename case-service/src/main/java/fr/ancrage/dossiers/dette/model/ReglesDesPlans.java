package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.echeances.model.Ancre;
import fr.ancrage.dossiers.echeances.model.Ancres;
import fr.ancrage.dossiers.echeances.model.CleRegle;
import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.echeances.model.EnLettres;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.JoursFeries;
import fr.ancrage.dossiers.echeances.model.JoursOuvres;
import fr.ancrage.dossiers.echeances.model.RegleDatee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the law attaches to a plan, as dated rules: the longest schedule that a judge may grant
 * and how long the aid goes on after a protocole is broken. They warn, they refuse
 * nothing: a plan is a fact.
 */
public record ReglesDesPlans(JeuDeRegles regles, JoursFeries feries) {

    /** A consequence, and the rule that it comes from. */
    public record Remarque(
            String regle,
            String reference,
            Confiance confiance,
            @Nullable LocalDate le,
            String explication) {}

    /**
     * What a household that receives a housing aid is asked to pay each month when no plan was
     * agreed upon; the last instalment is what is left.
     */
    public record ParDefaut(
            BigDecimal mensualite, int mois, String regle, String reference, Confiance confiance) {}

    /** The same, under the law as a département reads it. */
    public ReglesDesPlans sous(JeuDeRegles loi) {
        return new ReglesDesPlans(loi, feries);
    }

    public Optional<ParDefaut> parDefaut(BigDecimal dette, LocalDate jour) {
        return dette.signum() == 0
                ? Optional.empty()
                : regles.enVigueur(CleRegle.PLAN_PAR_DEFAUT, Ancres.de(Ancre.ACTE, jour))
                        .map(regle ->
                                new ParDefaut(
                                        dette.divide(regle.nombre(), 2, RoundingMode.UP),
                                        regle.nombre().intValueExact(),
                                        regle.jeu(),
                                        regle.reference(),
                                        regle.confiance()));
    }

    public List<Remarque> remarques(PlanPaiement plan, LocalDate jour) {
        return switch (plan.type()) {
            case JUDICIAIRE -> duJuge(plan, jour);
            case PCS -> duProtocole(plan, jour);
            case APUREMENT, AIDES -> List.of();
        };
    }

    private List<Remarque> duJuge(PlanPaiement plan, LocalDate jour) {
        List<Remarque> toutes = new ArrayList<>();
        regles.enVigueur(CleRegle.PLAN_DUREE_JUGE, Ancres.de(Ancre.ACTE, plan.signeLe()))
                .ifPresent(regle -> {
                    LocalDate fin = regle.delai().apres(plan.signeLe(), jours());
                    if (plan.derniere().isAfter(fin)) {
                        toutes.add(
                                remarque(
                                        regle,
                                        fin,
                                        "La dernière échéance, le "
                                                + EnLettres.jour(plan.derniere())
                                                + ", dépasse les "
                                                + regle.delai().libelle()
                                                + " que le juge peut accorder."));
                    }
                });
        regles.enVigueur(CleRegle.PLAN_RUPTURE_JUGE, Ancres.de(Ancre.ACTE, plan.signeLe()))
                .ifPresent(regle -> toutes.add(effet(plan, jour, regle)));
        return toutes;
    }

    /** Art. 24 VII: the clause sleeps as long as the schedule and the current rent are paid. */
    private static Remarque effet(PlanPaiement plan, LocalDate jour, RegleDatee regle) {
        return switch (plan.etat(jour)) {
            case EN_COURS ->
                    remarque(
                            regle,
                            null,
                            "Les effets de la clause sont suspendus ; le premier impayé y met fin.");
            case ROMPU ->
                    remarque(
                            regle,
                            plan.premiereRupture(jour).map(PlanPaiement.Rupture::le).orElse(null),
                            "La suspension de la clause a pris fin au premier impayé. Seul un juge"
                                    + " en tire les conséquences.");
            case TENU ->
                    remarque(
                            regle,
                            null,
                            "Le plan est tenu : la clause est réputée ne pas avoir joué.");
        };
    }

    private List<Remarque> duProtocole(PlanPaiement plan, LocalDate jour) {
        return plan.premiereRupture(jour)
                .flatMap(rupture ->
                        regles.enVigueur(
                                        CleRegle.PLAN_AVENANT_PCS,
                                        Ancres.de(Ancre.ACTE, rupture.le()))
                                .map(regle -> {
                                    LocalDate limite = regle.delai().apres(rupture.le(), jours());
                                    return remarque(
                                            regle,
                                            limite,
                                            "Si la dépense courante est payée, l’aide est maintenue"
                                                    + " le temps d’un avenant, au plus jusqu’au "
                                                    + EnLettres.jour(limite)
                                                    + ".");
                                }))
                .map(List::of)
                .orElse(List.of());
    }

    private JoursOuvres jours() {
        return new JoursOuvres(feries, false);
    }

    private static Remarque remarque(RegleDatee regle, @Nullable LocalDate le, String explication) {
        return new Remarque(regle.jeu(), regle.reference(), regle.confiance(), le, explication);
    }
}
