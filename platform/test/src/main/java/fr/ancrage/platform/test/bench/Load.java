package fr.ancrage.platform.test.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Many who ask the same thing of an address; every answer must be a 200, or nothing was measured.
 *
 * @param addresses one is taken at random each time
 * @param header name and value with which they say who they are, asked for at each round
 */
public record Load(List<URI> addresses, Supplier<String[]> header) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    /** How many a second, when so many ask one after the other for so long. */
    public double perSecond(int clients, Duration duration) {
        var who = header.get();
        var done = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + duration.toNanos();
        Callable<Void> client =
                () -> {
                    while (System.nanoTime() < end) {
                        ask(who);
                        done.incrementAndGet();
                    }
                    return null;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var finished : threads.invokeAll(Collections.nCopies(clients, client))) {
                finished.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /**
     * The 99th of a hundred waits, in milliseconds, when requests come at a given pace whether or
     * not the ones before were answered; a wait begins when the request was due.
     */
    public double p99(double perSecond, Duration duration) {
        var who = header.get();
        var count = (int) (perSecond * duration.toSeconds());
        var waits = new long[count];
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var due = begin + (long) (i * 1e9 / perSecond);
                for (var now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                threads.execute(() -> {
                    ask(who);
                    waits[next.getAndIncrement()] = System.nanoTime() - due;
                });
            }
        }
        if (next.get() < count) {
            throw new IllegalStateException(count - next.get() + " requests were not answered");
        }
        Arrays.sort(waits);
        return waits[(int) (count * 0.99)] / 1e6;
    }

    private void ask(String[] who) {
        var address = addresses.get(ThreadLocalRandom.current().nextInt(addresses.size()));
        try {
            var status =
                    HTTP.send(
                                    HttpRequest.newBuilder(address).headers(who).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
