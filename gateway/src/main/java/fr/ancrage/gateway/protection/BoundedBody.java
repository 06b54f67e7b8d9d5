package fr.ancrage.gateway.protection;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.util.unit.DataSize;

/**
 * A body of which only so much is taken, and only as long as it keeps coming. Without a measure of
 * its pace, a few callers that send a byte now and then would hold every place of a service; with a
 * time limit alone, a large file on an agency's poor line would never pass. Only the time spent
 * waiting for the caller counts, not what the service takes to read.
 */
final class BoundedBody extends ServletInputStream {

    private static final double NANOS_PER_SECOND = 1e9;

    private final ServletInputStream body;
    private final DataSize most;
    private final Duration grace;
    private final DataSize leastPerSecond;
    private final LongSupplier nanos;
    private long waited;
    private long taken;

    /**
     * @param most how large it may be
     * @param grace how long it may be waited for, whatever its pace
     * @param leastPerSecond what must have come for each second beyond
     * @param nanos the system's clock
     */
    BoundedBody(
            ServletInputStream body,
            DataSize most,
            Duration grace,
            DataSize leastPerSecond,
            LongSupplier nanos) {
        this.body = body;
        this.most = most;
        this.grace = grace;
        this.leastPerSecond = leastPerSecond;
        this.nanos = nanos;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        var got = read(one, 0, 1);
        return got < 0 ? got : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var asked = nanos.getAsLong();
        var got = next(bytes, offset, length);
        waited += nanos.getAsLong() - asked;
        taken += Math.max(got, 0);
        if (taken > most.toBytes()) {
            throw BodyRefusedException.tooLarge(most);
        }
        if (got >= 0 && waited > allowed()) {
            throw BodyRefusedException.tooSlow();
        }
        return got;
    }

    private int next(byte[] bytes, int offset, int length) throws BodyRefusedException {
        try {
            return body.read(bytes, offset, length);
        } catch (SocketTimeoutException e) {
            throw BodyRefusedException.tooSlow();
        } catch (IOException e) {
            throw BodyRefusedException.cutOff();
        }
    }

    private long allowed() {
        return grace.toNanos() + (long) (taken * NANOS_PER_SECOND / leastPerSecond.toBytes());
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
