/** How every figure of the house is measured and written down, whatever the module. */
@NullMarked
package fr.ancrage.platform.test.bench;

import org.jspecify.annotations.NullMarked;
