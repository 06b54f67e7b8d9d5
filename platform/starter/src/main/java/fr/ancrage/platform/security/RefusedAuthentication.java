package fr.ancrage.platform.security;

import fr.ancrage.platform.errors.ProblemeException;
import org.springframework.security.core.AuthenticationException;

/** A token that is good by its form and still gives no access, with the answer that says why. */
final class RefusedAuthentication extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemeException answer;

    RefusedAuthentication(ProblemeException answer) {
        super(answer.code());
        this.answer = answer;
    }

    ProblemeException answer() {
        return answer;
    }
}
