package fr.ancrage.diagnostics.repartition.model;

import fr.ancrage.diagnostics.repartition.model.Repartition.Additif;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routing of one département as its agencies signed it: communes, organisations,
 * ordered rules by mission.
 *
 * @param version version of the charter it comes from
 * @param delais the delays that the charter adds to the law, by code
 */
public record TableRepartition(
        String departement,
        String version,
        Map<String, Commune> communes,
        Annuaire annuaire,
        Map<Mission, List<Regle>> regles,
        Map<String, Period> delais) {

    public TableRepartition {
        communes = Map.copyOf(communes);
        delais = Map.copyOf(delais);
        var copie = new EnumMap<Mission, List<Regle>>(Mission.class);
        regles.forEach((mission, liste) -> copie.put(mission, List.copyOf(liste)));
        regles = copie;
    }

    /**
     * How long before the hearing the enquête sociale is due, where the charter has one.
     */
    public Optional<Period> delaiEnquete() {
        return Optional.ofNullable(delais.get("ENQUETE_SOCIALE"));
    }

    /**
     * How long an operator keeps sight of an ended mission: three months when the charter is
     * silent.
     */
    public Period accesOperateur() {
        return delais.getOrDefault("OPERATEUR_ACCES", Period.ofMonths(3));
    }

    public Optional<Commune> commune(String insee) {
        return Optional.ofNullable(communes.get(insee));
    }

    /**
     * Reads the rules in their order: the first that fits wins, additive ones add up whether they
     * come before or after.
     */
    public Repartition repartir(Mission mission, Situation situation) {
        var liste = regles.get(mission);
        if (liste == null) {
            return new Repartition(new Issue.MissionNonPrevue(), List.of());
        }
        var ccas = annuaire.ccasDe(situation.commune());
        var additifs = new ArrayList<Additif>();
        Optional<Issue> issue = Optional.empty();
        for (var regle : liste) {
            if (!regle.si().convientA(situation, ccas)) {
                continue;
            }
            if (regle.additif()) {
                additifs.add(additif(regle, ccas));
            } else if (issue.isEmpty()) {
                issue = issue(regle, ccas);
            }
        }
        return new Repartition(issue.orElseGet(Issue.SansRegle::new), additifs);
    }

    private static Optional<Issue> issue(Regle regle, Optional<Ccas> ccas) {
        return switch (regle.alors()) {
            case Consequence.AOrganisation(var organisation) ->
                    Optional.of(designee(regle, organisation));
            case Consequence.AuCcasDeLaCommune() -> ccas.map(c -> designee(regle, c.code()));
            case Consequence.Refuser refus ->
                    Optional.of(
                            new Issue.Refusee(
                                    regle.nom(),
                                    regle.libelle(),
                                    regle.source(),
                                    refus.code(),
                                    refus.motif(),
                                    refus.proposer(),
                                    refus.derogationPossible()));
            case Consequence.Informer() -> Optional.empty();
        };
    }

    private static Issue designee(Regle regle, String organisation) {
        return new Issue.Designee(
                new Designation(organisation, regle.nom(), regle.libelle(), regle.source()));
    }

    private static Additif additif(Regle regle, Optional<Ccas> ccas) {
        var organisation =
                switch (regle.alors()) {
                    case Consequence.AOrganisation(var code) -> code;
                    case Consequence.AuCcasDeLaCommune() -> ccas.map(Ccas::code).orElse(null);
                    case Consequence.Refuser _, Consequence.Informer() -> null;
                };
        return new Additif(regle.nom(), regle.libelle(), regle.source(), organisation);
    }
}
