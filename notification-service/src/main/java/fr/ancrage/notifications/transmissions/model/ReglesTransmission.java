package fr.ancrage.notifications.transmissions.model;

import java.time.LocalDate;
import java.util.List;

/** The transmissions that each charter asks. */
public interface ReglesTransmission {

    List<String> departements();

    List<RegleTransmission> pour(String departement, LocalDate jour);
}
