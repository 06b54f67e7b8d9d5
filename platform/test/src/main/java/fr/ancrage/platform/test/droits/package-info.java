/**
 * Who may see what: the table of product §3 as data, and the machinery that holds every endpoint of
 * a service against it, for every role and place, field by field.
 */
@NullMarked
package fr.ancrage.platform.test.droits;

import org.jspecify.annotations.NullMarked;
