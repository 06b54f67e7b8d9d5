package fr.ancrage.dossiers.dette.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.dette.model.PlanPaiement;
import fr.ancrage.dossiers.dette.model.ReglesDesPlans;
import fr.ancrage.dossiers.dette.web.DetteReponse.OrigineReponse;
import fr.ancrage.dossiers.echeances.model.Confiance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands today, with what broke it first.
 *
 * @param reference the text under which it is made
 * @param loyersImpayes current rents that were not paid meanwhile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanReponse(
        String id,
        PlanPaiement.Type type,
        String libelle,
        String reference,
        LocalDate signeLe,
        BigDecimal dette,
        BigDecimal paye,
        PlanPaiement.Etat etat,
        @Nullable RuptureReponse rupture,
        List<MensualiteReponse> mensualites,
        List<LoyerImpayeReponse> loyersImpayes,
        List<RemarqueReponse> remarques,
        OrigineReponse origine) {

    /** The first breach; {@code rang} is absent when it is of the current rent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuptureReponse(LocalDate le, @Nullable Integer rang, String explication) {

        static RuptureReponse de(PlanPaiement.Rupture rupture) {
            return switch (rupture) {
                case PlanPaiement.Rupture.DeMensualite(
                                PlanPaiement.Mensualite m,
                                BigDecimal manque) ->
                        new RuptureReponse(
                                m.date(),
                                m.rang(),
                                manque.equals(m.montant())
                                        ? "La mensualité n’a pas été payée à son jour."
                                        : "La mensualité n’a été payée qu’en partie à son jour.");
                case PlanPaiement.Rupture.DuLoyerCourant(LocalDate le) ->
                        new RuptureReponse(le, null, "Le loyer courant n’a pas été payé.");
            };
        }
    }

    record MensualiteReponse(
            int rang,
            LocalDate date,
            BigDecimal montant,
            BigDecimal resteDu,
            PlanPaiement.EtatMensualite etat,
            List<PaiementReponse> paiements) {}

    record PaiementReponse(String id, LocalDate le, BigDecimal montant, OrigineReponse origine) {}

    record LoyerImpayeReponse(String id, LocalDate le, OrigineReponse origine) {}

    /** What a rule attaches to the plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RemarqueReponse(
            String regle,
            String reference,
            boolean aConfirmer,
            @Nullable LocalDate le,
            String explication) {

        static RemarqueReponse de(ReglesDesPlans.Remarque r) {
            return new RemarqueReponse(
                    r.regle(),
                    r.reference(),
                    r.confiance() == Confiance.A_CONFIRMER,
                    r.le(),
                    r.explication());
        }
    }

    static PlanReponse de(
            PlanPaiement plan, ReglesDesPlans regles, Ouverte ouverte, LocalDate aujourdhui) {
        return new PlanReponse(
                plan.id(),
                plan.type(),
                plan.type().libelle(),
                plan.type().reference(),
                plan.signeLe(),
                plan.dette(),
                plan.paye(),
                plan.etat(aujourdhui),
                plan.premiereRupture(aujourdhui).map(RuptureReponse::de).orElse(null),
                plan.mensualites().stream()
                        .map(m -> mensualite(plan, m, ouverte, aujourdhui))
                        .toList(),
                plan.loyersImpayes().stream()
                        .map(l ->
                                new LoyerImpayeReponse(
                                        l.id(), l.le(), OrigineReponse.de(l.saisie(), ouverte)))
                        .toList(),
                regles.remarques(plan, aujourdhui).stream().map(RemarqueReponse::de).toList(),
                OrigineReponse.de(plan.saisie(), ouverte));
    }

    private static MensualiteReponse mensualite(
            PlanPaiement plan, PlanPaiement.Mensualite m, Ouverte ouverte, LocalDate aujourdhui) {
        return new MensualiteReponse(
                m.rang(),
                m.date(),
                m.montant(),
                plan.resteDu(m),
                plan.etat(m, aujourdhui),
                plan.paiements().stream()
                        .filter(p -> p.rang() == m.rang())
                        .map(p ->
                                new PaiementReponse(
                                        p.id(),
                                        p.le(),
                                        p.montant(),
                                        OrigineReponse.de(p.saisie(), ouverte)))
                        .toList());
    }
}
