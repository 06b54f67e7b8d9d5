package fr.ancrage.platform.charter;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code make charters}: checks charters and says what is wrong, by file and line. */
public final class CheckCharters {

    private CheckCharters() {}

    /**
     * @param arguments folders of charters, or single files
     */
    public static void main(String[] arguments) {
        System.exit(check(List.of(arguments), System.out));
    }

    /** Writes one line for each problem, or one that says that all is well. */
    static int check(List<String> paths, PrintStream out) {
        var problems = new ArrayList<CharterProblem>();
        for (var path : paths) {
            problems.addAll(Chartes.check(Path.of(path)));
        }
        problems.forEach(out::println);
        out.println(
                problems.isEmpty()
                        ? "Chartes vérifiées : aucune erreur."
                        : "Chartes vérifiées : %d erreur(s).".formatted(problems.size()));
        return problems.isEmpty() ? 0 : 1;
    }
}
