@NullMarked
package fr.ancrage.local.royaume;

import org.jspecify.annotations.NullMarked;
