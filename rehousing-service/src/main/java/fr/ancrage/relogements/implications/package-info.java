/** The secretariat ends an involvement: register and pool close to who lost it. */
@NullMarked
package fr.ancrage.relogements.implications;

import org.jspecify.annotations.NullMarked;
