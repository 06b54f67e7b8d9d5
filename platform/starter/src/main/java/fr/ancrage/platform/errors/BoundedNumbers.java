package fr.ancrage.platform.errors;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Decimal numbers of requests, as people write them. {@code 1e999999999} is twelve characters that
 * become a thousand million digits as soon as somebody rounds or writes them out.
 */
final class BoundedNumbers extends StdScalarDeserializer<BigDecimal> {

    private static final int DIGITS = 30;

    private BoundedNumbers() {
        super(BigDecimal.class);
    }

    static JacksonModule module() {
        return new SimpleModule().addDeserializer(BigDecimal.class, new BoundedNumbers());
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        var number =
                NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
        if (number != null && Math.abs((long) number.scale()) > DIGITS) {
            throw context.weirdNumberException(number, BigDecimal.class, "out of bounds");
        }
        return number;
    }
}
