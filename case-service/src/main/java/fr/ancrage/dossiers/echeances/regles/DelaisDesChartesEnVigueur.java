package fr.ancrage.dossiers.echeances.regles;

import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.echeances.model.Delai;
import fr.ancrage.dossiers.echeances.model.DelaisCharte;
import fr.ancrage.dossiers.echeances.model.DelaisDesChartes;
import fr.ancrage.dossiers.echeances.model.SeuilsSignalement;
import fr.ancrage.dossiers.echeances.model.Unite;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The delays that the signed charters give. A fact is ruled by the charter of its day; a fact older
 * than every charter known, by today's.
 */
public final class DelaisDesChartesEnVigueur implements DelaisDesChartes {
    private final Chartes chartes;
    private final HorlogeMetier horloge;

    public DelaisDesChartesEnVigueur(Chartes chartes, HorlogeMetier horloge) {
        this.chartes = chartes;
        this.horloge = horloge;
    }

    @Override
    public DelaisCharte pour(String departement, LocalDate date) {
        return chartes.pour(departement, date)
                .or(() -> chartes.pour(departement, horloge.aujourdhui()))
                .map(charte -> lire(charte, date))
                .orElseGet(() -> DelaisCharte.aucun(departement));
    }

    private static DelaisCharte lire(Charte charte, LocalDate date) {
        List<LigneDelai> lignes =
                charte.optionalSection("delais", LigneDelai[].class)
                        .map(Arrays::asList)
                        .orElseGet(List::of);
        return new DelaisCharte(
                "CHARTE-" + charte.departement(),
                delai(lignes, "ENQUETE_SOCIALE"),
                delai(lignes, "SIAO_PREAVIS"),
                charte.optionalSection("seuils", Seuils.class)
                        .flatMap(seuils -> seuils.au(date))
                        .orElse(null));
    }

    private static DelaisCharte.@Nullable DelaiCharte delai(List<LigneDelai> lignes, String code) {
        return lignes.stream()
                .filter(ligne -> ligne.code().equals(code))
                .findFirst()
                .map(LigneDelai::toDomain)
                .orElse(null);
    }

    /** One line of the section {@code delais}. */
    record LigneDelai(
            String code,
            String duree,
            @Nullable String calendrier,
            @Nullable Boolean jourDeLAncreExclu,
            @Nullable Boolean aConfirmer,
            String source) {
        DelaisCharte.DelaiCharte toDomain() {
            Delai delai = DureeIso.lire(duree);
            if (delai.unite() == Unite.JOURS) {
                // the day itself is excluded unless the charter says that it counts
                int jours =
                        Boolean.FALSE.equals(jourDeLAncreExclu)
                                ? delai.valeur() - 1
                                : delai.valeur();
                delai =
                        new Delai(
                                jours,
                                "OUVRE".equals(calendrier) ? Unite.JOURS_OUVRES : Unite.JOURS);
            }
            return new DelaisCharte.DelaiCharte(
                    delai,
                    source,
                    Boolean.TRUE.equals(aConfirmer) ? Confiance.A_CONFIRMER : Confiance.DOCUMENT);
        }
    }

    /** The section {@code seuils}: the prefect's orders, dated, whose values may not be known. */
    record Seuils(@Nullable List<Arrete> signalementCommandement) {
        Optional<SeuilsSignalement> au(LocalDate date) {
            return Optional.ofNullable(signalementCommandement).stream()
                    .flatMap(List::stream)
                    .filter(arrete -> arrete.couvre(date))
                    .map(Arrete::toDomain)
                    .findFirst();
        }
    }

    record Arrete(
            LocalDate depuis,
            @Nullable LocalDate jusqua,
            @Nullable Integer moisImpayes,
            @Nullable Integer multipleLoyer) {
        boolean couvre(LocalDate date) {
            return !date.isBefore(depuis) && (jusqua == null || !date.isAfter(jusqua));
        }

        SeuilsSignalement toDomain() {
            return new SeuilsSignalement(moisImpayes, multipleLoyer);
        }
    }
}
