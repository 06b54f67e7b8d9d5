package fr.ancrage.platform.test.droits;

import fr.ancrage.platform.test.droits.Droits.Compte;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Good tokens by account, and bad ones by what is wrong with them; each is signed once. */
record Jetons(Map<String, String> bons, Map<String, String> mauvais) {

    /**
     * @param bon a good token of an account
     * @param ailleurs a token of an account that another service would take
     */
    static Jetons de(
            List<Compte> comptes, Function<Compte, String> bon, Function<Compte, String> ailleurs) {
        var bons = new LinkedHashMap<String, String>();
        var mauvais = new LinkedHashMap<String, String>();
        mauvais.put("no token", "");
        var agent = comptes.stream().filter(c -> !c.logiciel()).findFirst().orElseThrow();
        mauvais.put("expired", Appel.emis(agent).expired().bearer());
        mauvais.put("not signed", "Bearer " + Appel.emis(agent).unsigned());
        for (var compte : comptes) {
            bons.put(compte.nom(), bon.apply(compte));
            mauvais.put("for another service: " + compte.nom(), ailleurs.apply(compte));
        }
        return new Jetons(bons, mauvais);
    }

    String de(Compte compte) {
        return Objects.requireNonNull(bons.get(compte.nom()));
    }
}
