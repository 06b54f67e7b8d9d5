package fr.ancrage.relogements.habilitation;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What became of an agent's act on one thing: first is it visible, then is it allowed, then the
 * model decides.
 *
 * @param <T> the thing
 * @param <M> why its model refuses
 */
public sealed interface Resultat<T, M> {

    record Fait<T, M>(T chose) implements Resultat<T, M> {}

    /** It does not exist, or not for this agent: the two are told apart by nobody. */
    record Introuvable<T, M>() implements Resultat<T, M> {}

    record Interdit<T, M>() implements Resultat<T, M> {}

    record Refuse<T, M>(M motif) implements Resultat<T, M> {}

    /** The thing as it is now; what was not done is thrown, as the caller words it. */
    default T ou(
            Supplier<? extends RuntimeException> introuvable,
            Supplier<? extends RuntimeException> interdit,
            Function<M, ? extends RuntimeException> refus) {
        return switch (this) {
            case Fait<T, M>(var chose) -> chose;
            case Introuvable<T, M>() -> throw introuvable.get();
            case Interdit<T, M>() -> throw interdit.get();
            case Refuse<T, M>(var motif) -> throw refus.apply(motif);
        };
    }
}
