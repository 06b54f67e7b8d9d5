/**
 * Brings RabbitMQ, MongoDB and Keycloak to a test: what the environment names, else containers
 * where Docker answers, else processes of this machine. One extension decides and says which.
 */
@NullMarked
package fr.ancrage.platform.test.infrastructure;

import org.jspecify.annotations.NullMarked;
