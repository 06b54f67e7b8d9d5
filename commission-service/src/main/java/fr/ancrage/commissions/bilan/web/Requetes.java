package fr.ancrage.commissions.bilan.web;

import fr.ancrage.commissions.bilan.model.ADeclarer;
import fr.ancrage.commissions.bilan.model.BilanAnnuel.Textes;
import fr.ancrage.commissions.bilan.model.Declaration;
import fr.ancrage.platform.input.Input;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the secretariat writes in a bilan. */
final class Requetes {

    private static final int LONGUEUR_TEXTE = 5_000;
    private static final int LONGUEUR_SOURCE = 300;

    private Requetes() {}

    @Schema(requiredProperties = {"code", "valeur", "source"})
    record DeclarationDto(@Nullable String code, @Nullable Long valeur, @Nullable String source) {}

    record TextesRequete(
            @Nullable String appreciation,
            @Nullable String propositions,
            @Nullable List<DeclarationDto> declarations) {

        /** A declared figure without its source is none. */
        Textes toDomain(List<ADeclarer> demandes) {
            var input = new Input();
            var codes = demandes.stream().map(ADeclarer::code).collect(Collectors.toSet());
            Map<String, Declaration> dites = new LinkedHashMap<>();
            var lignes = declarations == null ? List.<DeclarationDto>of() : declarations;
            for (var i = 0; i < lignes.size(); i++) {
                var champ = "declarations[" + i + "].";
                var code = input.required(champ + "code", lignes.get(i).code());
                var valeur = lignes.get(i).valeur();
                if (!codes.contains(code)) {
                    input.refuse(champ + "code", "DECLARATION_INCONNUE");
                }
                if (valeur == null || valeur < 0) {
                    input.refuse(champ + "valeur", "NOMBRE_INVALIDE");
                }
                var source = input.text(champ + "source", lignes.get(i).source(), LONGUEUR_SOURCE);
                dites.put(code, new Declaration(valeur == null ? 0 : valeur, source));
            }
            var textes =
                    new Textes(
                            input.textOrNull("appreciation", appreciation, LONGUEUR_TEXTE),
                            input.textOrNull("propositions", propositions, LONGUEUR_TEXTE),
                            dites);
            input.check();
            return textes;
        }
    }
}
