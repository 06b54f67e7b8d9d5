/** Facts of commissions and reports come in, agents act on one entry, the pool is read. */
@NullMarked
package fr.ancrage.relogements.vivier.usecase;

import org.jspecify.annotations.NullMarked;
