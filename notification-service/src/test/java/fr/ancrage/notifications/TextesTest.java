package fr.ancrage.notifications;

import fr.ancrage.platform.test.texts.TextesDesCodes;
import java.util.List;

class TextesTest extends TextesDesCodes {

    TextesTest() {
        super(List.of(), List.of(), List.of("ETAT_INCONNU", "CANAL_INCONNU"));
    }
}
