/** Who has access to which case, why and until when: asked, watched, reviewed, explained. */
@NullMarked
package fr.ancrage.dossiers.acces.web;

import org.jspecify.annotations.NullMarked;
