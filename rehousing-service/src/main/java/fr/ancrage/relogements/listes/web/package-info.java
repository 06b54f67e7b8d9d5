/** SIAO's lists under {@code /api/relogements/listes-siao}: on screen, as PDF/UA, as XLSX. */
@NullMarked
package fr.ancrage.relogements.listes.web;

import org.jspecify.annotations.NullMarked;
