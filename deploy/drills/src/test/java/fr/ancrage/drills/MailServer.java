package fr.ancrage.drills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes mails and counts them by their Message-ID; can be slow, or away. */
final class MailServer implements AutoCloseable {

    /** Where a mail is on its way. */
    enum Moment {
        ANNOUNCED,
        TAKEN
    }

    private final Map<String, Integer> received = new ConcurrentHashMap<>();
    private final Map<Moment, Runnable> planned = new ConcurrentHashMap<>();
    private final int port;
    private volatile Duration delay = Duration.ZERO;
    private @Nullable ServerSocket door;

    MailServer(int port) {
        this.port = port;
        back();
    }

    int port() {
        return port;
    }

    /** How long it thinks over each mail from now on. */
    void takesItsTime(Duration eachMail) {
        delay = eachMail;
    }

    /** What happens when the next mail is there; its sender has no answer before that is over. */
    void atNext(Moment moment, Runnable what) {
        planned.put(moment, what);
    }

    boolean nothingPlanned() {
        return planned.isEmpty();
    }

    private void reached(Moment moment) {
        var what = planned.get(moment);
        if (what != null) {
            what.run();
            planned.remove(moment);
        }
    }

    /** Whether the mail of that sending came. */
    boolean took(String envoi) {
        return received.keySet().stream().anyMatch(id -> id.contains(envoi));
    }

    /** Mails that came more than once. */
    int twice() {
        return (int) received.values().stream().filter(n -> n > 1).count();
    }

    int mails() {
        return received.size();
    }

    /** Nobody answers at its port. */
    synchronized void away() {
        try {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door = null;
    }

    synchronized void back() {
        try {
            var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            door = opened;
            Thread.ofVirtual().start(() -> answer(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var caller = opened.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(caller, "220 drill");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("MAIL")) {
                    reached(Moment.ANNOUNCED);
                }
                if (verb.startsWith("DATA")) {
                    say(caller, "354 go on");
                    take(in);
                    say(caller, "250 taken");
                } else if (verb.startsWith("QUIT")) {
                    say(caller, "221 bye");
                    return;
                } else {
                    say(caller, "250 ok");
                }
            }
        } catch (IOException e) {
            // the caller was killed: what it had handed over whole is counted
        }
    }

    private void take(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("hung up inside a mail");
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = line;
            }
        }
        try {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        received.merge(id, 1, Integer::sum);
        reached(Moment.TAKEN);
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        away();
    }
}
