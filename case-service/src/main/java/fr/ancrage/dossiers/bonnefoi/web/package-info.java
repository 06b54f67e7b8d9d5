/** Who records and reads assessments. */
@NullMarked
package fr.ancrage.dossiers.bonnefoi.web;

import org.jspecify.annotations.NullMarked;
