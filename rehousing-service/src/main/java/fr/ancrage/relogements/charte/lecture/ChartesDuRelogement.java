package fr.ancrage.relogements.charte.lecture;

import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.charter.ChartesLues;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.relogements.charte.lecture.Sections.LigneDelai;
import fr.ancrage.relogements.charte.lecture.Sections.LigneFormation;
import fr.ancrage.relogements.charte.lecture.Sections.LigneOrganisation;
import fr.ancrage.relogements.charte.lecture.Sections.LigneTransmission;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.Commune;
import fr.ancrage.relogements.charte.model.Delai;
import fr.ancrage.relogements.charte.model.DestinataireListe;
import fr.ancrage.relogements.charte.model.Organisation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Binds the charters' sections once per version. */
@Component
public class ChartesDuRelogement implements ChartesRelogement {

    private static final String ROLE_SIAO = "siao";
    private static final String ROLE_SECRETARIAT = "secretariat";
    private static final String ROLE_VIVIER = "acces-logement";
    private static final String SANS_TRANSMISSION =
            "La charte ne dit rien de cette liste ; la plateforme la tient pour le SIAO du département";

    private final ChartesLues<CharteRelogement> lues;

    public ChartesDuRelogement(Chartes chartes, HorlogeMetier horloge) {
        this.lues = new ChartesLues<>(chartes, horloge, ChartesDuRelogement::lire);
    }

    @Override
    public List<String> departements() {
        return lues.departements();
    }

    @Override
    public Optional<CharteRelogement> pour(String departement, LocalDate date) {
        return lues.pour(departement, date);
    }

    @Override
    public Optional<CharteRelogement> deLOrganisation(String organisation, LocalDate date) {
        return lues.deLOrganisation(organisation, date);
    }

    private static CharteRelogement lire(Charte charte) {
        var organisations = new LinkedHashMap<String, Organisation>();
        for (var ligne : charte.section("organisations", LigneOrganisation[].class)) {
            organisations.put(ligne.code(), ligne.toDomain());
        }
        var territoire = charte.section("territoire", Sections.Territoire.class);
        var communes =
                territoire.communes().stream()
                        .map(Sections.LigneCommune::toDomain)
                        .collect(Collectors.toMap(Commune::insee, c -> c));
        var delais =
                Arrays.stream(
                                charte.optionalSection("delais", LigneDelai[].class)
                                        .orElse(new LigneDelai[0]))
                        .map(LigneDelai::toDomain)
                        .collect(Collectors.toMap(Delai::code, d -> d));
        var transmissions =
                charte.optionalSection("transmissions", LigneTransmission[].class)
                        .orElse(new LigneTransmission[0]);
        return new CharteRelogement(
                charte.departement(),
                charte.section("charte", Sections.Entete.class).nom(),
                charte.version(),
                territoire.grandeAgglomeration() != null,
                communes,
                organisations,
                delais,
                destinataire(transmissions, organisations),
                deRole(organisations, ROLE_VIVIER)
                        .or(() -> deRole(organisations, ROLE_SECRETARIAT)),
                formationsTechniques(charte));
    }

    private static Set<String> formationsTechniques(Charte charte) {
        return Arrays.stream(
                        charte.optionalSection("formations", LigneFormation[].class)
                                .orElse(new LigneFormation[0]))
                .filter(LigneFormation::technique)
                .map(LigneFormation::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The recipient that the transmission names; without one, the SIAO of the département,
     * since a granted concours is told to it everywhere (product §8).
     */
    private static Optional<DestinataireListe> destinataire(
            LigneTransmission[] transmissions, Map<String, Organisation> organisations) {
        return Arrays.stream(transmissions)
                .filter(LigneTransmission::listeDesConcours)
                .flatMap(t ->
                        t.vers().stream()
                                .flatMap(partie -> Stream.ofNullable(partie.organisation()))
                                .flatMap(code -> Stream.ofNullable(organisations.get(code)))
                                .map(o -> new DestinataireListe(o, t.source())))
                .findFirst()
                .or(() ->
                        deRole(organisations, ROLE_SIAO)
                                .map(o -> new DestinataireListe(o, SANS_TRANSMISSION)));
    }

    private static Optional<Organisation> deRole(
            Map<String, Organisation> organisations, String role) {
        return organisations.values().stream().filter(o -> o.roles().contains(role)).findFirst();
    }
}
