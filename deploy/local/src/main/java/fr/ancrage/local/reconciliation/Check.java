package fr.ancrage.local.reconciliation;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that must hold: how often it was looked at, where it does not, what is not done yet.
 */
public final class Check {

    private static final int NAMED = 5;

    private final String what;
    private long counted;
    private long differences;
    private long waiting;
    private final List<String> named = new ArrayList<>();

    Check(String what) {
        this.what = what;
    }

    void held() {
        counted++;
    }

    void differs(String where) {
        counted++;
        differences++;
        if (named.size() < NAMED) {
            named.add(where);
        }
    }

    void waits() {
        counted++;
        waiting++;
    }

    void is(boolean held, String where) {
        if (held) {
            held();
        } else {
            differs(where);
        }
    }

    public String what() {
        return what;
    }

    public long counted() {
        return counted;
    }

    public long differences() {
        return differences;
    }

    public long waiting() {
        return waiting;
    }

    /** The first of the differences: places and ids. */
    public List<String> named() {
        return List.copyOf(named);
    }

    @Override
    public String toString() {
        return what + " : " + differences + " écart(s) " + named;
    }
}
