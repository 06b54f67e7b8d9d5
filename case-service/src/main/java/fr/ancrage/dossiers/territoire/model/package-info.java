/** What case-service reads of the charter: communes, arrondissements, organisations. */
@NullMarked
package fr.ancrage.dossiers.territoire.model;

import org.jspecify.annotations.NullMarked;
