package fr.ancrage.notifications.annuaire.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.annuaire.model.Commune;
import fr.ancrage.notifications.annuaire.model.Organisation;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.charter.ChartesLues;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Binds « organisations » and « territoire » once per version. */
@Component
class ChartesAnnuaire implements Annuaires {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entete(String nom) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneSecteur(
            String code,
            @Nullable Set<String> arrondissements,
            @Nullable Set<String> epci,
            @Nullable Set<String> communes) {

        boolean contient(Commune commune) {
            return dans(arrondissements, commune.arrondissement())
                    || dans(epci, commune.epci())
                    || dans(communes, commune.insee());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneCommune(
            String insee,
            String nom,
            String arrondissement,
            @Nullable String epci,
            @Nullable List<String> codesPostaux) {

        Commune toDomain() {
            return new Commune(
                    insee,
                    nom,
                    arrondissement,
                    epci,
                    codesPostaux == null ? List.of() : codesPostaux);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record SectionTerritoire(@Nullable List<LigneSecteur> secteurs, List<LigneCommune> communes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneTerritoire(
            @Nullable String departement,
            @Nullable Set<String> arrondissements,
            @Nullable Set<String> secteurs,
            @Nullable Set<String> communes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneOrganisation(
            String code,
            String nom,
            String type,
            @Nullable Set<String> roles,
            @Nullable LigneTerritoire territoire,
            @Nullable Boolean gereFsl,
            @Nullable LinkedHashMap<String, String> boites,
            @Nullable List<String> adressePostale,
            @Nullable String telephone) {

        Organisation toDomain(List<LigneSecteur> secteurs, Map<String, Commune> toutes) {
            var partout = territoire == null || territoire.departement() != null;
            var ou = new HashSet<String>();
            if (territoire != null && !partout) {
                toutes.values().stream()
                        .filter(c -> contient(territoire, secteurs, c))
                        .forEach(c -> ou.add(c.insee()));
            }
            return new Organisation(
                    code,
                    nom,
                    type,
                    roles == null ? Set.of() : roles,
                    partout,
                    ou,
                    territoire == null || territoire.arrondissements() == null
                            ? Set.of()
                            : territoire.arrondissements(),
                    Boolean.TRUE.equals(gereFsl),
                    boites == null ? Map.of() : boites,
                    adressePostale == null ? List.of() : adressePostale,
                    Optional.ofNullable(telephone));
        }

        private static boolean contient(
                LigneTerritoire territoire, List<LigneSecteur> secteurs, Commune commune) {
            var codes = territoire.secteurs();
            return dans(territoire.arrondissements(), commune.arrondissement())
                    || dans(territoire.communes(), commune.insee())
                    || (codes != null
                            && secteurs.stream()
                                    .filter(s -> codes.contains(s.code()))
                                    .anyMatch(s -> s.contient(commune)));
        }
    }

    private final ChartesLues<Annuaire> annuaires;

    ChartesAnnuaire(Chartes chartes, HorlogeMetier horloge) {
        this.annuaires = new ChartesLues<>(chartes, horloge, ChartesAnnuaire::lire);
    }

    @Override
    public Optional<Annuaire> pour(String departement, LocalDate jour) {
        return annuaires.pour(departement, jour);
    }

    @Override
    public Optional<Annuaire> deLOrganisation(String organisation, LocalDate jour) {
        return annuaires.deLOrganisation(organisation, jour);
    }

    @Override
    public List<String> departements() {
        return annuaires.departements();
    }

    private static Annuaire lire(Charte charte) {
        var territoire = charte.section("territoire", SectionTerritoire.class);
        var communes = new LinkedHashMap<String, Commune>();
        territoire.communes().forEach(c -> communes.put(c.insee(), c.toDomain()));
        var secteurs =
                territoire.secteurs() == null ? List.<LigneSecteur>of() : territoire.secteurs();
        return new Annuaire(
                charte.departement(),
                charte.section("charte", Entete.class).nom(),
                communes,
                Arrays.stream(charte.section("organisations", LigneOrganisation[].class))
                        .map(o -> o.toDomain(secteurs, communes))
                        .toList());
    }

    private static boolean dans(@Nullable Set<String> valeurs, @Nullable String valeur) {
        return valeurs != null && valeur != null && valeurs.contains(valeur);
    }
}
