package fr.ancrage.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/** Learns of what a policy refused (403) or hid (404), before the answer leaves. */
public interface RefusalListener {

    /** A {@link ProblemeException} thrown from here replaces the answer. */
    void refused(HttpServletRequest request, HttpStatus status);
}
