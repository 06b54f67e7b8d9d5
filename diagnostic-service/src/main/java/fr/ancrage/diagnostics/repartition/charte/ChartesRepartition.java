package fr.ancrage.diagnostics.repartition.charte;

import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Regle;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.charter.ChartesLues;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Binds the charters' sections once per version. */
@Component
class ChartesRepartition implements TablesRepartition {

    private final ChartesLues<TableRepartition> tables;

    ChartesRepartition(Chartes chartes, HorlogeMetier horloge) {
        this.tables = new ChartesLues<>(chartes, horloge, ChartesRepartition::lire);
    }

    @Override
    public Optional<TableRepartition> pour(String departement, LocalDate date) {
        return tables.pour(departement, date);
    }

    @Override
    public Optional<TableRepartition> deLOrganisation(String organisation, LocalDate date) {
        return tables.deLOrganisation(organisation, date);
    }

    @Override
    public boolean communeConnue(String insee, LocalDate date) {
        return tables.departements().stream()
                .map(departement -> pour(departement, date))
                .flatMap(Optional::stream)
                .anyMatch(table -> table.commune(insee).isPresent());
    }

    private static TableRepartition lire(Charte charte) {
        return lire(
                charte.departement(),
                charte.version(),
                charte::section,
                charte.optionalSection("delais", LigneDelai[].class).orElse(new LigneDelai[0]));
    }

    /** Gives one section of a charter, bound to a type. */
    @FunctionalInterface
    interface Sections {
        <T> T section(String nom, Class<T> type);
    }

    static TableRepartition lire(
            String departement, String version, Sections charte, LigneDelai[] delais) {
        var territoire = charte.section("territoire", SectionTerritoire.class);
        var secteurs = territoire.secteursParCode();
        var communes = territoire.communesParInsee();
        var organisations = charte.section("organisations", LigneOrganisation[].class);
        var missions = charte.section("affectations", LigneMission[].class);
        var regles = new EnumMap<Mission, List<Regle>>(Mission.class);
        for (var mission : missions) {
            regles.put(mission.mission(), mission.toDomain(secteurs));
        }
        return new TableRepartition(
                departement,
                version,
                communes,
                LigneOrganisation.annuaire(List.of(organisations), communes.values()),
                regles,
                Arrays.stream(delais)
                        .collect(Collectors.toMap(LigneDelai::code, LigneDelai::toDomain)));
    }
}
