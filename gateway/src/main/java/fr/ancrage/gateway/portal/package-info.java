/** The portal's files, served from the same origin as the API. */
@NullMarked
package fr.ancrage.gateway.portal;

import org.jspecify.annotations.NullMarked;
