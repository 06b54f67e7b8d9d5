package fr.ancrage.journeys.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** HTTP written by hand, byte for byte: what no honest client would let through. */
final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private Wire() {}

    /**
     * Everything that came back until the other side closed, headers and body together.
     *
     * @param status of the first answer; 0 when the connection was closed without one
     */
    record Answer(int status, String text) {

        /** The values of a header of the first answer. */
        List<String> header(String name) {
            var values = new ArrayList<String>();
            var end = text.indexOf("\r\n\r\n");
            for (var line : (end < 0 ? text : text.substring(0, end)).split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    values.add(line.substring(name.length() + 1).strip());
                }
            }
            return values;
        }

        /** How many answers were given: more than requests were sent is a smuggled one. */
        int answers() {
            return text.split("HTTP/1\\.1 \\d{3}", -1).length - 1;
        }
    }

    /** Sends the text as it is and reads until the other side closes. */
    static Answer send(String url, String request) {
        return send(url, request.getBytes(StandardCharsets.UTF_8));
    }

    static Answer send(String url, byte[] request) {
        try (var socket = open(url)) {
            socket.getOutputStream().write(request);
            return read(socket);
        } catch (SocketException e) {
            return new Answer(0, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file in a form, as a browser sends it: its length said first, written whatever comes back
     * meanwhile.
     */
    static Answer upload(String url, String target, String authorization, HostileFile file)
            throws IOException {
        var before =
                ("--cut\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\""
                                + file.name().replace("\\", "\\\\")
                                + "\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        var after = "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8);
        var length = before.length + file.length() + after.length;
        var head =
                ("POST "
                                + target
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                                + authorization
                                + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: "
                                + length
                                + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        try (var socket = open(url)) {
            try {
                var out = socket.getOutputStream();
                out.write(head);
                out.write(before);
                file.write(out);
                out.write(after);
            } catch (SocketException e) {
                // hung up on; what was said before may still be there
            }
            return read(socket);
        }
    }

    /** A request that is complete in itself; lines end as they must. */
    static Answer request(String url, String method, String target, String... headers) {
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        var host = false;
        for (var header : headers) {
            text.append(header).append("\r\n");
            host |= header.startsWith("Host:");
        }
        if (!host) {
            text.append("Host: ").append(URI.create(url).getAuthority()).append("\r\n");
        }
        return send(url, text.append("Connection: close\r\n\r\n").toString());
    }

    static Socket open(String url) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(url).getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static Answer read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // Closed in the middle: what has come so far is the answer.
        }
        var text = all.toString(StandardCharsets.UTF_8);
        return new Answer(
                text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
    }
}
