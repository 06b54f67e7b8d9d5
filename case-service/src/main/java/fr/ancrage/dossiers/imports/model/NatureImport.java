package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a partner's file is about (product §5): the columns that it must have, those that it may
 * have, and how a line becomes an act.
 */
public enum NatureImport {
    /** Acts served by commissaires de justice. */
    ACTES(
            List.of(
                    Colonne.NUMERO,
                    Colonne.NATURE,
                    Colonne.DATE_SIGNIFICATION,
                    Colonne.PARC,
                    Colonne.NOM,
                    Colonne.ADRESSE,
                    Colonne.COMMUNE),
            List.of(
                    Colonne.ETUDE,
                    Colonne.BAILLEUR,
                    Colonne.TYPE_BAILLEUR,
                    Colonne.CIVILITE,
                    Colonne.PRENOM,
                    Colonne.NOM_2,
                    Colonne.PRENOM_2,
                    Colonne.CODE_POSTAL,
                    Colonne.TELEPHONE,
                    Colonne.DATE_BAIL,
                    Colonne.LOYER,
                    Colonne.CHARGES,
                    Colonne.MONTANT_DETTE,
                    Colonne.MOIS_IMPAYES,
                    Colonne.CONSTITUE_LE,
                    Colonne.DATE_AUDIENCE,
                    Colonne.TRIBUNAL,
                    Colonne.MOTIF,
                    Colonne.NOTIFICATION_PREFET,
                    Colonne.ISSUE,
                    Colonne.SENS,
                    Colonne.DELAI_DU,
                    Colonne.DELAI_AU,
                    Colonne.ENFANTS,
                    Colonne.AIDE_AU_LOGEMENT,
                    Colonne.TIERS_PAYANT,
                    Colonne.ORGANISME_PAYEUR)) {
        @Override
        ValidationLigne lecture(
                TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui) {
            return new ValidationActe(territoire, ressort, aujourdhui);
        }
    },

    /** Arrears that the CAF reports. */
    SIGNALEMENTS_CAF(
            List.of(
                    Colonne.ALLOCATAIRE,
                    Colonne.NOM,
                    Colonne.ADRESSE,
                    Colonne.COMMUNE,
                    Colonne.PARC,
                    Colonne.CONSTITUE_LE),
            List.of(
                    Colonne.CIVILITE,
                    Colonne.PRENOM,
                    Colonne.NOM_2,
                    Colonne.PRENOM_2,
                    Colonne.CODE_POSTAL,
                    Colonne.TELEPHONE,
                    Colonne.BAILLEUR,
                    Colonne.TYPE_BAILLEUR,
                    Colonne.AIDE_AU_LOGEMENT,
                    Colonne.TIERS_PAYANT,
                    Colonne.ENFANTS,
                    Colonne.DATE_BAIL,
                    Colonne.LOYER,
                    Colonne.CHARGES,
                    Colonne.MONTANT_DETTE,
                    Colonne.DATE_SIGNALEMENT,
                    Colonne.MOTIF,
                    Colonne.CRITERES)) {
        @Override
        ValidationLigne lecture(
                TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui) {
            return new ValidationSignalement(territoire, ressort, aujourdhui);
        }
    },

    /** Referrals that social landlords owe before they assign. */
    SAISINES_BAILLEURS(
            List.of(
                    Colonne.BAILLEUR,
                    Colonne.REFERENCE_LOCATAIRE,
                    Colonne.NOM,
                    Colonne.ADRESSE,
                    Colonne.COMMUNE,
                    Colonne.DATE_SAISINE),
            List.of(
                    Colonne.CIVILITE,
                    Colonne.PRENOM,
                    Colonne.NOM_2,
                    Colonne.PRENOM_2,
                    Colonne.CODE_POSTAL,
                    Colonne.TELEPHONE,
                    Colonne.TYPOLOGIE,
                    Colonne.DATE_BAIL,
                    Colonne.LOYER,
                    Colonne.CHARGES,
                    Colonne.MONTANT_DETTE,
                    Colonne.MOIS_IMPAYES,
                    Colonne.MOTIF,
                    Colonne.ACTIONS_AMIABLES)) {
        @Override
        ValidationLigne lecture(
                TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui) {
            return new ValidationSaisine(territoire, ressort, aujourdhui);
        }
    },

    /** The prefect's decisions on requests for the concours de la force publique. */
    DECISIONS_CFP(
            List.of(Colonne.NUMERO_RFP, Colonne.SENS, Colonne.DATE_DECISION),
            List.of(
                    Colonne.NOM,
                    Colonne.PRENOM,
                    Colonne.CODE_POSTAL,
                    Colonne.COMMUNE,
                    Colonne.EXPULSION_POSSIBLE,
                    Colonne.CRITERES,
                    Colonne.VEILLE_SOCIALE)) {
        @Override
        ValidationLigne lecture(
                TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui) {
            return new ValidationDecision(territoire, ressort, aujourdhui);
        }
    };

    private final List<Colonne> requises;
    private final List<Colonne> colonnes;
    private final Map<String, Colonne> parIntitule;

    NatureImport(List<Colonne> requises, List<Colonne> facultatives) {
        this.requises = requises;
        this.colonnes = Stream.concat(requises.stream(), facultatives.stream()).toList();
        this.parIntitule = Colonne.parIntitule(colonnes);
    }

    public static Optional<NatureImport> de(String code) {
        return Stream.of(values()).filter(n -> n.name().equals(code)).findFirst();
    }

    /** The file cannot be read without these columns. */
    public List<Colonne> requises() {
        return requises;
    }

    /** Every column that such a file may have, the required ones first. */
    public List<Colonne> colonnes() {
        return colonnes;
    }

    /** The column that a heading names, however the partner writes it. */
    public Optional<Colonne> colonne(String intitule) {
        return Optional.ofNullable(parIntitule.get(Colonne.cle(intitule)));
    }

    /**
     * How a line of such a file is read, in a département, by whoever may bring acts into this part
     * of it, on a business day. An organisation's software that the charter no longer names brings
     * in nothing.
     */
    public ValidationLigne validation(
            TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui) {
        ValidationLigne lecture = lecture(territoire, ressort, aujourdhui);
        return switch (ressort) {
            case Ressort.Departement _, Ressort.Arrondissements _ -> lecture;
            case Ressort.AuNomDe(String organisation) ->
                    Deposant.de(territoire, organisation)
                            .filter(deposant -> deposant.depose(this))
                            .<ValidationLigne>map(deposant ->
                                    new ValidationDepot(lecture, this, territoire, deposant))
                            .orElse(_ -> new LigneLue.Refusee(List.of(horsCharte())));
        };
    }

    private static Probleme horsCharte() {
        return new Probleme(
                "ligne",
                Probleme.Code.AUTRE_ORGANISATION,
                Probleme.Gravite.ERREUR,
                "La charte en vigueur ne donne plus ces dépôts à votre organisation : adressez-vous au secrétariat de la CCAPEX.");
    }

    abstract ValidationLigne lecture(
            TerritoireDossiers territoire, Ressort ressort, LocalDate aujourdhui);
}
