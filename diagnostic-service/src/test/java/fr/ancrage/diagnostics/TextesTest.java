package fr.ancrage.diagnostics;

import fr.ancrage.diagnostics.affectation.model.MotifRefus;
import fr.ancrage.diagnostics.repartition.usecase.SimulerAffectation.Inconnu;
import fr.ancrage.platform.test.texts.TextesDesCodes;
import java.util.List;

class TextesTest extends TextesDesCodes {

    TextesTest() {
        super(
                List.of(MotifRefus.values()),
                List.of(Inconnu.values()),
                List.of("STADE_INCONNU", "SECTION_OBLIGATOIRE", "NOMBRE_NEGATIF"));
    }
}
