/** What a service lets each role see and do, for people who answer for it. */
@NullMarked
package fr.ancrage.platform.policy;

import org.jspecify.annotations.NullMarked;
