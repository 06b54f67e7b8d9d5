package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Code;
import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Constat;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A threshold of the law, and the first statement that met it, whoever said it: an act, a file or
 * an agent. A lower statement that comes afterwards ends nothing that was reached.
 */
public record SeuilAtteint(ReleveDette releve, DefinitionImpaye definition) {

    public static List<SeuilAtteint> de(
            List<ReleveDette> releves, Function<ReleveDette, List<DefinitionImpaye>> definitions) {
        Map<Code, SeuilAtteint> atteints = new EnumMap<>(Code.class);
        releves.stream()
                .sorted(Comparator.comparing(ReleveDette::au))
                .forEach(releve ->
                        definitions.apply(releve).stream()
                                .filter(SeuilAtteint::atteint)
                                .forEach(d ->
                                        atteints.putIfAbsent(
                                                d.code(), new SeuilAtteint(releve, d))));
        return List.copyOf(atteints.values());
    }

    /** What must be done begins with the arrears, whenever its last day is. */
    private static boolean atteint(DefinitionImpaye d) {
        boolean obligation = d.code() == Code.SIGNALEMENT_ORGANISME;
        return d.applicable()
                && deLaLoi(d.code())
                && (d.constat() == Constat.CONSTITUE
                        || obligation && d.constat() == Constat.A_VENIR);
    }

    private static boolean deLaLoi(Code code) {
        return switch (code) {
            case AIDES, SIGNALEMENT_ORGANISME, SIGNALEMENT_CCAPEX -> true;
            case GESTION_RETARD, GESTION_DEUX_ECHEANCES, GESTION_IMPAYE -> false;
        };
    }
}
