package fr.ancrage.platform.errors;

import fr.ancrage.platform.personaldata.SocialSecurityNumbers;
import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What the frameworks say of one field, in our codes and in French; never the value itself. */
final class FieldProblems {

    static final String SOCIAL_SECURITY = "NUMERO_SECURITE_SOCIALE";

    private static final int LONGEST_NAME = 80;
    private static final String DEFAULT_TEMPLATE = "{";

    private final Problemes problemes;

    FieldProblems(Problemes problemes) {
        this.problemes = problemes;
    }

    List<ProblemeChamp> of(List<? extends ObjectError> errors) {
        return errors.stream().map(this::of).toList();
    }

    List<ProblemeChamp> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean) {
            return of(bean.getAllErrors());
        }
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error ->
                        constraint(name, constraintName(error), error, violation(result, error)))
                .toList();
    }

    ProblemeChamp of(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var annotation =
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        return worded(path, code(annotation), violation.getMessage(), violation);
    }

    /** A value whose form does not fit the parameter's type. */
    ProblemeChamp wrongType(String name, @Nullable Class<?> type) {
        return shape(name(name), type);
    }

    ProblemeChamp missing(String name) {
        return ProblemeChamp.of(name(name), "OBLIGATOIRE");
    }

    boolean unknownField(JacksonException failure) {
        return failure instanceof UnrecognizedPropertyException;
    }

    List<ProblemeChamp> of(JacksonException failure) {
        var path = path(failure.getPath());
        return switch (failure) {
            case CleanText.Refused _ -> List.of(ProblemeChamp.of(path, SOCIAL_SECURITY));
            case UnrecognizedPropertyException e
                    when SocialSecurityNumbers.in(e.getPropertyName()) ->
                    List.of(ProblemeChamp.of(path, SOCIAL_SECURITY));
            case UnrecognizedPropertyException _ -> List.of(ProblemeChamp.of(path, "INCONNU"));
            case ValueInstantiationException _ -> List.of(ProblemeChamp.of(path, "INVALIDE"));
            case MismatchedInputException mismatch ->
                    List.of(shape(path, mismatch.getTargetType()));
            default -> List.of();
        };
    }

    private ProblemeChamp of(ObjectError error) {
        var name = error instanceof FieldError field ? field.getField() : "";
        if (error instanceof FieldError field && field.isBindingFailure()) {
            // Spring's own message repeats the value
            return ProblemeChamp.of(name, "FORMAT");
        }
        var violation =
                error.contains(ConstraintViolation.class)
                        ? error.unwrap(ConstraintViolation.class)
                        : null;
        return constraint(name, String.valueOf(error.getCode()), error, violation);
    }

    private ProblemeChamp constraint(
            String name,
            String annotation,
            MessageSourceResolvable error,
            @Nullable ConstraintViolation<?> violation) {
        return worded(name, code(annotation), error.getDefaultMessage(), violation);
    }

    private static ProblemeChamp worded(
            String name,
            String code,
            @Nullable String message,
            @Nullable ConstraintViolation<?> violation) {
        var written =
                violation != null && !violation.getMessageTemplate().startsWith(DEFAULT_TEMPLATE);
        // the validator's sentence for « absent » speaks of null; its figures elsewhere are useful
        if (message == null || (!written && code.equals("OBLIGATOIRE"))) {
            return ProblemeChamp.of(name, code);
        }
        return new ProblemeChamp(name, code, message);
    }

    private static @Nullable ConstraintViolation<?> violation(
            ParameterValidationResult result, MessageSourceResolvable error) {
        try {
            return result.unwrap(error, ConstraintViolation.class);
        } catch (IllegalArgumentException notFromBeanValidation) {
            return null;
        }
    }

    private static String constraintName(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    }

    private static String code(String annotation) {
        return switch (annotation) {
            case "NotNull", "NotBlank", "NotEmpty" -> "OBLIGATOIRE";
            case "Size", "Length" -> "TAILLE";
            case "Min",
                    "Max",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "DecimalMin",
                    "DecimalMax",
                    "Range" ->
                    "HORS_BORNES";
            case "Pattern", "Email", "Digits" -> "FORMAT";
            case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> "DATE";
            default -> "INVALIDE";
        };
    }

    private ProblemeChamp shape(String name, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            var values =
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
            return new ProblemeChamp(
                    name,
                    "FORMAT_CHOIX",
                    problemes.text("FORMAT_CHOIX", Map.of("valeurs", values)));
        }
        return ProblemeChamp.of(name, form(type));
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "FORMAT";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return "FORMAT_DATE";
        } else if (number(type)) {
            return "FORMAT_NOMBRE";
        } else if (type == boolean.class || type == Boolean.class) {
            return "FORMAT_OUI_NON";
        } else if (type == UUID.class) {
            return "FORMAT_IDENTIFIANT";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "FORMAT_LISTE";
        } else if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "FORMAT_OBJET";
        }
        return "FORMAT";
    }

    private static boolean number(Class<?> type) {
        return type == BigDecimal.class
                || type == BigInteger.class
                || (type.isPrimitive() && type != boolean.class && type != char.class)
                || Number.class.isAssignableFrom(type);
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            var property = reference.getPropertyName();
            if (property == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(property);
            }
        }
        return name(path.toString());
    }

    /** A name comes from the caller: it is cut, and its control characters go. */
    static String name(String given) {
        var clean = given.replaceAll("\\p{Cntrl}", "").strip();
        if (SocialSecurityNumbers.in(clean)) {
            return "…";
        }
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
    }
}
