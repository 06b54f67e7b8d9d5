/**
 * What agencies signed, as configuration: files that are read, checked against their schema and
 * against themselves, and dated. Each service binds only its section.
 */
@NullMarked
package fr.ancrage.platform.charter;

import org.jspecify.annotations.NullMarked;
