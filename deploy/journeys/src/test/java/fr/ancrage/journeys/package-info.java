/** The platform as users and failures meet it. */
@NullMarked
package fr.ancrage.journeys;

import org.jspecify.annotations.NullMarked;
