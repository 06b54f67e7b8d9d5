package fr.ancrage.platform.charter;

import java.util.List;
import java.util.stream.Collectors;

/** A service does not start on a charter that is wrong. */
public final class InvalidCharterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CharterProblem> problems;

    InvalidCharterException(List<CharterProblem> problems) {
        super(problems.stream().map(CharterProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<CharterProblem> problems() {
        return problems;
    }
}
