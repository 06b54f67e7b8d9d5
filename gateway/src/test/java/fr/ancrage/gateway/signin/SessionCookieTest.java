package fr.ancrage.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    @Test
    void over_https_the_cookie_belongs_to_this_host_alone() {
        var properties =
                new SignInProperties(
                        URI.create("https://connexion.example/realms/ancrage"),
                        "gateway",
                        "secret",
                        true,
                        Duration.ofMinutes(30),
                        Duration.ofHours(10),
                        Duration.ofSeconds(20));
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        var response = new MockHttpServletResponse();

        new SignInConfiguration()
                .cookieSerializer(properties)
                .writeCookieValue(new CookieValue(request, response, "an-id"));

        // RFC 6265bis §4.1.3.2: a browser takes a __Host- cookie only so.
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-ANCRAGE=")
                .contains("Path=/;")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Domain");
    }
}
