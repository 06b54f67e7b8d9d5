package fr.ancrage.dossiers.situation.charte;

import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.situation.model.CadreSituation;
import fr.ancrage.dossiers.situation.model.CadreSituation.OrganisationLocale;
import fr.ancrage.dossiers.situation.model.CadresSituation;
import fr.ancrage.dossiers.situation.model.Fournisseur;
import fr.ancrage.dossiers.situation.model.Fournisseur.Qui;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.situation.model.TypeMesure;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section {@code situation} of each charter, bound once, with where each organisation acts. */
@Component
class ChartesSituation implements CadresSituation {

    record SectionSituation(List<FournisseurCharte> fournisseurs, List<MesureCharte> mesures) {}

    record FournisseurCharte(
            String code,
            String libelle,
            QuiCharte qui,
            @Nullable List<Parc> parcs,
            List<Rubrique> rubriques,
            @Nullable Boolean aConfirmer,
            String source) {

        Fournisseur toDomain() {
            return new Fournisseur(
                    code,
                    libelle,
                    qui.toDomain(),
                    parcs == null ? EnumSet.allOf(Parc.class) : Set.copyOf(parcs),
                    rubriques,
                    Boolean.TRUE.equals(aConfirmer),
                    source);
        }
    }

    record QuiCharte(
            @Nullable String organisation,
            @Nullable String type,
            Fournisseur.@Nullable Acteur acteurDuDossier) {

        Qui toDomain() {
            if (organisation != null) {
                return new Qui.UneOrganisation(organisation);
            }
            return type != null
                    ? new Qui.DuType(type)
                    : new Qui.DuDossier(
                            Objects.requireNonNull(acteurDuDossier, "the schema wants one form"));
        }
    }

    record MesureCharte(
            String code,
            String libelle,
            @Nullable String duree,
            @Nullable String consentement,
            @Nullable Set<String> incompatibles,
            String source) {

        TypeMesure toDomain() {
            return new TypeMesure(
                    code,
                    libelle,
                    duree == null ? null : Period.parse(duree),
                    consentement,
                    incompatibles == null ? Set.of() : incompatibles,
                    source);
        }
    }

    record TerritoireCharte(List<CommuneCharte> communes, List<SecteurCharte> secteurs) {}

    record CommuneCharte(String insee, String arrondissement, @Nullable String epci) {}

    /** A sector, or the territory of an organisation: the union of what it names. */
    record SecteurCharte(
            @Nullable String code,
            @Nullable String departement,
            @Nullable List<String> arrondissements,
            @Nullable List<String> epci,
            @Nullable List<String> secteurs,
            @Nullable List<String> communes) {

        boolean comprend(CommuneCharte commune, Map<String, SecteurCharte> parCode) {
            return contient(arrondissements, commune.arrondissement())
                    || (commune.epci() != null && contient(epci, commune.epci()))
                    || contient(communes, commune.insee())
                    || (secteurs != null
                            && secteurs.stream()
                                    .map(parCode::get)
                                    .filter(Objects::nonNull)
                                    .anyMatch(s -> s.comprend(commune, parCode)));
        }

        private static boolean contient(@Nullable List<String> liste, String valeur) {
            return liste != null && liste.contains(valeur);
        }
    }

    record OrganisationCharte(
            String code, String nom, String type, @Nullable SecteurCharte territoire) {}

    private final Chartes chartes;
    private final Map<Charte, Optional<CadreSituation>> lus = new ConcurrentHashMap<>();

    ChartesSituation(Chartes chartes) {
        this.chartes = chartes;
    }

    @Override
    public Optional<CadreSituation> pour(String departement, LocalDate jour) {
        return chartes.pour(departement, jour)
                .flatMap(c -> lus.computeIfAbsent(c, ChartesSituation::lire));
    }

    private static Optional<CadreSituation> lire(Charte charte) {
        return charte.optionalSection("situation", SectionSituation.class)
                .map(section ->
                        new CadreSituation(
                                section.fournisseurs().stream()
                                        .map(FournisseurCharte::toDomain)
                                        .toList(),
                                section.mesures().stream().map(MesureCharte::toDomain).toList(),
                                organisations(charte)));
    }

    private static List<OrganisationLocale> organisations(Charte charte) {
        TerritoireCharte territoire = charte.section("territoire", TerritoireCharte.class);
        Map<String, SecteurCharte> secteurs =
                territoire.secteurs().stream()
                        .collect(
                                Collectors.toMap(
                                        s -> Objects.requireNonNull(s.code(), "a sector has one"),
                                        s -> s));
        return Arrays.stream(charte.section("organisations", OrganisationCharte[].class))
                .map(o ->
                        new OrganisationLocale(
                                o.code(),
                                o.nom(),
                                o.type(),
                                communes(o.territoire(), territoire.communes(), secteurs)))
                .toList();
    }

    /** Empty for who acts everywhere. */
    private static Set<String> communes(
            @Nullable SecteurCharte lieu,
            List<CommuneCharte> toutes,
            Map<String, SecteurCharte> secteurs) {
        return lieu == null || lieu.departement() != null
                ? Set.of()
                : toutes.stream()
                        .filter(c -> lieu.comprend(c, secteurs))
                        .map(CommuneCharte::insee)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
