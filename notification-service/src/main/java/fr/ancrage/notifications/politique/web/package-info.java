/** The policy of this service, told to those who answer for it. */
@NullMarked
package fr.ancrage.notifications.politique.web;

import org.jspecify.annotations.NullMarked;
