/**
 * Files as partners produce them, opened with suspicion: CSV in any usual encoding, XLSX, and
 * nothing that could exhaust the service.
 */
@NullMarked
package fr.ancrage.dossiers.imports.lecture;

import org.jspecify.annotations.NullMarked;
