/**
 * One use case, one class, one public method {@code executer}: it loads, lets the model decide,
 * saves. What every use case shares stands here, above all the one place where an optimistic
 * conflict is retried.
 */
@NullMarked
package fr.ancrage.platform.usecase;

import org.jspecify.annotations.NullMarked;
