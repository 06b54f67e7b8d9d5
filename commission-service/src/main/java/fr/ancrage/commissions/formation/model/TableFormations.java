package fr.ancrage.commissions.formation.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One charter, as the commissions read it.
 *
 * @param communes by INSEE code
 * @param arrondissements names by code
 * @param organisations by code
 * @param formations in the order of the charter, which decides between those that all fit
 * @param declencheurs acts that make candidates: those of every département, then the charter's
 */
public record TableFormations(
        String departement,
        String nom,
        String version,
        Map<String, Commune> communes,
        Map<String, String> arrondissements,
        Map<String, Organisation> organisations,
        List<Formation> formations,
        List<Declencheur> declencheurs,
        @Nullable DelaiConvocation convocation,
        AccesDesMembres acces) {

    private static final String REGLE = "R-256";

    public TableFormations {
        communes = Map.copyOf(communes);
        arrondissements = Map.copyOf(arrondissements);
        organisations = Map.copyOf(organisations);
        formations = List.copyOf(formations);
        declencheurs = List.copyOf(declencheurs);
    }

    /** The earliest sitting whose cases its members still read, the last day included. */
    public LocalDate siegeDepuis(LocalDate aujourdhui) {
        return acces.depuis(aujourdhui);
    }

    public Optional<Formation> formation(String code) {
        return formations.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    public Optional<Commune> commune(String insee) {
        return Optional.ofNullable(communes.get(insee));
    }

    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    /** The name of an organisation; its code when the charter does not know it any more. */
    public String nomOrganisation(String code) {
        return organisation(code).map(Organisation::nom).orElse(code);
    }

    /** The level of a formation, as people say it. */
    public String nomDuNiveau(Formation formation) {
        return formation.niveau().nom(this);
    }

    /** Why an act makes a candidate, when it does. */
    public Optional<Declencheur> declencheur(String nature, Parc parc, LocalDate le) {
        return declencheurs.stream().filter(d -> d.vaut(nature, parc, le)).findFirst();
    }

    /** The first formation of the charter whose territory, parc and stage fit. */
    public Optional<Designation> designer(Situation situation) {
        var commune = commune(situation.commune());
        return formations.stream()
                .filter(Formation::examineParDefaut)
                .filter(f -> f.secteurs().isEmpty() || commune.map(f::couvre).orElse(false))
                .filter(f -> f.admetParc(situation.parc()) && f.admetStade(situation.stade()))
                .findFirst()
                .map(f ->
                        new Designation(
                                f.code(),
                                REGLE,
                                f.source(),
                                "Première formation de la charte dont le territoire, le parc et le"
                                        + " stade conviennent : "
                                        + f.nom()
                                        + "."));
    }

    /** Whether the dwelling is in the territory of a formation. */
    public boolean surLeTerritoire(Formation formation, Situation situation) {
        return commune(situation.commune()).map(formation::couvre).orElse(false);
    }

    /** Every organisation that has a seat, whatever its condition, with presidents first. */
    public Map<String, Boolean> sieges(Formation formation, LocalDate jour) {
        var permanents = new LinkedHashMap<String, Boolean>();
        formation.presidence().stream()
                .filter(p -> p.le(jour))
                .forEach(p -> permanents.put(p.organisation(), true));
        formation
                .membres()
                .forEach(m ->
                        organisations.values().stream()
                                .filter(m::siege)
                                .map(Organisation::code)
                                .sorted()
                                .forEach(code ->
                                        permanents.merge(code, m.permanent(), (a, b) -> a || b)));
        return permanents;
    }

    /** Those who see a case because of a sitting: permanent, or their condition holds. */
    public Set<String> membresPour(Formation formation, Situation situation, LocalDate jour) {
        var membres = new LinkedHashSet<String>();
        formation.presidence().stream()
                .filter(p -> p.le(jour))
                .forEach(p -> membres.add(p.organisation()));
        var commune = commune(situation.commune());
        for (var membre : formation.membres()) {
            organisations.values().stream()
                    .filter(membre::siege)
                    .filter(o ->
                            membre.permanent()
                                    || commune.map(c -> membre.conditionTenue(o, situation, c))
                                            .orElse(false))
                    .map(Organisation::code)
                    .sorted()
                    .forEach(membres::add);
        }
        return membres;
    }

    /** Who may decide a diagnosis: the State, the Département, the landlord concerned. */
    public boolean decideDUnDiagnostic(String organisation, @Nullable String bailleur) {
        return organisation.equals(bailleur)
                || organisation(organisation)
                        .map(o -> Set.of("ETAT", "DEPARTEMENT").contains(o.type()))
                        .orElse(false);
    }
}
