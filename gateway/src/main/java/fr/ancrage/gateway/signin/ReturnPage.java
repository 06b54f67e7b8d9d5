package fr.ancrage.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** The page where an agent wanted to go before signing in; never anywhere but in the portal. */
final class ReturnPage {

    static final String PARAMETER = "retour";
    static final String HOME = "/";

    private static final String ATTRIBUTE = "login-return";
    private static final int MAX_LENGTH = 512;
    private static final Pattern PAGE_OF_THE_PORTAL =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%+,:-]*");

    private ReturnPage() {}

    static void remember(HttpServletRequest request) {
        var wanted = wanted(request);
        if (wanted != null && isPageOfThePortal(wanted)) {
            request.getSession().setAttribute(ATTRIBUTE, wanted);
        }
    }

    /** Bytes that are no text name no page; the server throws them back at whoever asks. */
    private static @Nullable String wanted(HttpServletRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (InvalidParameterException e) {
            return null;
        }
    }

    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String wanted)) {
            return HOME;
        }
        session.removeAttribute(ATTRIBUTE);
        return wanted;
    }

    static boolean isPageOfThePortal(@Nullable String address) {
        return address != null
                && address.length() <= MAX_LENGTH
                && PAGE_OF_THE_PORTAL.matcher(address).matches()
                && !address.startsWith("/api/")
                && !address.startsWith("/connexion");
    }
}
