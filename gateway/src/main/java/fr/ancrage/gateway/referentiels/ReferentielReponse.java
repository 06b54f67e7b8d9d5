package fr.ancrage.gateway.referentiels;

import fr.ancrage.platform.charter.Charte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What the filters name. The records bind only this: neither mailboxes nor capacities leave the
 * charter.
 */
@Schema(
        name = "Referentiel",
        requiredProperties = {"departement", "arrondissements", "communes", "organisations"})
record ReferentielReponse(
        String departement,
        List<Arrondissement> arrondissements,
        List<Commune> communes,
        List<Organisation> organisations) {

    @Schema(
            name = "ArrondissementConnu",
            requiredProperties = {"code", "nom"})
    record Arrondissement(String code, String nom) {}

    @Schema(
            name = "CommuneConnue",
            requiredProperties = {"insee", "nom", "arrondissement"})
    record Commune(String insee, String nom, String arrondissement) {}

    @Schema(
            name = "OrganisationConnue",
            requiredProperties = {"code", "nom", "type"})
    record Organisation(String code, String nom, String type) {}

    private record Territoire(List<Arrondissement> arrondissements, List<Commune> communes) {}

    static ReferentielReponse from(Charte charte) {
        var territoire = charte.section("territoire", Territoire.class);
        var organisations = charte.section("organisations", Organisation[].class);
        return new ReferentielReponse(
                charte.departement(),
                trier(territoire.arrondissements(), Arrondissement::nom),
                trier(territoire.communes(), Commune::nom),
                trier(Arrays.asList(organisations), Organisation::nom));
    }

    private static <T> List<T> trier(List<T> lignes, Function<T, String> nom) {
        return lignes.stream()
                .sorted(Comparator.comparing(nom, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }
}
