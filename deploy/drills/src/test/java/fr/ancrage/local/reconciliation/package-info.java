@NullMarked
package fr.ancrage.local.reconciliation;

import org.jspecify.annotations.NullMarked;
