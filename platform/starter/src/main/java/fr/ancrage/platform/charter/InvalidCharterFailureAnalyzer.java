package fr.ancrage.platform.charter;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service does not start in the words of {@code make charters}. */
class InvalidCharterFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCharterException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidCharterException cause) {
        return new FailureAnalysis(
                "La charte n'est pas valable :\n" + cause.getMessage(),
                "Corrigez le fichier, vérifiez avec « make charters », puis redémarrez.",
                cause);
    }
}
