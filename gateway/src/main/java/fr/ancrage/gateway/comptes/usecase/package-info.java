/** What leads and administrators do with accounts, and what each day brings about. */
@NullMarked
package fr.ancrage.gateway.comptes.usecase;

import org.jspecify.annotations.NullMarked;
