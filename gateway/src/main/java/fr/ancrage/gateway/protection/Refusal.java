package fr.ancrage.gateway.protection;

import org.springframework.http.HttpStatus;

/**
 * What the door may answer instead of a service. Titles and details:
 * messages/erreurs_fr.properties.
 */
public enum Refusal {
    AUTHENTIFICATION_REQUISE(HttpStatus.UNAUTHORIZED),
    JETON_REFUSE(HttpStatus.UNAUTHORIZED),
    INTERDIT(HttpStatus.FORBIDDEN),
    REQUETE_ETRANGERE(HttpStatus.FORBIDDEN),
    INTROUVABLE(HttpStatus.NOT_FOUND),
    DEMANDE_INVALIDE(HttpStatus.BAD_REQUEST),
    ENVOI_TROP_LENT(HttpStatus.REQUEST_TIMEOUT),
    TROP_VOLUMINEUX(HttpStatus.CONTENT_TOO_LARGE),
    TROP_DE_DEMANDES(HttpStatus.TOO_MANY_REQUESTS),
    BASE_INDISPONIBLE(HttpStatus.SERVICE_UNAVAILABLE),
    ANNUAIRE_INDISPONIBLE(HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_INDISPONIBLE(HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_SATURE(HttpStatus.SERVICE_UNAVAILABLE),
    DELAI_DEPASSE(HttpStatus.GATEWAY_TIMEOUT);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
