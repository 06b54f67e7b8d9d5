/** The charter's territory and organisations, bound to what case-service reads of them. */
@NullMarked
package fr.ancrage.dossiers.territoire.charte;

import org.jspecify.annotations.NullMarked;
