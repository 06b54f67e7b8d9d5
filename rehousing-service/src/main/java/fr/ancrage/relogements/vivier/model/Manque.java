package fr.ancrage.relogements.vivier.model;

/** What an entry still lacks. */
public enum Manque {
    RAPPORT_SOCIAL,
    TYPOLOGIE,
    COMPTAGE,
    NUMERO_UNIQUE,
    CHEF_DE_FILE
}
