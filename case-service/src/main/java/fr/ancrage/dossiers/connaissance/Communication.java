package fr.ancrage.dossiers.connaissance;

import java.time.Instant;
import java.util.List;

/**
 * One organisation came to know one sort of thing, in one service.
 *
 * @param organisation its code; a word for who is no organisation; another service's client
 * @param roles in which its agents acted
 * @param libelle what it was, in the words of the service that wrote it
 */
record Communication(
        String organisation,
        List<String> roles,
        String action,
        String libelle,
        Instant premiere,
        Instant derniere,
        int fois) {}
