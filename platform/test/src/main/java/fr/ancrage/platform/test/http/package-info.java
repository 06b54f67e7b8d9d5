/** Who asks over HTTP in a test, and who answers in place of another program. */
@NullMarked
package fr.ancrage.platform.test.http;

import org.jspecify.annotations.NullMarked;
