package fr.ancrage.platform.errors;

import fr.ancrage.platform.personaldata.SocialSecurityNumbers;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Every text of a request passes here: a social-security number goes no further. */
final class CleanText extends StdScalarDeserializer<String> {

    CleanText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && SocialSecurityNumbers.in(text)) {
            throw new Refused(parser);
        }
        return text;
    }

    /** It names the field by its path, never the value. */
    static final class Refused extends MismatchedInputException {

        @Serial private static final long serialVersionUID = 1L;

        Refused(JsonParser parser) {
            super(parser, "a social-security number");
        }
    }
}
