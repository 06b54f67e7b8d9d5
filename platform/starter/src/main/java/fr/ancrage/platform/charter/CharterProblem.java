package fr.ancrage.platform.charter;

/**
 * What is wrong in a charter's file, for the person who writes it.
 *
 * @param file the file's name
 * @param line from 1
 * @param place the path of the value in the file
 * @param reason in French
 */
public record CharterProblem(String file, int line, String place, String reason) {

    /** The same words everywhere: on the command line, in the log and at the refusal to start. */
    @Override
    public String toString() {
        return "%s, ligne %d : %s (%s)"
                .formatted(file, line, reason, place.isEmpty() ? "/" : place);
    }
}
