package de.bwaldvogel.mongo.backend.h2;

import java.util.List;
import java.util.stream.Stream;

/** One way of finding where the documents stand that a query can match. */
interface Reading {

    /** How many places it would look at. */
    long width();

    /** The documents come in the order that the query asks for. */
    boolean ordered();

    /** Every document that it leads to answers the query: none has to be read to know it. */
    boolean exact();

    /** How many documents it leads to. */
    long count();

    /** Where they stand, each once, as far as they are asked for. */
    Stream<Object> positions();

    /** By whole keys that can stand in one place each. */
    record Exactly(List<Object> places) implements Reading {

        @Override
        public long width() {
            return places.size();
        }

        @Override
        public boolean ordered() {
            return places.size() < 2;
        }

        @Override
        public boolean exact() {
            return false;
        }

        @Override
        public long count() {
            return places.size();
        }

        @Override
        public Stream<Object> positions() {
            return places.stream();
        }
    }
}
