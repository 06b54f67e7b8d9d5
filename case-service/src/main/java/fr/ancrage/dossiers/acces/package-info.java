/** What the secretariat watches: looks at cases by exception, involvements without end. */
@NullMarked
package fr.ancrage.dossiers.acces;

import org.jspecify.annotations.NullMarked;
