/**
 * What an attacker sends, and the refusal that each gets: the right code, in our words, with
 * nothing of the inside. The table of attacks, defences and tests is {@code docs/securite.md}.
 */
@NullMarked
package fr.ancrage.journeys.attacks;

import org.jspecify.annotations.NullMarked;
