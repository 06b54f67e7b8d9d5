package fr.ancrage.diagnostics.repartition.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Period;

/**
 * One of the charter's « delais ».
 *
 * @param duree ISO period, {@code P30D}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneDelai(String code, String duree) {

    Period periode() {
        return Period.parse(duree);
    }
}
