package fr.ancrage.relogements.vivier.web;

import fr.ancrage.platform.policy.ActionRefusee;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.Commune;
import fr.ancrage.relogements.charte.model.Organisation;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.dossiers.model.DossierConnu;
import fr.ancrage.relogements.habilitation.Actes;
import fr.ancrage.relogements.habilitation.Classe;
import fr.ancrage.relogements.vivier.model.Dalo;
import fr.ancrage.relogements.vivier.model.DelaiDalo;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.Proposition;
import fr.ancrage.relogements.vivier.model.Sejour;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of the pool as one agent may read it: what is outside its classes is not there. */
@Schema(
        requiredProperties = {
            "id",
            "dossier",
            "departement",
            "etat",
            "entreeLe",
            "origine",
            "essai",
            "manques",
            "alertes",
            "propositions",
            "actions"
        })
record EntreeReponse(
        String id,
        String dossier,
        String departement,
        @Nullable String communeNom,
        @Nullable String parc,
        String etat,
        LocalDate entreeLe,
        String origine,
        boolean essai,
        List<String> manques,
        List<AlerteReponse> alertes,
        @Nullable BesoinsReponse besoins,
        @Nullable DemandeReponse demande,
        @Nullable ChefReponse chefDeFile,
        List<PropositionReponse> propositions,
        @Nullable SortieReponse sortie,
        @Nullable List<PreconisationReponse> preconisations,
        @Nullable List<RapportReponse> rapports,
        @Nullable List<EvolutionReponse> evolutions,
        @Nullable DaloReponse dalo,
        List<String> actions,
        @Schema(description = "Ce qui ne peut pas se faire maintenant, et pourquoi")
                @Nullable List<ActionRefusee> actionsRefusees) {

    /** A day from which somebody must act, with what it rests on. */
    @Schema(requiredProperties = {"code", "le", "atteinte", "source"})
    record AlerteReponse(String code, LocalDate le, boolean atteinte, String source) {}

    record BesoinsReponse(
            @Nullable String typologie,
            @Nullable String secteur,
            @Nullable Boolean accompagnement,
            @Nullable String comptage) {}

    @Schema(requiredProperties = {"nur", "expireLe"})
    record DemandeReponse(String nur, LocalDate expireLe) {

        @Override
        public String toString() {
            return "DemandeReponse[…]";
        }
    }

    @Schema(requiredProperties = {"organisation", "nom", "commissionLe", "designeLe"})
    record ChefReponse(
            String organisation, String nom, LocalDate commissionLe, LocalDate designeLe) {}

    @Schema(requiredProperties = {"numero", "bailleur", "logement", "le"})
    record PropositionReponse(
            int numero,
            String bailleur,
            String logement,
            LocalDate le,
            @Nullable Boolean acceptee,
            @Nullable String auteur,
            @Nullable String motif,
            @Nullable LocalDate repondueLe,
            @Nullable Boolean adaptee,
            @Nullable String motifAppreciation) {

        static PropositionReponse from(Proposition p, CharteRelogement charte) {
            var r = p.reponse();
            var a = p.appreciation();
            return new PropositionReponse(
                    p.numero(),
                    nom(charte, p.bailleur()),
                    p.logement(),
                    p.le(),
                    r == null ? null : r.acceptee(),
                    r == null || r.auteur() == null ? null : r.auteur().name(),
                    r == null ? null : r.motif(),
                    r == null ? null : r.le(),
                    a == null ? null : a.adaptee(),
                    a == null ? null : a.motif());
        }

        @Override
        public String toString() {
            return "PropositionReponse[numero=" + numero + "]";
        }
    }

    @Schema(requiredProperties = {"issue", "le"})
    record SortieReponse(String issue, LocalDate le, @Nullable String motif) {

        @Override
        public String toString() {
            return "SortieReponse[…]";
        }
    }

    @Schema(requiredProperties = {"formation", "le"})
    record PreconisationReponse(String formation, LocalDate le) {}

    @Schema(requiredProperties = {"organisation", "le", "nature"})
    record RapportReponse(String organisation, LocalDate le, String nature) {}

    @Schema(requiredProperties = {"texte", "le", "organisation"})
    record EvolutionReponse(String texte, LocalDate le, String organisation) {

        @Override
        public String toString() {
            return "EvolutionReponse[…]";
        }
    }

    @Schema(requiredProperties = "recoursLe")
    record DaloReponse(
            LocalDate recoursLe,
            @Nullable String decision,
            @Nullable LocalDate decideeLe,
            @Nullable DelaiDaloReponse delai) {

        static DaloReponse from(Dalo dalo, Optional<DelaiDalo> delai, LocalDate jour) {
            return new DaloReponse(
                    dalo.recoursLe(),
                    dalo.decision() == null ? null : dalo.decision().name(),
                    dalo.decideeLe(),
                    delai.map(d -> DelaiDaloReponse.from(d, jour)).orElse(null));
        }
    }

    /** What the law gives the commission, then the prefect, with its article. */
    @Schema(requiredProperties = {"attente", "le", "etat", "source"})
    record DelaiDaloReponse(
            String attente, LocalDate le, String etat, String source, @Nullable String suite) {

        static DelaiDaloReponse from(DelaiDalo d, LocalDate jour) {
            return new DelaiDaloReponse(
                    d.attente().name(), d.le(), d.etat(jour).name(), d.source(), d.suite());
        }
    }

    static EntreeReponse from(
            EntreeVivier e,
            CharteRelogement charte,
            ReglesRelogement regles,
            Optional<DossierConnu> dossier,
            LocalDate jour,
            Set<Classe> classes,
            Optional<DelaiDalo> dalo,
            Actes actes) {
        var s = Objects.requireNonNull(e.sejour(), "an entry that is seen has a stay");
        var social = classes.contains(Classe.S);
        return new EntreeReponse(
                e.id().toString(),
                e.dossier(),
                e.departement(),
                dossier.flatMap(d -> charte.commune(d.commune())).map(Commune::nom).orElse(null),
                dossier.map(DossierConnu::parc).orElse(null),
                e.etat().name(),
                s.arrivee().le(),
                s.arrivee().origine().name(),
                s.arrivee().essai(),
                e.manques().stream().map(Enum::name).toList(),
                alertes(s, regles, social ? dalo : Optional.empty(), jour),
                besoins(s),
                s.demande() == null
                        ? null
                        : new DemandeReponse(s.demande().nur(), s.demande().expireLe()),
                s.chef() == null
                        ? null
                        : new ChefReponse(
                                s.chef().organisation(),
                                nom(charte, s.chef().organisation()),
                                s.chef().commissionLe(),
                                s.chef().designeLe()),
                s.propositions().stream().map(p -> PropositionReponse.from(p, charte)).toList(),
                s.sortie() == null
                        ? null
                        : new SortieReponse(
                                s.sortie().issue().name(), s.sortie().le(), s.sortie().motif()),
                social
                        ? e.preconisations().stream()
                                .map(p -> new PreconisationReponse(p.formation(), p.le()))
                                .toList()
                        : null,
                social
                        ? e.rapports().stream()
                                .map(r ->
                                        new RapportReponse(
                                                nom(charte, r.organisation()),
                                                r.le(),
                                                r.nature().name()))
                                .toList()
                        : null,
                social
                        ? s.evolutions().stream()
                                .map(v ->
                                        new EvolutionReponse(
                                                v.texte(), v.le(), nom(charte, v.organisation())))
                                .toList()
                        : null,
                social && s.dalo() != null ? DaloReponse.from(s.dalo(), dalo, jour) : null,
                actes.permis(),
                actes.refuses());
    }

    private static BesoinsReponse besoins(Sejour s) {
        var b = s.besoins();
        var comptage = b.comptage();
        return new BesoinsReponse(
                b.typologie() == null ? null : b.typologie().name(),
                b.secteur(),
                b.accompagnement(),
                comptage == null ? null : comptage.name());
    }

    private static List<AlerteReponse> alertes(
            Sejour s, ReglesRelogement regles, Optional<DelaiDalo> dalo, LocalDate jour) {
        if (s.sortie() != null) {
            return List.of();
        }
        var alertes = new java.util.ArrayList<AlerteReponse>();
        ajouter(alertes, "RAPPEL", s.arrivee().alertes().rappel(), jour);
        ajouter(alertes, "LIMITE", s.arrivee().alertes().limite(), jour);
        var demande = s.demande();
        if (demande != null) {
            regles.delai(ReglesRelogement.NUR_RENOUVELLEMENT, demande.expireLe())
                    .map(d ->
                            new Sejour.Alerte(
                                    d.depuis(demande.expireLe(), regles.calendrier()), d.source()))
                    .ifPresent(a -> ajouter(alertes, "DEMANDE_A_RENOUVELER", a, jour));
        }
        dalo.filter(d -> d.etat(jour) != DelaiDalo.Etat.EN_COURS)
                .map(d ->
                        new AlerteReponse(
                                "DALO_" + d.etat(jour).name(), d.signaleDu(), true, d.source()))
                .ifPresent(alertes::add);
        return alertes;
    }

    private static void ajouter(
            List<AlerteReponse> alertes,
            String code,
            Sejour.@Nullable Alerte alerte,
            LocalDate jour) {
        if (alerte != null) {
            alertes.add(
                    new AlerteReponse(code, alerte.le(), alerte.atteinte(jour), alerte.source()));
        }
    }

    private static String nom(CharteRelogement charte, String code) {
        return charte.organisation(code).map(Organisation::nom).orElse(code);
    }
}
