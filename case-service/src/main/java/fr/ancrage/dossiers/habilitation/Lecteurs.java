package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The organisations to which a case is open by its territory or by their part in it. */
public final class Lecteurs {

    private Lecteurs() {}

    /**
     * @param mots the words that open the case
     */
    public static Set<String> de(Collection<String> mots, TerritoireDossiers territoire) {
        Set<String> organisations = new TreeSet<>();
        mots.forEach(mot -> Jeton.organisation(mot).ifPresent(organisations::add));
        territoire.organisations().stream()
                .filter(o -> deSonTerritoire(o, territoire).anyMatch(mots::contains))
                .map(Organisation::code)
                .forEach(organisations::add);
        return organisations;
    }

    private static Stream<String> deSonTerritoire(
            Organisation organisation, TerritoireDossiers territoire) {
        return organisation.roles().stream()
                .map(Role::de)
                .flatMap(Optional::stream)
                .filter(role -> role.portee().duTerritoire())
                .flatMap(
                        role -> Habilitation.jetons(role, organisation.code(), territoire).stream())
                .filter(Jeton::deListe);
    }
}
