package fr.ancrage.relogements.concours.web;

import fr.ancrage.platform.policy.ActionRefusee;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.Commune;
import fr.ancrage.relogements.charte.model.Organisation;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.concours.model.ActeConcours;
import fr.ancrage.relogements.concours.model.AnnonceExpulsion;
import fr.ancrage.relogements.concours.model.Concours;
import fr.ancrage.relogements.concours.model.Execution;
import fr.ancrage.relogements.concours.model.FaitVeille;
import fr.ancrage.relogements.concours.model.Localisation;
import fr.ancrage.relogements.concours.model.SituationParticuliere;
import fr.ancrage.relogements.habilitation.Actes;
import fr.ancrage.relogements.habilitation.Classe;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A concours as one agent may read it: what is outside its classes is not there at all. */
@Schema(
        requiredProperties = {
            "id",
            "dossier",
            "departement",
            "commune",
            "parc",
            "etat",
            "actes",
            "actions"
        })
record ConcoursReponse(
        String id,
        String dossier,
        String departement,
        String commune,
        @Nullable String communeNom,
        @Nullable String arrondissement,
        String parc,
        String etat,
        List<ActeReponse> actes,
        @Nullable ReponseAttendue reponseAttendue,
        @Nullable OctroiReponse octroi,
        @Nullable ExecutionReponse execution,
        @Nullable List<ExecutionReponse> executions,
        @Nullable AnnonceReponse annonce,
        @Nullable Preavis preavis,
        @Nullable List<VeilleReponse> veille,
        @Nullable SituationReponse situationParticuliere,
        @Nullable List<String> listes,
        List<String> actions,
        @Schema(description = "Ce qui ne peut pas se faire maintenant, et pourquoi")
                @Nullable List<ActionRefusee> actionsRefusees) {

    @Schema(requiredProperties = {"nature", "numero", "date"})
    record ActeReponse(
            String nature,
            String numero,
            LocalDate date,
            @Nullable String sens,
            @Nullable String issue,
            @Nullable Boolean prematuree) {

        static ActeReponse from(ActeConcours acte) {
            var numero = acte.provenance().numero();
            return switch (acte) {
                case ActeConcours.Requisition r ->
                        new ActeReponse(
                                r.nature(),
                                numero,
                                r.date(),
                                null,
                                null,
                                r.prematuree() ? true : null);
                case ActeConcours.DecisionPrefet d ->
                        new ActeReponse(d.nature(), numero, d.date(), d.sens().name(), null, null);
                case ActeConcours.ProcesVerbal p ->
                        new ActeReponse(p.nature(), numero, p.date(), null, p.issue(), null);
                case ActeConcours.FinProcedure f ->
                        new ActeReponse(f.nature(), numero, f.date(), null, f.issue(), null);
            };
        }
    }

    /** The day on which silence is a refusal, with its article. */
    @Schema(requiredProperties = {"le", "reference"})
    record ReponseAttendue(LocalDate le, String reference) {}

    /**
     * @param categorie and what follows: class V
     */
    @Schema(requiredProperties = {"le"})
    record OctroiReponse(
            LocalDate le,
            @Nullable LocalDate possibleLe,
            @Nullable String categorie,
            @Nullable Boolean veilleSociale,
            @Nullable Boolean critere,
            @Nullable Boolean critereManquant,
            @Nullable Boolean inconnuDesServices) {}

    @Schema(requiredProperties = {"statut", "le", "enregistreeLe", "organisation"})
    record ExecutionReponse(
            String statut, LocalDate le, LocalDate enregistreeLe, String organisation) {

        static ExecutionReponse from(Execution e, CharteRelogement charte) {
            return new ExecutionReponse(
                    e.statut().name(), e.le(), e.enregistreeLe(), nom(charte, e.organisation()));
        }
    }

    @Schema(requiredProperties = {"jour", "heure", "diteLe", "organisation", "tardive"})
    record AnnonceReponse(
            LocalDate jour,
            String heure,
            LocalDate diteLe,
            String organisation,
            @Nullable LocalDate limite,
            boolean tardive,
            @Nullable String source) {

        static AnnonceReponse from(AnnonceExpulsion a, CharteRelogement charte) {
            return new AnnonceReponse(
                    a.jour(),
                    a.heure().toString(),
                    a.diteLe(),
                    nom(charte, a.organisation()),
                    a.limite(),
                    a.tardive(),
                    a.source());
        }
    }

    /** What the charter asks before an expulsion; absent where it asks nothing. */
    @Schema(requiredProperties = {"jours", "source"})
    record Preavis(int jours, String source) {}

    @Schema(requiredProperties = {"nature", "le", "organisation"})
    record VeilleReponse(
            String nature, LocalDate le, String organisation, @Nullable String precision) {

        static VeilleReponse from(FaitVeille f, CharteRelogement charte) {
            return new VeilleReponse(
                    f.nature().name(), f.le(), nom(charte, f.organisation()), f.precision());
        }

        @Override
        public String toString() {
            return "VeilleReponse[…]";
        }
    }

    @Schema(requiredProperties = {"motif", "le"})
    record SituationReponse(String motif, LocalDate le) {

        static SituationReponse from(SituationParticuliere s) {
            return new SituationReponse(s.motif(), s.le());
        }

        @Override
        public String toString() {
            return "SituationReponse[…]";
        }
    }

    static ConcoursReponse from(
            Concours c,
            CharteRelogement charte,
            ReglesRelogement regles,
            LocalDate jour,
            Set<Classe> classes,
            Actes actes,
            boolean detail) {
        var lieu = Objects.requireNonNull(c.lieu(), "a concours in the register has a place");
        var vulnerabilite = classes.contains(Classe.V);
        return new ConcoursReponse(
                c.id().toString(),
                c.dossier(),
                lieu.departement(),
                lieu.commune(),
                charte.commune(lieu.commune()).map(Commune::nom).orElse(null),
                lieu.arrondissement(),
                lieu.parc(),
                c.etat(jour, regles).name(),
                c.actesEnVigueur().stream().map(ActeReponse::from).toList(),
                reponseAttendue(c, regles),
                c.octroi().map(o -> octroi(o, vulnerabilite)).orElse(null),
                c.execution().map(e -> ExecutionReponse.from(e, charte)).orElse(null),
                detail
                        ? c.suivi().executions().stream()
                                .map(e -> ExecutionReponse.from(e, charte))
                                .toList()
                        : null,
                c.annonce().map(a -> AnnonceReponse.from(a, charte)).orElse(null),
                preavis(charte),
                vulnerabilite
                        ? c.suivi().veille().stream()
                                .map(f -> VeilleReponse.from(f, charte))
                                .toList()
                        : null,
                Optional.ofNullable(c.suivi().situation())
                        .filter(_ -> vulnerabilite)
                        .map(SituationReponse::from)
                        .orElse(null),
                vulnerabilite
                        ? c.suivi().mentions().stream().map(m -> m.liste()).distinct().toList()
                        : null,
                actes.permis(),
                detail ? actes.refuses() : null);
    }

    private static @Nullable ReponseAttendue reponseAttendue(Concours c, ReglesRelogement regles) {
        if (c.decision().isPresent()) {
            return null;
        }
        var demande = c.requisition();
        var le = c.reponseAttendueLe(regles);
        return demande.isEmpty() || le.isEmpty()
                ? null
                : regles.delai(ReglesRelogement.CFP_REPONSE, demande.get().date())
                        .map(d -> new ReponseAttendue(le.get(), d.source()))
                        .orElse(null);
    }

    private static OctroiReponse octroi(ActeConcours.DecisionPrefet d, boolean vulnerabilite) {
        return vulnerabilite
                ? new OctroiReponse(
                        d.date(),
                        d.possibleLe(),
                        d.categorie().name(),
                        d.veilleSociale(),
                        d.critere(),
                        d.critereManquant(),
                        d.inconnu())
                : new OctroiReponse(d.date(), d.possibleLe(), null, null, null, null, null);
    }

    private static @Nullable Preavis preavis(CharteRelogement charte) {
        return charte.delai("SIAO_PREAVIS")
                .map(d -> new Preavis(d.duree().getDays(), d.source()))
                .orElse(null);
    }

    private static String nom(CharteRelogement charte, String code) {
        return charte.organisation(code).map(Organisation::nom).orElse(code);
    }

    /** The place is asked once more by those who answer. */
    static String departement(Concours c) {
        return Optional.ofNullable(c.lieu()).map(Localisation::departement).orElse("");
    }
}
