/** The register of what leaves, over HTTP. */
@NullMarked
package fr.ancrage.notifications.envois.web;

import org.jspecify.annotations.NullMarked;
