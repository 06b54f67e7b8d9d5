/** Messages as another service would have sent them. */
@NullMarked
package fr.ancrage.platform.test.messages;

import org.jspecify.annotations.NullMarked;
