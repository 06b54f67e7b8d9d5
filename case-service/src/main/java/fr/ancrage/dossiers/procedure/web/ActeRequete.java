package fr.ancrage.dossiers.procedure.web;

import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requests that bring an act in by hand; they become the same cells as a file's line, and go
 * through the same rules.
 */
final class ActeRequete {

    private ActeRequete() {}

    record Acte(
            @Nullable String numero,
            @Nullable String nature,
            @Nullable LocalDate date,
            @Nullable LocalDate dateAudience,
            @Nullable LocalDate dateNotificationPrefet,
            @Nullable String issue,
            @Nullable String sens,
            @Nullable LocalDate delaiDu,
            @Nullable LocalDate delaiAu,
            @Nullable String etude,
            @Nullable String tribunal,
            @Nullable String motif,
            @Nullable List<@NotNull String> motifs,
            @Nullable BigDecimal dette,
            @Nullable Integer moisImpayes,
            @Nullable LocalDate impayeConstitueLe,
            @Nullable String acteVise,
            @Nullable LocalDate expulsionPossibleLe,
            @Nullable Boolean veilleSociale,
            @Nullable List<@NotNull String> criteres,
            @Nullable Boolean caution,
            @Nullable List<@NotNull String> mentions,
            @Nullable String demandePar,
            @Nullable Boolean loyerRepris,
            @Nullable String exceptionTreve,
            @Nullable String jugementVise) {

        void dans(Map<Colonne, String> cellules) {
            mettre(cellules, Colonne.NUMERO, numero);
            mettre(cellules, Colonne.NATURE, nature);
            mettre(cellules, Colonne.DATE_SIGNIFICATION, date);
            mettre(cellules, Colonne.DATE_AUDIENCE, dateAudience);
            mettre(cellules, Colonne.NOTIFICATION_PREFET, dateNotificationPrefet);
            mettre(cellules, Colonne.ISSUE, issue);
            mettre(cellules, Colonne.SENS, sens);
            mettre(cellules, Colonne.DELAI_DU, delaiDu);
            mettre(cellules, Colonne.DELAI_AU, delaiAu);
            mettre(cellules, Colonne.ETUDE, etude);
            mettre(cellules, Colonne.TRIBUNAL, tribunal);
            mettre(cellules, Colonne.MOTIF, motif);
            if (motifs != null) {
                mettre(cellules, Colonne.MOTIF, String.join(";", motifs));
            }
            mettre(cellules, Colonne.MONTANT_DETTE, dette);
            mettre(cellules, Colonne.MOIS_IMPAYES, moisImpayes);
            mettre(cellules, Colonne.CONSTITUE_LE, impayeConstitueLe);
            mettre(cellules, Colonne.NUMERO_RFP, acteVise);
            mettre(cellules, Colonne.EXPULSION_POSSIBLE, expulsionPossibleLe);
            mettre(cellules, Colonne.VEILLE_SOCIALE, veilleSociale);
            if (criteres != null) {
                mettre(cellules, Colonne.CRITERES, String.join(";", criteres));
            }
            mettre(cellules, Colonne.CAUTION, caution);
            if (mentions != null) {
                mettre(cellules, Colonne.MENTIONS, String.join(";", mentions));
            }
            mettre(cellules, Colonne.DEMANDE_PAR, demandePar);
            mettre(cellules, Colonne.LOYER_REPRIS, loyerRepris);
            mettre(cellules, Colonne.EXCEPTION_TREVE, exceptionTreve);
            mettre(cellules, Colonne.JUGEMENT_VISE, jugementVise);
        }
    }

