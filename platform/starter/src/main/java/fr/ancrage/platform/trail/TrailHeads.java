package fr.ancrage.platform.trail;

/** Takes the head of a chain to another service. */
@FunctionalInterface
public interface TrailHeads {

    /** What it throws is logged; the next time brings this head again, or a later one. */
    void head(TrailHead head);
}
