/**
 * Letters, mails and lists that leave, with their proof; transmissions due, done and late; inbox.
 */
@NullMarked
package fr.ancrage.notifications;

import org.jspecify.annotations.NullMarked;
