package fr.ancrage.dossiers.dette.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.dette.model.DefinitionImpaye;
import fr.ancrage.dossiers.dette.model.DepenseLogement;
import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.ReglesDesPlans;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.dossiers.dette.model.Saisie;
import fr.ancrage.dossiers.dette.model.SeuilAtteint;
import fr.ancrage.dossiers.dette.model.SituationDette;
import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The debt of a case: what each source says, what the definitions of arrears make of one statement,
 * the plans, and what the caller may write.
 *
 * @param retenu id of the statement on which the definitions are computed
 * @param ecart between the last words of the sources
 * @param depense monthly cost of the dwelling, as the statements say it
 * @param annulations what was written down by mistake, and no longer counts
 * @param budgets absent when the caller's classes of data have none
 */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record DetteReponse(
        String dossier,
        List<ReleveDetteReponse> releves,
        @Nullable String retenu,
        @Nullable BigDecimal ecart,
        DepenseReponse depense,
        List<DefinitionReponse> definitions,
        List<SeuilReponse> seuils,
        List<PlanReponse> plans,
        @Nullable PlanParDefautReponse planParDefaut,
        @Nullable List<BudgetReponse> budgets,
        List<AnnulationReponse> annulations,
        GestesDette gestes) {

    /** A code and the words for it. */
    record ChoixReponse(String code, String libelle) {}

    /**
     * What the caller may write; an empty list of choices: nothing of that kind.
     *
     * @param raison why nothing may be written, when it is so
     * @param annulables ids of what the caller may cancel
     * @param budget absent when the caller reads none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GestesDette(
            List<ChoixReponse> sources,
            List<ChoixReponse> types,
            boolean paiement,
            @Nullable Boolean budget,
            List<String> annulables,
            @Nullable String raison) {

        static GestesDette de(Ouverte ouverte, SituationDette situation) {
            return new GestesDette(
                    ouverte.sources().stream()
                            .map(s -> new ChoixReponse(s.name(), s.libelle()))
                            .toList(),
                    ouverte.types().stream()
                            .map(t -> new ChoixReponse(t.name(), t.libelle()))
                            .toList(),
                    ouverte.ecrit(),
                    ouverte.litLeBudget() ? ouverte.ecritLeBudget() : null,
                    situation.enVigueur().stream()
                            .filter(e -> ouverte.lit(e) && ouverte.annule(e))
                            .map(DetteDuDossier.Element::id)
                            .toList(),
                    ouverte.ecrit()
                            ? null
                            : "Réservé au secrétariat, aux gestionnaires, aux services sociaux, aux"
                                    + " opérateurs, au bailleur et à l’organisme payeur du dossier ;"
                                    + " un accès par exception, ou un dossier archivé, ne donne qu’à"
                                    + " lire.");
        }
    }

    /**
     * Who wrote it down, or which act says it.
     *
     * @param nom of the organisation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrigineReponse(
            @Nullable String acte,
            @Nullable String agent,
            @Nullable String organisation,
            @Nullable String nom,
            LocalDate le) {

        static OrigineReponse de(Saisie saisie, Ouverte ouverte) {
            return new OrigineReponse(
                    null,
                    saisie.agent(),
                    saisie.organisation(),
                    ouverte.nom(saisie.organisation()),
                    saisie.le());
        }
    }

    /** The monthly cost of the dwelling; {@code residuel} is rent and charges without the aid. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepenseReponse(
            @Nullable BigDecimal loyer,
            @Nullable BigDecimal charges,
            @Nullable BigDecimal aide,
            @Nullable Boolean tiersPayant,
            @Nullable BigDecimal residuel) {

        static DepenseReponse de(DepenseLogement d) {
            return new DepenseReponse(
                    d.loyer(), d.charges(), d.aide(), d.tiersPayant(), d.residuel().orElse(null));
        }
    }

    /** What one source says is owed on a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleveDetteReponse(
            String id,
            ReleveDette.Source source,
            String libelle,
            LocalDate au,
            BigDecimal montant,
            @Nullable LocalDate depuis,
            DepenseReponse depense,
            OrigineReponse origine) {

        static ReleveDetteReponse de(ReleveDette r, Ouverte ouverte) {
            return new ReleveDetteReponse(
                    r.id(),
                    r.source(),
                    r.source().libelle(),
                    r.au(),
                    r.montant(),
                    r.depuis(),
                    DepenseReponse.de(r.depense()),
                    switch (r.origine()) {
                        case ReleveDette.Origine.Ecrit(Saisie saisie) ->
                                OrigineReponse.de(saisie, ouverte);
                        case ReleveDette.Origine.Acte(String numero, LocalDate le) ->
                                new OrigineReponse(numero, null, null, null, le);
                    });
        }
    }

    /**
     * @param applicable false: told for information beside the one that holds
     * @param aConfirmer the rule itself is not established
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DefinitionReponse(
            DefinitionImpaye.Code code,
            String libelle,
            String regle,
            String reference,
            boolean aConfirmer,
            boolean applicable,
            DefinitionImpaye.Constat constat,
            @Nullable LocalDate le,
            String explication) {

        static DefinitionReponse de(DefinitionImpaye d) {
            return new DefinitionReponse(
                    d.code(),
                    d.code().libelle(),
                    d.regle(),
                    d.reference(),
                    d.confiance() == Confiance.A_CONFIRMER,
                    d.applicable(),
                    d.constat(),
                    d.le(),
                    d.explication());
        }
    }

    /** A threshold that was reached, and who said what reached it first. */
    record SeuilReponse(DefinitionReponse definition, ReleveDetteReponse releve) {

        static SeuilReponse de(SeuilAtteint s, Ouverte ouverte) {
            return new SeuilReponse(
                    DefinitionReponse.de(s.definition()),
                    ReleveDetteReponse.de(s.releve(), ouverte));
        }
    }

    /** What is asked each month when no plan was agreed upon; proposed, never kept by itself. */
    record PlanParDefautReponse(
            BigDecimal mensualite,
            int mois,
            String regle,
            String reference,
            boolean aConfirmer) {

        static PlanParDefautReponse de(ReglesDesPlans.ParDefaut p) {
            return new PlanParDefautReponse(
                    p.mensualite(),
                    p.mois(),
                    p.regle(),
                    p.reference(),
                    p.confiance() == Confiance.A_CONFIRMER);
        }
    }

    /** What no longer counts, and who said why. */
    record AnnulationReponse(String libelle, String raison, OrigineReponse origine) {

        static AnnulationReponse de(SituationDette.Annulee a, Ouverte ouverte) {
            return new AnnulationReponse(
                    a.element().libelle(),
                    a.annulation().raison(),
                    OrigineReponse.de(a.annulation().saisie(), ouverte));
        }
    }

    @Override
    public String toString() {
        return "DetteReponse[***]";
    }

    static DetteReponse de(
            Ouverte ouverte,
            SituationDette situation,
            @Nullable ReleveDette retenu,
            DepenseLogement depense,
            List<DefinitionImpaye> definitions,
            List<SeuilAtteint> seuils,
            Optional<ReglesDesPlans.ParDefaut> parDefaut,
            ReglesDesPlans regles,
            LocalDate aujourdhui) {
        return new DetteReponse(
                ouverte.dossier().id(),
                situation.releves().stream().map(r -> ReleveDetteReponse.de(r, ouverte)).toList(),
                retenu == null ? null : retenu.id(),
                situation.ecart().orElse(null),
                DepenseReponse.de(depense),
                definitions.stream().map(DefinitionReponse::de).toList(),
                seuils.stream().map(s -> SeuilReponse.de(s, ouverte)).toList(),
                situation.plans().stream()
                        .map(p -> PlanReponse.de(p, regles, ouverte, aujourdhui))
                        .toList(),
                parDefaut.map(PlanParDefautReponse::de).orElse(null),
                ouverte.litLeBudget()
                        ? situation.budgets().stream()
                                .map(b -> BudgetReponse.de(b, retenu, ouverte))
                                .toList()
                        : null,
                situation.annulees().stream()
                        .filter(a -> ouverte.lit(a.element()))
                        .map(a -> AnnulationReponse.de(a, ouverte))
                        .toList(),
                GestesDette.de(ouverte, situation));
    }
}
