package fr.ancrage.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BoundedBodyTest {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final DataSize PACE = DataSize.ofBytes(100);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_body_of_exactly_the_limit_passes_and_one_byte_more_does_not() throws IOException {
        assertThat(bounded(DataSize.ofBytes(50), new Chunks(50, Duration.ZERO)).readAllBytes())
                .hasSize(50);
        refused(
                Refusal.TROP_VOLUMINEUX,
                bounded(DataSize.ofBytes(50), new Chunks(51, Duration.ZERO)));
    }

    @Test
    void a_byte_now_and_then_is_borne_as_long_as_the_grace_lasts() throws IOException {
        // 10 s, and 1/100 s for each of the bytes
        assertThat(
                        bounded(DataSize.ofMegabytes(1), new Chunks(10, Duration.ofSeconds(1)))
                                .readAllBytes())
                .hasSize(10);
        refused(
                Refusal.ENVOI_TROP_LENT,
                bounded(DataSize.ofMegabytes(1), new Chunks(11, Duration.ofSeconds(1))));
    }

    @Test
    void what_keeps_its_pace_may_take_as_long_as_its_size_asks() throws IOException {
        var paced = new Chunks(50_000, Duration.ofMillis(10));

        assertThat(bounded(DataSize.ofMegabytes(1), paced).readAllBytes()).hasSize(50_000);
        assertThat(Duration.ofNanos(nanos.get())).isEqualTo(Duration.ofSeconds(500));
    }

    @Test
    void a_service_that_reads_slowly_is_not_the_callers_fault() throws IOException {
        var body = bounded(DataSize.ofMegabytes(1), new Chunks(20, Duration.ZERO));
        for (var i = 0; i < 20; i++) {
            assertThat(body.read()).isNotNegative();
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        }
        assertThat(body.read()).isNegative();
    }

    @Test
    void a_silent_caller_is_slow_and_one_that_is_gone_is_cut_off() {
        refused(
                Refusal.ENVOI_TROP_LENT,
                bounded(DataSize.ofMegabytes(1), new Broken(new SocketTimeoutException())));
        refused(
                Refusal.DEMANDE_INVALIDE,
                bounded(DataSize.ofMegabytes(1), new Broken(new EOFException())));
    }

    private static void refused(Refusal refusal, BoundedBody body) {
        assertThatThrownBy(body::readAllBytes)
                .isInstanceOfSatisfying(
                        BodyRefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private BoundedBody bounded(DataSize most, ServletInputStream body) {
        return new BoundedBody(body, most, GRACE, PACE, nanos::get);
    }

    /** One byte at a time, each after a while. */
    private final class Chunks extends Body {

        private final int size;
        private final Duration each;
        private int sent;

        private Chunks(int size, Duration each) {
            this.size = size;
            this.each = each;
        }

        @Override
        public int read() {
            if (sent == size) {
                return -1;
            }
            nanos.addAndGet(each.toNanos());
            sent++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            var next = read();
            if (next < 0) {
                return -1;
            }
            bytes[offset] = (byte) next;
            return 1;
        }
    }

    private static final class Broken extends Body {

        private final IOException failure;

        private Broken(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw failure;
        }
    }

    private abstract static class Body extends ServletInputStream {

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
