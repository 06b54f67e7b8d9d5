/** What a charter says of arrears. */
@NullMarked
package fr.ancrage.dossiers.dette.charte;

import org.jspecify.annotations.NullMarked;
