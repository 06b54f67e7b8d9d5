/** How an organisation keeps an eye on a case: who follows it, when it is looked at again. */
@NullMarked
package fr.ancrage.dossiers.suivi;

import org.jspecify.annotations.NullMarked;
