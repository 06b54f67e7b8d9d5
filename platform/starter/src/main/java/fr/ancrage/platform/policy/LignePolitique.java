package fr.ancrage.platform.policy;

import java.util.List;

/**
 * What one role may in one service.
 *
 * @param portee on which of what the service holds
 * @param actes what it does to them, besides reading
 */
public record LignePolitique(
        String role, String portee, List<ClasseLisible> classes, List<String> actes) {

    public LignePolitique {
        classes = List.copyOf(classes);
        actes = List.copyOf(actes);
    }
}
