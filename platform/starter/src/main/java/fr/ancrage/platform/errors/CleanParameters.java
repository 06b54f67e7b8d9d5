package fr.ancrage.platform.errors;

import fr.ancrage.platform.personaldata.SocialSecurityNumbers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** What an address, a form or a file's name says: no social-security number passes there either. */
final class CleanParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap()
                .forEach((name, values) -> {
                    refuse(name, name);
                    Arrays.stream(values).forEach(value -> refuse(name, value));
                });
        if (request instanceof MultipartRequest upload) {
            upload.getMultiFileMap()
                    .forEach((name, files) ->
                            files.forEach(file -> refuse(name, file.getOriginalFilename())));
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> parts) {
            parts.forEach((name, value) -> refuse(name.toString(), value.toString()));
        }
        return true;
    }

    private static void refuse(String name, @Nullable String text) {
        if (text != null && SocialSecurityNumbers.in(text)) {
            throw ProblemeException.of(
                    HttpStatus.BAD_REQUEST,
                    ErrorCodes.CHAMPS_INVALIDES,
                    List.of(
                            ProblemeChamp.of(
                                    FieldProblems.name(name), FieldProblems.SOCIAL_SECURITY)));
        }
    }
}
