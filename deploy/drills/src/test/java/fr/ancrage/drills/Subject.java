package fr.ancrage.drills;

import java.util.Set;

/**
 * A household and the cases that its acts opened: one, or two where some were united or separated.
 */
record Subject(Household household, Set<String> cases) {}
