package fr.ancrage.commissions.formation.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** One of the charter's « delais ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneDelai(String code, String duree, @Nullable Boolean aConfirmer, String source) {}
