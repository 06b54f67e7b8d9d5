/** Wrong on purpose: each rule is shown to catch something here. */
@NullMarked
package fr.ancrage.platform.test.architecture.wrong.util;

import org.jspecify.annotations.NullMarked;
