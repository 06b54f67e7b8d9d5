/** The agenda and the relevé de décisions as documents, and what is frozen of them. */
@NullMarked
package fr.ancrage.commissions.releve.model;

import org.jspecify.annotations.NullMarked;
