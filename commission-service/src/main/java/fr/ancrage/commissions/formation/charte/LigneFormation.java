package fr.ancrage.commissions.formation.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.Membre;
import fr.ancrage.commissions.formation.model.Niveau;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Periodicite;
import fr.ancrage.commissions.formation.model.Secteur;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.Tache;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the charter's « formations ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneFormation(
        String code,
        String nom,
        Niveau.Rang niveau,
        @Nullable LignePerimetre perimetre,
        @Nullable String locale,
        boolean examineParDefaut,
        List<LignePresident> presidence,
        List<LigneSecretariat> secretariat,
        List<LigneMembre> membres,
        @Nullable LignePeriodicite periodicite,
        @Nullable Integer capacite,
        @Nullable Boolean menagesPresents,
        @Nullable Set<Parc> parcs,
        @Nullable Set<Stade> stades,
        @Nullable List<String> secteurs,
        @Nullable String lieu,
        String source) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LignePerimetre(Niveau.Perimetre nature, @Nullable Boolean aConfirmer) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LignePresident(
            String organisation,
            @Nullable String qualite,
            @Nullable String depuis,
            @Nullable String jusqua) {

        Formation.President toDomain() {
            return new Formation.President(organisation, qualite, jour(depuis), jour(jusqua));
        }

        private static @Nullable LocalDate jour(@Nullable String texte) {
            return texte == null ? null : LocalDate.parse(texte);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneSecretariat(String organisation, @Nullable List<Tache> taches) {

        Formation.PartDuSecretariat toDomain() {
            return new Formation.PartDuSecretariat(
                    organisation, taches == null ? Tache.DE_CHAQUE_SEANCE : taches);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneMembre(
            @Nullable String organisation,
            @Nullable String type,
            @Nullable LigneCondition condition,
            @Nullable String voix) {

        Membre toDomain() {
            return new Membre(
                    organisation,
                    type,
                    condition == null ? null : condition.parc(),
                    condition != null && Boolean.TRUE.equals(condition.concerneParLeDossier()),
                    voix);
        }
    }

    record LigneCondition(@Nullable Parc parc, @Nullable Boolean concerneParLeDossier) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LignePeriodicite(@Nullable String tousLes, @Nullable LigneParAn parAn) {

        @Nullable Periodicite toDomain() {
            if (tousLes != null) {
                return new Periodicite.TousLes(Period.parse(tousLes));
            }
            return parAn == null ? null : new Periodicite.ParAn(parAn.minimum());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneParAn(int minimum) {}

    Formation toDomain(Map<String, Secteur> parCode) {
        return new Formation(
                code,
                nom,
                new Niveau(
                        niveau,
                        perimetre == null ? null : perimetre.nature(),
                        perimetre != null && Boolean.TRUE.equals(perimetre.aConfirmer()),
                        locale),
                examineParDefaut,
                presidence.stream().map(LignePresident::toDomain).toList(),
                secretariat.stream().map(LigneSecretariat::toDomain).toList(),
                membres.stream().map(LigneMembre::toDomain).toList(),
                periodicite == null ? null : periodicite.toDomain(),
                capacite,
                Boolean.TRUE.equals(menagesPresents),
                parcs == null ? Set.of() : parcs,
                stades == null ? Set.of() : stades,
                secteurs == null
                        ? List.of()
                        : secteurs.stream().map(s -> secteur(s, parCode)).toList(),
                lieu,
                source);
    }

    private Secteur secteur(String nomme, Map<String, Secteur> parCode) {
        var secteur = parCode.get(nomme);
        if (secteur == null) {
            throw new IllegalStateException(
                    "formation " + code + " names the unknown sector " + nomme);
        }
        return secteur;
    }
}