    /**
     * An act that no office numbered takes its number from what it says, so that the same act sent
     * twice is one.
     */
    static void numeroter(Map<Colonne, String> cellules, String dossier) {
        if (cellules.getOrDefault(Colonne.NUMERO, "").isBlank()) {
            String dit =
                    dossier
                            + Stream.of(
                                            Colonne.NATURE,
                                            Colonne.DATE_SIGNIFICATION,
                                            Colonne.ISSUE,
                                            Colonne.SENS,
                                            Colonne.DATE_AUDIENCE,
                                            Colonne.DELAI_DU,
                                            Colonne.DELAI_AU)
                                    .map(c -> cellules.getOrDefault(c, ""))
                                    .collect(Collectors.joining("|", "|", ""))
                            + cellules.getOrDefault(Colonne.MENTIONS, "");
            cellules.put(
                    Colonne.NUMERO,
                    "SAISIE-" + UUID.nameUUIDFromBytes(dit.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @DonneePersonnelle
    record Personne(@Nullable String civilite, @Nullable String nom, @Nullable String prenom) {
        @Override
        public String toString() {
            return "Personne[***]";
        }
    }

    @DonneePersonnelle
    record Adresse(@Nullable String voie, @Nullable String codePostal, @Nullable String commune) {
        @Override
        public String toString() {
            return "Adresse[***]";
        }
    }

    @DonneePersonnelle
    record Menage(
            @NotNull @Size(min = 1, max = 2) List<@Valid @NotNull Personne> personnes,
            @NotNull @Valid Adresse adresse,
            @Nullable List<String> telephones) {

        void dans(Map<Colonne, String> cellules) {
            Personne premiere = personnes.getFirst();
            mettre(cellules, Colonne.CIVILITE, premiere.civilite());
            mettre(cellules, Colonne.NOM, premiere.nom());
            mettre(cellules, Colonne.PRENOM, premiere.prenom());
            if (personnes.size() > 1) {
                mettre(cellules, Colonne.NOM_2, personnes.get(1).nom());
                mettre(cellules, Colonne.PRENOM_2, personnes.get(1).prenom());
            }
            mettre(cellules, Colonne.ADRESSE, adresse.voie());
            mettre(cellules, Colonne.CODE_POSTAL, adresse.codePostal());
            mettre(cellules, Colonne.COMMUNE, adresse.commune());
            if (telephones != null) {
                mettre(cellules, Colonne.TELEPHONE, String.join(";", telephones));
            }
        }

        @Override
        public String toString() {
            return "Menage[***]";
        }
    }

    @DonneePersonnelle
    record Bailleur(@Nullable String nom, @Nullable String type) {
        @Override
        public String toString() {
            return "Bailleur[***]";
        }
    }

    record Bail(
            @Nullable LocalDate date, @Nullable BigDecimal loyer, @Nullable BigDecimal charges) {}

    /** {@code POST /api/dossiers}. */
    record NouveauDossier(
            @NotNull String departement,
            @Nullable String parc,
            @NotNull @Valid Menage menage,
            @Nullable Bailleur bailleur,
            @Nullable Bail bail,
            @Nullable Integer enfants,
            @Nullable String aideAuLogement,
            @Nullable String organismePayeur,
            @NotNull @Valid Acte acte) {

        Map<Colonne, String> cellules() {
            Map<Colonne, String> cellules = new EnumMap<>(Colonne.class);
            acte.dans(cellules);
            menage.dans(cellules);
            mettre(cellules, Colonne.PARC, parc);
            mettre(cellules, Colonne.ENFANTS, enfants);
            mettre(cellules, Colonne.AIDE_AU_LOGEMENT, aideAuLogement);
            mettre(cellules, Colonne.ORGANISME_PAYEUR, organismePayeur);
            if (bailleur != null) {
                mettre(cellules, Colonne.BAILLEUR, bailleur.nom());
                mettre(cellules, Colonne.TYPE_BAILLEUR, bailleur.type());
            }
            if (bail != null) {
                mettre(cellules, Colonne.DATE_BAIL, bail.date());
                mettre(cellules, Colonne.LOYER, bail.loyer());
                mettre(cellules, Colonne.CHARGES, bail.charges());
            }
            return cellules;
        }
    }

    static void mettre(Map<Colonne, String> cellules, Colonne colonne, @Nullable Object valeur) {
        if (valeur instanceof BigDecimal montant) {
            cellules.put(colonne, montant.toPlainString());
        } else if (valeur != null) {
            cellules.put(colonne, valeur.toString());
        }
    }
}
