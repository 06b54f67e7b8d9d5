package fr.ancrage.dossiers.territoire.charte;

import fr.ancrage.dossiers.territoire.model.Commune;
import fr.ancrage.dossiers.territoire.model.CritereVulnerabilite;
import fr.ancrage.dossiers.territoire.model.DureesDAcces;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One territory by charter, bound once. */
@Component
class ChartesTerritoires implements Territoires {

    record SectionTerritoire(List<CommuneCharte> communes, List<SecteurCharte> arrondissements) {}

    record CommuneCharte(
            String insee,
            String nom,
            String arrondissement,
            @Nullable List<String> codesPostaux,
            @Nullable List<String> anciensNoms) {}

    record SecteurCharte(String code) {}

    record OrganisationCharte(
            String code,
            String nom,
            String type,
            @Nullable List<String> alias,
            @Nullable TerritoireOrganisation territoire,
            @Nullable Set<String> roles) {}

    record TerritoireOrganisation(
            @Nullable String departement, @Nullable List<String> arrondissements) {}

    record CritereCharte(String code, String libelle, @Nullable List<String> alias) {}

    record FormationCharte(String code, String nom) {}

    record ConservationCharte(String objet, @Nullable String archivageApres) {}

    record DelaiCharte(String code, String duree) {}

    record CourrierCharte(
            String code, String libelle, String type, DeclencheurCharte declencheur) {}

    record DeclencheurCharte(@Nullable String evenement) {}

    private static final Set<String> SAISINES = Set.of("SAISINE_FSL", "SAISINE_SIAO");

    private final Chartes chartes;
    private final Map<Charte, TerritoireDossiers> lues = new ConcurrentHashMap<>();

    ChartesTerritoires(Chartes chartes) {
        this.chartes = chartes;
    }

    @Override
    public Optional<TerritoireDossiers> pour(String departement, LocalDate date) {
        return chartes.pour(departement, date).map(this::lire);
    }

    @Override
    public Optional<TerritoireDossiers> deLOrganisation(String code, LocalDate date) {
        return chartes.deLOrganisation(code, date).map(this::lire);
    }

    private TerritoireDossiers lire(Charte charte) {
        return lues.computeIfAbsent(charte, ChartesTerritoires::lier);
    }

    private static TerritoireDossiers lier(Charte charte) {
        SectionTerritoire territoire = charte.section("territoire", SectionTerritoire.class);
        List<String> arrondissements =
                territoire.arrondissements().stream().map(SecteurCharte::code).toList();
        return new TerritoireDossiers(
                charte.departement(),
                territoire.communes().stream()
                        .map(c ->
                                new Commune(
                                        c.insee(),
                                        c.nom(),
                                        c.arrondissement(),
                                        Objects.requireNonNullElse(c.codesPostaux(), List.of()),
                                        Objects.requireNonNullElse(c.anciensNoms(), List.of())))
                        .toList(),
                Arrays.stream(charte.section("organisations", OrganisationCharte[].class))
                        .map(o -> organisation(o, arrondissements))
                        .toList(),
                Arrays.stream(charte.section("criteresVulnerabilite", CritereCharte[].class))
                        .map(c ->
                                new CritereVulnerabilite(
                                        c.code(),
                                        c.libelle(),
                                        Objects.requireNonNullElse(c.alias(), List.of())))
                        .toList(),
                libelles(charte),
                demandes(charte),
                saisines(charte),
                archivage(charte),
                durees(charte));
    }

    private static DureesDAcces durees(Charte charte) {
        Map<String, Period> delais =
                charte.optionalSection("delais", DelaiCharte[].class).stream()
                        .flatMap(Stream::of)
                        .collect(Collectors.toMap(DelaiCharte::code, d -> Period.parse(d.duree())));
        return new DureesDAcces(
                delais.getOrDefault("OPERATEUR_ACCES", DureesDAcces.SANS_CHARTE.apresMission()),
                delais.getOrDefault("MEMBRE_ACCES", DureesDAcces.SANS_CHARTE.apresSeance()));
    }

    private static @Nullable Period archivage(Charte charte) {
        return charte.optionalSection("conservation", ConservationCharte[].class).stream()
                .flatMap(Stream::of)
                .filter(c -> c.objet().equals("DOSSIER"))
                .map(ConservationCharte::archivageApres)
                .filter(Objects::nonNull)
                .map(Period::parse)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> demandes(Charte charte) {
        return Arrays.stream(charte.section("courriers", CourrierCharte[].class))
                .filter(c -> c.type().equals("DEMANDE"))
                .map(CourrierCharte::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> saisines(Charte charte) {
        return Arrays.stream(charte.section("courriers", CourrierCharte[].class))
                .filter(c -> SAISINES.contains(String.valueOf(c.declencheur().evenement())))
                .map(CourrierCharte::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> libelles(Charte charte) {
        Map<String, String> libelles = new HashMap<>();
        for (FormationCharte f : charte.section("formations", FormationCharte[].class)) {
            libelles.put(f.code(), f.nom());
        }
        for (CourrierCharte c : charte.section("courriers", CourrierCharte[].class)) {
            libelles.put(c.code(), c.libelle());
        }
        return libelles;
    }

    /** No territory, or the whole département: all its arrondissements. */
    private static Organisation organisation(OrganisationCharte o, List<String> tous) {
        TerritoireOrganisation territoire = o.territoire();
        List<String> arrondissements =
                territoire == null || territoire.departement() != null
                        ? tous
                        : Stream.ofNullable(territoire.arrondissements())
                                .flatMap(List::stream)
                                .toList();
        return new Organisation(
                o.code(),
                o.nom(),
                o.type(),
                Objects.requireNonNullElse(o.alias(), List.of()),
                arrondissements,
                Objects.requireNonNullElse(o.roles(), Set.of()));
    }
}
