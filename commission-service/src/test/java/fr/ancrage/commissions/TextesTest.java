package fr.ancrage.commissions;

import fr.ancrage.commissions.seance.model.MotifRefus;
import fr.ancrage.platform.test.texts.TextesDesCodes;
import java.util.List;

class TextesTest extends TextesDesCodes {

    TextesTest() {
        super(
                List.of(MotifRefus.values()),
                List.of(),
                List.of("DATE_PASSEE", "AVIS_INCONNU", "FORMAT_HEURE"));
    }
}
