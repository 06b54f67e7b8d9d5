/** Register of concours de la force publique, SIAO's weekly list, pool of households to rehouse. */
@NullMarked
package fr.ancrage.relogements;

import org.jspecify.annotations.NullMarked;
