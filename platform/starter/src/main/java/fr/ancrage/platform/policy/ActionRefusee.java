package fr.ancrage.platform.policy;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An act that its reader may not do now: why its button is off.
 *
 * @param raison in words that people read
 */
@Schema(requiredProperties = {"action", "raison"})
public record ActionRefusee(String action, String raison) {}
