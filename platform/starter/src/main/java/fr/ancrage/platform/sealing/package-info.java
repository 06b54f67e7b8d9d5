/** Content sealed under a key of its own, so that destroying the key destroys the content. */
@NullMarked
package fr.ancrage.platform.sealing;

import org.jspecify.annotations.NullMarked;
