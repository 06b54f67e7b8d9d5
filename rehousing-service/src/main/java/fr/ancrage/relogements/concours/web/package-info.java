/** The register of concours under {@code /api/relogements/concours}. */
@NullMarked
package fr.ancrage.relogements.concours.web;

import org.jspecify.annotations.NullMarked;
