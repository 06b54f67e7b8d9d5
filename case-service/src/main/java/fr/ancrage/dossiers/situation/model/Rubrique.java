package fr.ancrage.dossiers.situation.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a partner says of a case. A charter says who gives it, and never to whom
 * it is shown.
 */
public enum Rubrique {
    CONNAISSANCE("Ménage connu ou accompagné", Forme.CONNAISSANCE),
    MESURES("Mesures d’accompagnement", Forme.MESURES),
    MOTIF_SAISINE("Motif de la saisine", Forme.TEXTE),
    ALLOCATAIRE("N° allocataire", Forme.DU_DOSSIER),
    CRITERES("Critères de vulnérabilité", Forme.DU_DOSSIER),
    PROCEDURES_ANTERIEURES("Connu sur d’autres procédures", Forme.OUI_NON),
    DALO("Connu du DALO", Forme.OUI_NON),
    DEMANDE_LOGEMENT("Relogement ou demande de logement connus", Forme.OUI_NON),
    TYPOLOGIE("Typologie du logement", Forme.TEXTE),
    LOYER_CHARGES("Loyer et charges par mois", Forme.MONTANT),
    MONTANT_IMPAYE("Montant de l’impayé", Forme.MONTANT);

    /** How it is said. */
    public enum Forme {
        CONNAISSANCE,
        OUI_NON,
        TEXTE,
        MONTANT,
        /** Measures are added and ended one by one. */
        MESURES,
        /** The case's acts and its household say it: it is shown here, and not written here. */
        DU_DOSSIER
    }

    /** What an organisation says of its knowing the household. */
    public enum Connaissance {
        NON_CONNU("Non connu"),
        CONNU("Connu"),
        ACCOMPAGNE("Accompagné");

        private final String libelle;

        Connaissance(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    private enum OuiNon {
        OUI,
        NON
    }

    public static final int TEXTE_MAXIMAL = 200;

    private static final BigDecimal MONTANT_MAXIMAL = new BigDecimal("1000000");

    private final String libelle;
    private final Forme forme;

    Rubrique(String libelle, Forme forme) {
        this.libelle = libelle;
        this.forme = forme;
    }

    public String libelle() {
        return libelle;
    }

    public Forme forme() {
        return forme;
    }

    /** Whether a value is written in the fiche itself. */
    public boolean seSaisit() {
        return forme != Forme.DU_DOSSIER && forme != Forme.MESURES;
    }

    /** The codes among which one chooses; none where one writes. */
    public List<String> choix() {
        return switch (forme) {
            case CONNAISSANCE -> noms(Connaissance.values());
            case OUI_NON -> noms(OuiNon.values());
            case TEXTE, MONTANT, MESURES, DU_DOSSIER -> List.of();
        };
    }

    /** The value as it is kept; empty when it does not have the form of this thing. */
    public Optional<String> lire(String ecrit) {
        String valeur = ecrit.strip();
        return switch (forme) {
            case CONNAISSANCE, OUI_NON -> Optional.of(valeur).filter(choix()::contains);
            case TEXTE ->
                    Optional.of(valeur).filter(v -> !v.isEmpty() && v.length() <= TEXTE_MAXIMAL);
            case MONTANT -> montant(valeur);
            case MESURES, DU_DOSSIER -> Optional.empty();
        };
    }

    private static List<String> noms(Enum<?>[] valeurs) {
        return Arrays.stream(valeurs).map(Enum::name).toList();
    }

    /** « 1 250,40 € » as well as 1250.4; kept with two decimals. */
    private static Optional<String> montant(String ecrit) {
        String nombre = ecrit.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
        if (!nombre.matches("\\d{1,7}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(nombre))
                .filter(m -> m.compareTo(MONTANT_MAXIMAL) <= 0)
                .map(m -> m.setScale(2).toPlainString());
    }
}
