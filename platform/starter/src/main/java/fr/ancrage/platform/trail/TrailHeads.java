package fr.ancrage.platform.trail;

/** Takes the head of a chain to another service. */
@FunctionalInterface
public interface TrailHeads {

    /** What it throws is logged; the next minute brings a later head of the same chain. */
    void head(TrailHead head);
}
