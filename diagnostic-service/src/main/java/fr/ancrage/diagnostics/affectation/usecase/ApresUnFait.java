package fr.ancrage.diagnostics.affectation.usecase;

/**
 * What else reads the facts of a dossier. Called once the fact is kept; it may be called again for
 * the same fact, and then changes nothing more.
 */
@FunctionalInterface
public interface ApresUnFait {

    void executer(String dossier);
}
