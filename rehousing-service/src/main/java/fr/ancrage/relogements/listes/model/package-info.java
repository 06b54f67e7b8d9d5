/** SIAO's weekly list: in three categories, frozen, told once. */
@NullMarked
package fr.ancrage.relogements.listes.model;

import org.jspecify.annotations.NullMarked;
