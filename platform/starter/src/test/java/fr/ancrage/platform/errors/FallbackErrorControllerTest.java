package fr.ancrage.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

class FallbackErrorControllerTest {

    private final FallbackErrorController controller =
            new FallbackErrorController(
                    new Problemes(ErrorTexts.fromClasspath(), JsonMapper.shared(), List.of()));

    @Test
    void a_parameter_that_is_no_text_is_no_failure_of_ours() {
        for (var failure :
                List.of(
                        new InvalidParameterException("%ed%a0%80"),
                        new IllegalStateException(new InvalidParameterException("%zz")))) {
            assertThat(statusAfter(failure)).as("%s", failure).isEqualTo(400);
        }
    }

    @Test
    void the_rest_is() {
        assertThat(statusAfter(new IllegalStateException("x"))).isEqualTo(500);
        assertThat(statusAfter(null)).isEqualTo(500);
        assertThat(controller.error(new MockHttpServletRequest()).getStatusCode().value())
                .as("asked for by hand")
                .isEqualTo(404);
    }

    private int statusAfter(@Nullable Exception failure) {
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        return controller.error(request).getStatusCode().value();
    }
}
