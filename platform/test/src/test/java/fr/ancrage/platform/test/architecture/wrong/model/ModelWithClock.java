package fr.ancrage.platform.test.architecture.wrong.model;

import java.time.LocalDate;
import java.time.ZoneId;

class ModelWithClock {
    LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }
}
