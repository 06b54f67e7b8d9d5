/** Who must meet the household, found by the charter, followed until a report or a carence. */
@NullMarked
package fr.ancrage.diagnostics;

import org.jspecify.annotations.NullMarked;
