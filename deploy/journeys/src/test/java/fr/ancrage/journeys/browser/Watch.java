package fr.ancrage.journeys.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What a page complains of, and where it goes. */
final class Watch {

    /** Every address that the browser asked for, for whoever looks for personal data in them. */
    static final Path VISITED = Path.of("target", "visited-urls.txt");

    static {
        try {
            Files.deleteIfExists(VISITED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    Watch(Page page) {
        page.onRequest(request -> visited(request.url()));
        page.onConsoleMessage(this::said);
        page.onPageError(complaints::add);
    }

    private void visited(String address) {
        if (address.startsWith("data:") || address.startsWith("blob:")) {
            return;
        }
        if (!List.of("127.0.0.1", "localhost").contains(URI.create(address).getHost())) {
            elsewhere.add(address);
        }
        try {
            Files.writeString(
                    VISITED, address + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void said(ConsoleMessage message) {
        // Three answers are said there too that are no fault: nobody is signed in, what was typed
        // is refused, and a case has no visit that this agent may know.
        if (message.type().equals("error")
                && !message.text().contains("401")
                && !message.text().contains("422")
                && !message.location().contains("/visite")) {
            complaints.add(message.text() + " " + message.location());
        }
    }

    List<String> complaints() {
        return complaints;
    }

    /** Requests that left this machine's loopback. */
    List<String> elsewhere() {
        return elsewhere;
    }
}
