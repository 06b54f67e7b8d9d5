package fr.ancrage.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session as this instance sees it during one request. It holds short strings only (which
 * sign-in, which request for one): nothing is ever serialised as Java, so nothing can be
 * deserialised either.
 */
final class SharedSession implements Session {

    private final MapSession values;
    private @Nullable String storedId;
    private Instant storedAccess;
    private boolean changed;

    private SharedSession(MapSession values, @Nullable String storedId) {
        this.values = values;
        this.storedId = storedId;
        this.storedAccess = values.getLastAccessedTime();
    }

    static SharedSession fresh(Instant now, Duration idle) {
        var values = new MapSession();
        values.setCreationTime(now);
        values.setLastAccessedTime(now);
        values.setMaxInactiveInterval(idle);
        return new SharedSession(values, null);
    }

    static SharedSession stored(MapSession values) {
        return new SharedSession(values, values.getId());
    }

    /** The id under which the store knows it, before this request changed it; null when new. */
    @Nullable String storedId() {
        return storedId;
    }

    Instant storedAccess() {
        return storedAccess;
    }

    boolean changed() {
        return changed;
    }

    void wasStored() {
        storedId = values.getId();
        storedAccess = values.getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return values.getId();
    }

    @Override
    public String changeSessionId() {
        return values.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return values.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return values.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException("a session holds strings only, not " + name);
        }
        values.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        values.removeAttribute(name);
        changed = true;
    }

    @Override
    public Instant getCreationTime() {
        return values.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant instant) {
        if (!Unattended.now()) {
            values.setLastAccessedTime(instant);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return values.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        values.setMaxInactiveInterval(interval);
        changed = true;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return values.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return values.isExpired();
    }
}
