/** What the session store promises, held against the embedded database. */
@NullMarked
package fr.ancrage.gateway.signin;

import org.jspecify.annotations.NullMarked;
