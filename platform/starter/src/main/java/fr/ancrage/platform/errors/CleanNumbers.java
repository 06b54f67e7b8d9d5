package fr.ancrage.platform.errors;

import fr.ancrage.platform.personaldata.SocialSecurityNumbers;
import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serial;
import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Every number of a request passes here, whatever it would have become: a social-security number
 * without quotation marks goes no further than one with them. {@link CleanText} sees the texts.
 */
final class CleanNumbers extends JsonFactory {

    @Serial private static final long serialVersionUID = 1L;

    CleanNumbers(JsonFactory settings) {
        super(settings.rebuild());
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext context, IOContext io, InputStream source) {
        return new Clean(super._createParser(context, io, source));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, Reader source) {
        return new Clean(super._createParser(context, io, source));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext context,
            IOContext io,
            char[] source,
            int offset,
            int length,
            boolean recyclable) {
        return new Clean(super._createParser(context, io, source, offset, length, recyclable));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext context, IOContext io, byte[] source, int offset, int length) {
        return new Clean(super._createParser(context, io, source, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, DataInput source) {
        return new Clean(super._createParser(context, io, source));
    }

    /** Looks at each number as soon as it is reached, before anybody asks for its value. */
    private static final class Clean extends JsonParserDelegate {

        Clean(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() {
            return clean(super.nextToken());
        }

        @Override
        public JsonToken nextValue() {
            return clean(super.nextValue());
        }

        private JsonToken clean(JsonToken token) {
            if (token != null
                    && token.isNumeric()
                    && SocialSecurityNumbers.in(new BigDecimal(getString()))) {
                throw refused();
            }
            return token;
        }

        /** Where it stands in the innermost object or list; the readers around it add the rest. */
        private MismatchedInputException refused() {
            var refused = new CleanText.Refused(this);
            var here = streamReadContext();
            if (here.inObject()) {
                refused.prependPath(this, here.currentName());
            } else if (here.inArray()) {
                refused.prependPath(this, here.getCurrentIndex());
            }
            return refused;
        }
    }
}
