package fr.ancrage.dossiers.procedure.messaging;

/** The place of a message among those of its aggregate: the end of its id. */
final class Sequence {

    private Sequence() {}

    /**
     * @throws IllegalArgumentException when the id bears none: the message is not one of ours
     */
    static long de(String message) {
        String fin = message.substring(message.lastIndexOf('/') + 1);
        if (!fin.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("a message without a sequence");
        }
        return Long.parseLong(fin);
    }
}
