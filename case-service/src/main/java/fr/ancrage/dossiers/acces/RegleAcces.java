package fr.ancrage.dossiers.acces;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What neither charter says of access: how long one by exception may last, how much its reason must
 * say, and after how long an involvement without end is reviewed (F-34 asks for half a year).
 *
 * @param exceptionJours at most, the day of the request included: 72 hours
 * @param exceptionMotif fewest characters of a sentence
 */
@Validated
@ConfigurationProperties("ancrage.dossiers")
public record RegleAcces(
        @DefaultValue("3") @Min(1) @Max(31) int exceptionJours,
        @DefaultValue("30") int exceptionMotif,
        @DefaultValue("P6M") Period implicationRevueApres) {}
