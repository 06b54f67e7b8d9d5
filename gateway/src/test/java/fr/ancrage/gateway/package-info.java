/** The door, held against an identity provider and services that the test controls. */
@NullMarked
package fr.ancrage.gateway;

import org.jspecify.annotations.NullMarked;
