/** Every code that an answer can bear has its words. */
@NullMarked
package fr.ancrage.platform.test.texts;

import org.jspecify.annotations.NullMarked;
