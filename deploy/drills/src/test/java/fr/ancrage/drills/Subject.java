package fr.ancrage.drills;

import java.util.Map;
import java.util.Set;

/**
 * A household as it must be found.
 *
 * @param cases that its acts opened: one, or two where some were united or separated
 * @param acts how often the number of each must stand in a journal
 */
record Subject(Household household, Set<String> cases, Map<String, Integer> acts) {}
