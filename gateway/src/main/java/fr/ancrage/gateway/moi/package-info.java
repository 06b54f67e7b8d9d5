/** Who the caller is: organisation, roles and territory, as the charter has them. */
@NullMarked
package fr.ancrage.gateway.moi;

import org.jspecify.annotations.NullMarked;
