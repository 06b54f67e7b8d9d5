package fr.ancrage.commissions.formation.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The head of a charter. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneCharte(String nom) {}
