package fr.ancrage.platform.trail;

/**
 * How far a chain has come, for whoever keeps watch elsewhere: with it, entries cut from the end
 * are missed.
 *
 * @param hmac over instance, sequence and the entry's hash, with a key that the database has not
 */
public record TrailHead(String instance, long sequence, String hmac) {}
