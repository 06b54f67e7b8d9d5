package fr.ancrage.commissions.formation.charte;

import fr.ancrage.commissions.formation.model.DelaiConvocation;
import fr.ancrage.commissions.formation.model.Organisation;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Binds the charters' sections once per version. */
@Component
class ChartesFormations implements TablesFormations {

    private record Cle(String departement, String version) {}

    private final Chartes chartes;
    private final Map<Cle, TableFormations> tables = new ConcurrentHashMap<>();

    /** Reads all tables at once: a charter that cannot be read stops the start. */
    ChartesFormations(Chartes chartes, HorlogeMetier horloge) {
        this.chartes = chartes;
        chartes.departements().forEach(d -> pour(d, horloge.aujourdhui()));
    }

    @Override
    public List<String> departements() {
        return chartes.departements();
    }

    @Override
    public Optional<TableFormations> pour(String departement, LocalDate date) {
        return chartes.pour(departement, date).map(this::table);
    }

    @Override
    public Optional<TableFormations> deLOrganisation(String organisation, LocalDate date) {
        return chartes.deLOrganisation(organisation, date).map(this::table);
    }

    private TableFormations table(Charte charte) {
        return tables.computeIfAbsent(
                new Cle(charte.departement(), charte.version()), _ -> lire(charte));
    }

    private static TableFormations lire(Charte charte) {
        var territoire = charte.section("territoire", SectionTerritoire.class);
        var secteurs = territoire.secteursParCode();
        return new TableFormations(
                charte.departement(),
                charte.section("charte", LigneCharte.class).nom(),
                charte.version(),
                territoire.communesParInsee(),
                territoire.nomsDesArrondissements(),
                Arrays.stream(charte.section("organisations", LigneOrganisation[].class))
                        .map(LigneOrganisation::toDomain)
                        .collect(Collectors.toMap(Organisation::code, Function.identity())),
                lignes(charte, "formations", LigneFormation[].class, new LigneFormation[0])
                        .map(f -> f.toDomain(secteurs))
                        .toList(),
                lignes(charte, "candidatures", LigneDeclencheur[].class, new LigneDeclencheur[0])
                        .map(LigneDeclencheur::toDomain)
                        .toList(),
                convocation(charte));
    }

    private static @Nullable DelaiConvocation convocation(Charte charte) {
        return lignes(charte, "delais", LigneDelai[].class, new LigneDelai[0])
                .filter(d -> d.code().equals("CONVOCATION"))
                .findFirst()
                .map(d ->
                        new DelaiConvocation(
                                Period.parse(d.duree()),
                                Boolean.TRUE.equals(d.aConfirmer()),
                                d.source()))
                .orElse(null);
    }

    private static <T> java.util.stream.Stream<T> lignes(
            Charte charte, String section, Class<T[]> type, T[] aucune) {
        return Arrays.stream(charte.optionalSection(section, type).orElse(aucune));
    }
}
