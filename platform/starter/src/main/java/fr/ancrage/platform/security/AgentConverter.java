package fr.ancrage.platform.security;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;

/** From a token whose form is good to an agent whose account is. */
final class AgentConverter implements Converter<Jwt, AgentAuthentication> {

    private final AccountCheck accounts;

    AgentConverter(AccountCheck accounts) {
        this.accounts = accounts;
    }

    @Override
    public AgentAuthentication convert(Jwt token) {
        if (!active(token)) {
            throw new RefusedAuthentication(
                    ProblemeException.of(HttpStatus.UNAUTHORIZED, ErrorCodes.COMPTE_SUSPENDU));
        }
        return AgentClaims.agent(token)
                .map(agent -> new AgentAuthentication(token, agent))
                .orElseThrow(() ->
                        new RefusedAuthentication(
                                ProblemeException.of(
                                        HttpStatus.FORBIDDEN, ErrorCodes.ORGANISATION_ABSENTE)));
    }

    private boolean active(Jwt token) {
        try {
            return accounts.active(token.getTokenValue());
        } catch (AccountCheck.DirectoryAway e) {
            throw SecurityAnswers.directoryAway();
        }
    }
}
