/** Asking the charter who would act, without anything being stored (F-01). */
@NullMarked
package fr.ancrage.diagnostics.repartition.usecase;

import org.jspecify.annotations.NullMarked;
