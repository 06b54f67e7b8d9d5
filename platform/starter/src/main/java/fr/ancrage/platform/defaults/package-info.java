/** What every service shares and none repeats: one file of defaults that a service may override. */
@NullMarked
package fr.ancrage.platform.defaults;

import org.jspecify.annotations.NullMarked;
