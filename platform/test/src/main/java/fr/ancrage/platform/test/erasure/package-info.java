/** Looking through a whole database for what should be gone. */
@NullMarked
package fr.ancrage.platform.test.erasure;

import org.jspecify.annotations.NullMarked;
