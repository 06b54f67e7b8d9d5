package fr.ancrage.commissions.formation.charte;

import fr.ancrage.commissions.formation.model.AccesDesMembres;
import fr.ancrage.commissions.formation.model.DelaiConvocation;
import fr.ancrage.commissions.formation.model.Organisation;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.charter.ChartesLues;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Binds the charters' sections once per version. */
@Component
class ChartesFormations implements TablesFormations {

    /** {@code regles/candidatures.yml}: a rule that cannot be read stops the service. */
    private static final List<LigneDeclencheur> DE_TOUS = lireLesRegles();

    private final ChartesLues<TableFormations> tables;

    ChartesFormations(Chartes chartes, HorlogeMetier horloge) {
        this.tables = new ChartesLues<>(chartes, horloge, ChartesFormations::lire);
    }

    @Override
    public List<String> departements() {
        return tables.departements();
    }

    @Override
    public Optional<TableFormations> pour(String departement, LocalDate date) {
        return tables.pour(departement, date);
    }

    @Override
    public Optional<TableFormations> deLOrganisation(String organisation, LocalDate date) {
        return tables.deLOrganisation(organisation, date);
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
                Stream.concat(
                                DE_TOUS.stream(),
                                lignes(
                                        charte,
                                        "candidatures",
                                        LigneDeclencheur[].class,
                                        new LigneDeclencheur[0]))
                        .map(LigneDeclencheur::toDomain)
                        .toList(),
                convocation(charte),
                acces(charte));
    }

    private static List<LigneDeclencheur> lireLesRegles() {
        try (var in = new ClassPathResource("regles/candidatures.yml").getInputStream()) {
            List<Map<String, Object>> lignes =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return lignes.stream()
                    .map(l -> JsonMapper.shared().convertValue(l, LigneDeclencheur.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccesDesMembres acces(Charte charte) {
        return lignes(charte, "delais", LigneDelai[].class, new LigneDelai[0])
                .filter(d -> d.code().equals("MEMBRE_ACCES"))
                .findFirst()
                .map(d -> new AccesDesMembres(Period.parse(d.duree()), d.source()))
                .orElse(AccesDesMembres.SANS_CHARTE);
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

    private static <T> Stream<T> lignes(
            Charte charte, String section, Class<T[]> type, T[] aucune) {
        return Arrays.stream(charte.optionalSection(section, type).orElse(aucune));
    }
}
