package fr.ancrage.platform.errors;

import org.springframework.http.HttpStatus;

/** The code of a refusal of which only the status is known. */
final class StatusCodes {

    private StatusCodes() {}

    static String code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> ErrorCodes.AUTHENTIFICATION_REQUISE;
            case FORBIDDEN -> ErrorCodes.INTERDIT;
            case NOT_FOUND -> ErrorCodes.ADRESSE_INCONNUE;
            case METHOD_NOT_ALLOWED -> ErrorCodes.METHODE_REFUSEE;
            case NOT_ACCEPTABLE -> ErrorCodes.REPONSE_NON_DISPONIBLE;
            case REQUEST_TIMEOUT -> ErrorCodes.ENVOI_TROP_LENT;
            case CONFLICT -> ErrorCodes.CONFLIT;
            case CONTENT_TOO_LARGE -> ErrorCodes.TROP_VOLUMINEUX;
            case UNSUPPORTED_MEDIA_TYPE -> ErrorCodes.FORMAT_NON_PRIS_EN_CHARGE;
            case TOO_MANY_REQUESTS -> ErrorCodes.TROP_DE_DEMANDES;
            case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT ->
                    ErrorCodes.SERVICE_INDISPONIBLE;
            default ->
                    status.is4xxClientError()
                            ? ErrorCodes.DEMANDE_INVALIDE
                            : ErrorCodes.ERREUR_INTERNE;
        };
    }
}
