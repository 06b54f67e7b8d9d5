package fr.ancrage.platform.horloge;

import java.time.ZoneId;
import java.util.Map;

/** Where the days of each département begin and end. */
@FunctionalInterface
public interface TimeZones {

    Map<String, ZoneId> byDepartement();
}
