package fr.ancrage.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/** Adds signing in and out to the chain that protects everything. */
@Component
public class SignInDoor {

    private static final Logger LOG = LoggerFactory.getLogger(SignInDoor.class);

    /** Where a page sends an agent who has to sign in, and the parameter that brings them back. */
    public static final String LOGIN_PATH = LoginStart.PATH;

    public static final String LOGOUT_PATH = LogoutController.PATH;
    public static final String RETURN_PARAMETER = ReturnPage.PARAMETER;

    private final SignInContexts contexts;
    private final LoginStart loginStart;
    private final PendingRequests pendingRequests;
    private final BackChannelLogout backChannelLogout;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange;

    SignInDoor(
            SignInContexts contexts,
            LoginStart loginStart,
            PendingRequests pendingRequests,
            BackChannelLogout backChannelLogout,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange) {
        this.contexts = contexts;
        this.loginStart = loginStart;
        this.pendingRequests = pendingRequests;
        this.backChannelLogout = backChannelLogout;
        this.codeExchange = codeExchange;
    }

    /** Whether an address answers whoever asks, and has something looked up for it. */
    public static boolean answersAnyone(String path) {
        return LOGIN_PATH.equals(path)
                || path.startsWith("/login/oauth2/code/")
                || path.startsWith("/logout/connect/back-channel/");
    }

    /** Whether an address is a page of the portal to which a login may come back. */
    public static boolean isPageOfThePortal(String address) {
        return ReturnPage.isPageOfThePortal(address);
    }

    public void addTo(HttpSecurity http) {
        http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(sessions ->
                        sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .oauth2Login(login ->
                        login.loginPage(LOGIN_PATH)
                                .authorizedClientRepository(new IssuedTokens())
                                .authorizationEndpoint(start ->
                                        start.authorizationRequestResolver(loginStart)
                                                .authorizationRequestRepository(pendingRequests))
                                .tokenEndpoint(
                                        token -> token.accessTokenResponseClient(codeExchange))
                                .successHandler((request, response, authentication) ->
                                        response.sendRedirect(ReturnPage.take(request)))
                                .failureHandler(SignInDoor::refused))
                .oidcLogout(logout ->
                        logout.backChannel(channel -> channel.logoutHandler(backChannelLogout)));
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn(
                "sign-in refused: {}",
                why instanceof OAuth2AuthenticationException protocol
                        ? protocol.getError().getErrorCode()
                        : why.getClass().getSimpleName());
        response.sendRedirect("/?connexion=refusee");
    }
}
