/** Weekly tables over HTTP, as PDF and as XLSX. */
@NullMarked
package fr.ancrage.notifications.tableaux.web;

import org.jspecify.annotations.NullMarked;
