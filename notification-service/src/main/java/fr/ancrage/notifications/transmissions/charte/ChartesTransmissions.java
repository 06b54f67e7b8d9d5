package fr.ancrage.notifications.transmissions.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.courriers.model.Acteur;
import fr.ancrage.notifications.transmissions.model.Periodicite;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.charter.ChartesLues;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Binds « transmissions » of each charter. */
@Component
class ChartesTransmissions implements ReglesTransmission {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneActeur(
            @Nullable String organisation,
            @Nullable String type,
            Acteur.@Nullable Qui acteurDuDossier) {

        Acteur toDomain() {
            if (organisation != null) {
                return new Acteur.Nommee(organisation);
            }
            if (type != null) {
                return new Acteur.DeType(type);
            }
            if (acteurDuDossier != null) {
                return new Acteur.DuDossier(acteurDuDossier);
            }
            throw new IllegalStateException("an actor without a form");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneQuand(
            @Nullable Periodicite periode,
            @Nullable String evenement,
            @Nullable String sens,
            @Nullable String delai) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneTransmission(
            String code,
            String libelle,
            @Nullable String contenu,
            @Nullable String courrier,
            List<LigneActeur> de,
            List<LigneActeur> vers,
            LigneQuand quand,
            @Nullable String mission,
            String source) {

        RegleTransmission toDomain() {
            return new RegleTransmission(
                    code,
                    libelle,
                    contenu,
                    courrier,
                    de.stream().map(LigneActeur::toDomain).toList(),
                    vers.stream().map(LigneActeur::toDomain).toList(),
                    quand.periode(),
                    quand.evenement(),
                    "AVANT".equals(quand.sens()),
                    Optional.ofNullable(quand.delai()).map(Period::parse),
                    mission,
                    source);
        }
    }

    private final ChartesLues<List<RegleTransmission>> regles;

    ChartesTransmissions(Chartes chartes, HorlogeMetier horloge) {
        this.regles = new ChartesLues<>(chartes, horloge, ChartesTransmissions::lire);
    }

    @Override
    public List<String> departements() {
        return regles.departements();
    }

    @Override
    public List<RegleTransmission> pour(String departement, LocalDate jour) {
        return regles.pour(departement, jour).orElse(List.of());
    }

    private static List<RegleTransmission> lire(Charte charte) {
        return charte.optionalSection("transmissions", LigneTransmission[].class).stream()
                .flatMap(Arrays::stream)
                .map(LigneTransmission::toDomain)
                .toList();
    }
}
