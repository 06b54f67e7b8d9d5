package fr.ancrage.gateway.signin;

import com.mongodb.client.model.Sorts;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a thief would have who broke into the store and knew its key. */
public final class StoredTokens {

    private StoredTokens() {}

    /** The refresh token of whoever signed in last. */
    public static String newestRefreshToken(ApplicationContext gateway) {
        var newest =
                gateway.getBean(MongoOperations.class)
                        .getCollection("signIns")
                        .find()
                        .sort(Sorts.descending("openedAt"))
                        .first();
        return gateway.getBean(SignIns.class)
                .find(newest.getString("_id"))
                .orElseThrow()
                .refreshToken();
    }
}
