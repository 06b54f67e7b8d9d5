package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.MotifRefus;

/** What a caller gets. */
public sealed interface Resultat<T> {

    record Fait<T>(T valeur) implements Resultat<T> {}

    /** Not there, or not theirs to know of. */
    record Introuvable<T>() implements Resultat<T> {}

    /** Neither a lead nor an administrator. */
    record Interdit<T>() implements Resultat<T> {}

    record Refuse<T>(MotifRefus motif) implements Resultat<T> {}
}
