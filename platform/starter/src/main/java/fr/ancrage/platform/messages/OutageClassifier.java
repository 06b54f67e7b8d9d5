package fr.ancrage.platform.messages;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.net.ConnectException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.amqp.AmqpIOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Tells an outage, which passes, from poison, which does not. */
final class OutageClassifier {

    private static final List<Class<? extends Throwable>> OUTAGES =
            List.of(
                    Outage.class,
                    MongoSocketException.class,
                    MongoTimeoutException.class,
                    MongoNotPrimaryException.class,
                    MongoNodeIsRecoveringException.class,
                    MongoInterruptedException.class,
                    DataAccessResourceFailureException.class,
                    AmqpConnectException.class,
                    AmqpIOException.class,
                    ResourceAccessException.class,
                    HttpServerErrorException.ServiceUnavailable.class,
                    HttpServerErrorException.BadGateway.class,
                    HttpServerErrorException.GatewayTimeout.class,
                    ConnectException.class);

    private OutageClassifier() {}

    static boolean isOutage(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var current = cause;
            if (OUTAGES.stream().anyMatch(type -> type.isInstance(current))) {
                return true;
            }
        }
        return false;
    }

    /** The innermost cause: what a reader of the parking wants to know first. */
    static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
