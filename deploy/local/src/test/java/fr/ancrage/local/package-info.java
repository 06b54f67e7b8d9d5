@NullMarked
package fr.ancrage.local;

import org.jspecify.annotations.NullMarked;
