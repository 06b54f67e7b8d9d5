package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.CopieMenage;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.dossiers.menage.model.ClesMenages.CleMenage;
import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Opens a copy with the household's key; without a household nothing opens. */
@UseCase
public class OuvrirCopie {

    private static final TypeReference<Map<String, Map<String, List<Map<String, Object>>>>>
            DONNEES = new TypeReference<>() {};

    private final Foyers foyers;
    private final ClesMenages cles;
    private final JsonMapper json;

    public OuvrirCopie(Foyers foyers, ClesMenages cles, JsonMapper json) {
        this.foyers = foyers;
        this.cles = cles;
        this.json = json;
    }

    /** By service, by kind. */
    public Optional<Map<String, Map<String, List<Map<String, Object>>>>> executer(
            CopieMenage copie) {
        List<byte[]> essais =
                foyers.menages(copie.dossiers()).stream()
                        .map(menage -> cles.pour(menage, copie.departement()))
                        .flatMap(OuvrirCopie::toutes)
                        .map(Base64.getDecoder()::decode)
                        .toList();
        return Sealing.openWithOneOf(essais, CopieMenage.contexte(copie.id()), copie.contenu())
                .map(clair -> json.readValue(clair, DONNEES));
    }

    private static Stream<String> toutes(CleMenage cle) {
        return Stream.concat(Stream.of(cle.cle()), cle.anterieures().stream());
    }
}
