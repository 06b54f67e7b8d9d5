package fr.ancrage.diagnostics.repartition.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.repartition.model.DelaiDeLaCharte;
import java.time.Period;

/**
 * One of the charter's « delais ».
 *
 * @param duree ISO period, {@code P30D}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneDelai(String code, String duree, String source) {

    DelaiDeLaCharte toDomain() {
        return new DelaiDeLaCharte(Period.parse(duree), source);
    }
}
