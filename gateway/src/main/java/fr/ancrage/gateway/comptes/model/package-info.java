/**
 * Who may work on the platform, for which organisation, as what, from when until when, and who said
 * so. Names and mails are the directory's alone.
 */
@NullMarked
package fr.ancrage.gateway.comptes.model;

import org.jspecify.annotations.NullMarked;
