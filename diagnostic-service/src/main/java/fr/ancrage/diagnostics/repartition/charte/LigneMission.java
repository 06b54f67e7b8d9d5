package fr.ancrage.diagnostics.repartition.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.repartition.model.Condition;
import fr.ancrage.diagnostics.repartition.model.Consequence;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Regle;
import fr.ancrage.diagnostics.repartition.model.Secteur;
import fr.ancrage.diagnostics.repartition.model.Stade;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one mission in the charter's « affectations ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneMission(Mission mission, List<LigneRegle> regles) {

    List<Regle> toDomain(Map<String, Secteur> secteurs) {
        return regles.stream().map(r -> r.toDomain(secteurs)).toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneRegle(
            String nom,
            String libelle,
            @Nullable Si si,
            @Nullable Alors alors,
            String source,
            @Nullable Boolean additif) {

        Regle toDomain(Map<String, Secteur> secteurs) {
            return new Regle(
                    nom,
                    libelle,
                    (si == null ? Si.TOUJOURS : si).toDomain(nom, secteurs),
                    alors == null ? new Consequence.Informer() : alors.toDomain(nom),
                    source,
                    Boolean.TRUE.equals(additif));
        }
    }

    /**
     * Every condition that the schema of the charters knows: a rule that is only half read would
     * route wrongly.
     */
    record Si(
            @Nullable Set<Stade> stades,
            @Nullable Parc parc,
            @Nullable List<String> secteurs,
            @Nullable Boolean aideAuLogement,
            @Nullable Boolean enfants,
            @Nullable Set<OrganismePayeur> organismePayeur,
            @Nullable Boolean connuDuCcas,
            @Nullable Boolean ccasTravailleursSociaux) {

        static final Si TOUJOURS = new Si(null, null, null, null, null, null, null, null);

        Condition toDomain(String regle, Map<String, Secteur> parCode) {
            return new Condition(
                    stades == null ? Set.of() : stades,
                    parc,
                    secteurs == null
                            ? List.of()
                            : secteurs.stream().map(code -> secteur(regle, code, parCode)).toList(),
                    aideAuLogement,
                    enfants,
                    organismePayeur == null ? Set.of() : organismePayeur,
                    connuDuCcas,
                    ccasTravailleursSociaux);
        }

        private static Secteur secteur(String regle, String code, Map<String, Secteur> parCode) {
            var secteur = parCode.get(code);
            if (secteur == null) {
                throw new IllegalStateException(
                        "rule " + regle + " names the unknown sector " + code);
            }
            return secteur;
        }
    }

    /** Exactly one form, as the schema of the charters says. */
    record Alors(
            @Nullable String organisation,
            @Nullable List<String> remplacants,
            @Nullable Boolean bailleurDuLogement,
            @Nullable Boolean ccasDeLaCommune,
            @Nullable String refus,
            @Nullable String motif,
            @Nullable Mission proposer,
            @Nullable Boolean derogationPossible) {

        Consequence toDomain(String regle) {
            if (organisation != null) {
                return new Consequence.AOrganisation(
                        organisation, remplacants == null ? List.of() : remplacants);
            }
            if (Boolean.TRUE.equals(ccasDeLaCommune)) {
                return new Consequence.AuCcasDeLaCommune();
            }
            if (refus != null) {
                if (motif == null) {
                    throw new IllegalStateException("rule " + regle + " refuses without a reason");
                }
                return new Consequence.Refuser(
                        refus, motif, proposer, Boolean.TRUE.equals(derogationPossible));
            }
            return new Consequence.Informer();
        }
    }
}
