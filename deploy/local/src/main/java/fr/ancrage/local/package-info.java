/**
 * What one machine without containers needs beside RabbitMQ and Keycloak: the embedded database
 * server, and the program that makes a realm what its files say.
 */
@NullMarked
package fr.ancrage.local;

import org.jspecify.annotations.NullMarked;
