package fr.ancrage.dossiers.tableaudebord;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What neither the law nor a charter says of worklists.
 *
 * @param echeanceJours within how many days a deadline is near
 * @param inactiviteJours after how many days a case is without activity
 */
@Validated
@ConfigurationProperties("ancrage.dossiers.listes")
record RegleListes(
        @DefaultValue("7") @Min(1) int echeanceJours,
        @DefaultValue("30") @Min(1) int inactiviteJours) {}
