package fr.ancrage.notifications.courriers.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.courriers.model.Acteur;
import fr.ancrage.notifications.courriers.model.LigneMatrice;
import fr.ancrage.notifications.courriers.model.Matrice;
import fr.ancrage.notifications.courriers.model.Matrices;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.charter.ChartesLues;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Binds « courriers » once per version. */
@Component
class ChartesMatrices implements Matrices {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneDeclencheur(@Nullable String acte, @Nullable String evenement) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneCondition(Set<LigneMatrice.Condition> auMoinsUne) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneCourrier(
            String code,
            String libelle,
            LigneDeclencheur declencheur,
            Set<String> parcs,
            @Nullable Set<String> formations,
            LigneActeur destinataire,
            String type,
            @Nullable List<String> mentions,
            @Nullable String mission,
            @Nullable LigneCondition condition,
            List<Canal> canaux,
            @Nullable String delai,
            @Nullable Boolean reponseAttendue,
            String source) {

        LigneMatrice toDomain() {
            return new LigneMatrice(
                    code,
                    libelle,
                    Stream.of(declencheur.acte(), declencheur.evenement())
                            .flatMap(Stream::ofNullable)
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalStateException(code + " has no declencheur")),
                    parcs,
                    formations == null ? Set.of() : formations,
                    destinataire.toDomain(),
                    type,
                    mentions == null ? List.of() : mentions,
                    mission,
                    condition == null ? Set.of() : condition.auMoinsUne(),
                    canaux,
                    Optional.ofNullable(delai).map(Period::parse),
                    Boolean.TRUE.equals(reponseAttendue),
                    source);
        }
    }

    /** An actor of the charter, in one of its three forms. */
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
    record LigneFormation(String code, String nom) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneDelai(String code, String duree) {}

    private final ChartesLues<Matrice> matrices;

    ChartesMatrices(Chartes chartes, Annuaires annuaires, HorlogeMetier horloge) {
        this.matrices =
                new ChartesLues<>(
                        chartes,
                        horloge,
                        charte ->
                                lire(
                                        charte,
                                        annuaires
                                                .pour(charte.departement(), charte.from())
                                                .orElseThrow()));
    }

    @Override
    public Optional<Matrice> pour(String departement, LocalDate jour) {
        return matrices.pour(departement, jour);
    }

    private static Matrice lire(
            Charte charte, fr.ancrage.notifications.annuaire.model.Annuaire annuaire) {
        return new Matrice(
                charte.optionalSection("courriers", LigneCourrier[].class).stream()
                        .flatMap(Arrays::stream)
                        .map(LigneCourrier::toDomain)
                        .toList(),
                annuaire,
                charte.optionalSection("formations", LigneFormation[].class).stream()
                        .flatMap(Arrays::stream)
                        .collect(Collectors.toMap(LigneFormation::code, LigneFormation::nom)),
                charte.optionalSection("delais", LigneDelai[].class).stream()
                        .flatMap(Arrays::stream)
                        .filter(d -> d.code().equals("CONVOCATION"))
                        .map(d -> Period.parse(d.duree()))
                        .findFirst());
    }
}
