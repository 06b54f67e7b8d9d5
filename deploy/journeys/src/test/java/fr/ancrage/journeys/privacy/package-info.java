/** What must never leave case-service: looked for wherever it could have leaked. */
@NullMarked
package fr.ancrage.journeys.privacy;

import org.jspecify.annotations.NullMarked;
