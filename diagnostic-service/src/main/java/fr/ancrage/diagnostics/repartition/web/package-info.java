/** The routing simulator of product §5. */
@NullMarked
package fr.ancrage.diagnostics.repartition.web;

import org.jspecify.annotations.NullMarked;
