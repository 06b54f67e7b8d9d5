package fr.ancrage.diagnostics.repartition.model;

import fr.ancrage.diagnostics.repartition.model.Repartition.Additif;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Map<String, DelaiDeLaCharte> delais) {

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
        return delai("ENQUETE_SOCIALE").map(DelaiDeLaCharte::duree);
    }

    /**
     * How long an operator keeps sight of an ended mission: three months when the charter is
     * silent.
     */
    public Period accesOperateur() {
        return delai("OPERATEUR_ACCES").map(DelaiDeLaCharte::duree).orElse(Period.ofMonths(3));
    }

    /**
     * How long the members of a commission keep sight of a dossier after the sitting: no day more
     * when the charter is silent.
     */
    public Period accesMembre() {
        return delai("MEMBRE_ACCES").map(DelaiDeLaCharte::duree).orElse(Period.ZERO);
    }

    /**
     * How long after the commandement de quitter les lieux a visite d'anticipation is asked: thirty
     * days when the charter is silent.
     */
    public DelaiDeLaCharte delaiVisite() {
        return delai("VISITE_ANTICIPATION")
                .orElse(
                        new DelaiDeLaCharte(
                                Period.ofDays(30),
                                "Trente jours, à défaut de délai écrit dans la charte (R-143)"));
    }

    private Optional<DelaiDeLaCharte> delai(String code) {
        return Optional.ofNullable(delais.get(code));
    }

    public Optional<Commune> commune(String insee) {
        return Optional.ofNullable(communes.get(insee));
    }

    /**
     * Reads the rules in their order: the first that fits wins, additive ones add up whether they
     * come before or after.
     *
     * @param charges the work in hand, by which a full organisation gives way to its replacements
     */
    public Repartition repartir(Mission mission, Situation situation, Charges charges) {
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
                issue = issue(regle, ccas, charges);
            }
        }
        return new Repartition(issue.orElseGet(Issue.SansRegle::new), additifs);
    }

    private Optional<Issue> issue(Regle regle, Optional<Ccas> ccas, Charges charges) {
        return switch (regle.alors()) {
            case Consequence.AOrganisation prevue ->
                    Optional.of(new Issue.Designee(selonLesCapacites(regle, prevue, charges)));
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

    /** The first that has room, in the order of the charter; when none has, the first. */
    private Designation selonLesCapacites(
            Regle regle, Consequence.AOrganisation prevue, Charges charges) {
        var ordre = new ArrayList<String>();
        ordre.add(prevue.organisation());
        ordre.addAll(prevue.remplacants());
        var retenue =
                ordre.stream()
                        .filter(code -> !estComplete(code, charges))
                        .findFirst()
                        .orElse(prevue.organisation());
        return new Designation(
                retenue,
                regle.nom(),
                regle.libelle(),
                regle.source(),
                precision(prevue, retenue, charges));
    }

    private @Nullable String precision(
            Consequence.AOrganisation prevue, String retenue, Charges charges) {
        if (!estComplete(prevue.organisation(), charges)) {
            return null;
        }
        return retenue.equals(prevue.organisation())
                ? "%s a atteint sa capacité et la charte ne donne pas de remplaçant disponible (R-259)"
                        .formatted(nom(prevue.organisation()))
                : "%s a atteint sa capacité : la charte propose %s à sa suite (R-259)"
                        .formatted(nom(prevue.organisation()), nom(retenue));
    }

    private boolean estComplete(String code, Charges charges) {
        return annuaire.organisation(code).filter(o -> o.estComplete(charges)).isPresent();
    }

    private String nom(String code) {
        return annuaire.organisation(code).map(Organisation::nom).orElse(code);
    }

    private static Issue designee(Regle regle, String organisation) {
        return new Issue.Designee(
                new Designation(organisation, regle.nom(), regle.libelle(), regle.source()));
    }

    private static Additif additif(Regle regle, Optional<Ccas> ccas) {
        var organisation =
                switch (regle.alors()) {
                    case Consequence.AOrganisation(var code, _) -> code;
                    case Consequence.AuCcasDeLaCommune() -> ccas.map(Ccas::code).orElse(null);
                    case Consequence.Refuser _, Consequence.Informer() -> null;
                };
        return new Additif(regle.nom(), regle.libelle(), regle.source(), organisation);
    }
}
