package fr.ancrage.dossiers.procedure.model;

/** The six mentions of a commandement de payer, without which it is void. */
public enum MentionCommandement {
    DELAI("Le délai laissé pour payer"),
    LOYER_ET_CHARGES("Le montant mensuel du loyer et des charges"),
    DECOMPTE("Le décompte de la dette"),
    AVERTISSEMENT("L’avertissement : à défaut de paiement, résiliation et expulsion"),
    FSL("La possibilité de saisir le FSL, avec son adresse"),
    JURIDICTION("La possibilité de demander un délai de grâce au juge");

    private final String libelle;

    MentionCommandement(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
