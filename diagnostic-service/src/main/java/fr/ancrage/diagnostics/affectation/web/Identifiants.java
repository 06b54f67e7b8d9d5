package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.platform.errors.ProblemeException;
import java.util.UUID;

/** What stands in an address; what is no id names nothing. */
final class Identifiants {

    private Identifiants() {}

    static AffectationId affectation(String id) {
        try {
            return new AffectationId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemeException.introuvable();
        }
    }
}
