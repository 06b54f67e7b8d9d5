package fr.ancrage.relogements;

import fr.ancrage.platform.test.texts.TextesDesCodes;
import fr.ancrage.relogements.concours.model.MotifRefus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class TextesTest extends TextesDesCodes {

    TextesTest() {
        super(
                Stream.<Enum<?>>concat(
                                Arrays.stream(MotifRefus.values()),
                                Arrays.stream(
                                        fr.ancrage.relogements.vivier.model.MotifRefus.values()))
                        .toList(),
                List.of(),
                List.of("NUR_INVALIDE", "DOSSIER_INCONNU", "STATUT_INCONNU"));
    }
}
