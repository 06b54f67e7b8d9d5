/** Mails to agents about their own account: a date and a link, nothing of anybody. */
@NullMarked
package fr.ancrage.gateway.comptes.courriel;

import org.jspecify.annotations.NullMarked;
