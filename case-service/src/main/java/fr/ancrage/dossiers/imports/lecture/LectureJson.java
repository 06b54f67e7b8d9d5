package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.imports.model.Probleme.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON lines, as a partner's software writes them: one object a line, its fields named as reports
 * name columns. What one line has wrong is that line's; it holds no other back.
 */
final class LectureJson {

    private static final int PROFONDEUR = 3;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(PROFONDEUR)
                                    .maxNumberLength(40)
                                    .build())
                    .build();

    private final NatureImport nature;
    private final Map<String, Integer> positions = new HashMap<>();

    private LectureJson(NatureImport nature) {
        this.nature = nature;
        List<Colonne> colonnes = nature.colonnes();
        for (int i = 0; i < colonnes.size(); i++) {
            positions.put(colonnes.get(i).champ(), i);
        }
    }

    /** An array is not what is wanted; but it is no CSV, and each of its lines says so. */
    static boolean ressembleADuJson(byte[] debut) {
        for (byte octet : debut) {
            if (octet == '{' || octet == '[') {
                return true;
            }
            boolean blancOuMarque =
                    octet == ' '
                            || octet == '\n'
                            || octet == '\r'
                            || octet == (byte) 0xEF
                            || octet == (byte) 0xBB
                            || octet == (byte) 0xBF;
            if (!blancOuMarque) {
                return false;
            }
        }
        return false;
    }

    static void lire(
            Path fichier, NatureImport nature, LimitesFichier limites, Consumer<LigneBrute> suite)
            throws IOException {
        LectureJson lecture = new LectureJson(nature);
        suite.accept(new LigneBrute(0, nature.colonnes().stream().map(Colonne::intitule).toList()));
        try (BufferedReader texte = LectureCsv.ouvrir(fichier)) {
            LigneBornee bornee = new LigneBornee(texte, limites.caracteresParLigne());
            BufferedReader lignes = new BufferedReader(bornee);
            int numero = 0;
            for (String ligne = lignes.readLine(); ligne != null; ligne = lignes.readLine()) {
                bornee.ligneLue();
                numero++;
                if (!ligne.isBlank()) {
                    suite.accept(lecture.ligne(numero, ligne));
                }
            }
        }
    }

    private LigneBrute ligne(int numero, String texte) {
        List<String> cellules = new ArrayList<>(Collections.nCopies(nature.colonnes().size(), ""));
        Map<Integer, Code> illisibles = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), texte)) {
            boolean objet = json.nextToken() == JsonToken.START_OBJECT;
            while (objet && json.nextToken() == JsonToken.PROPERTY_NAME) {
                champ(json, cellules, illisibles);
            }
            if (!objet || json.nextToken() != null) {
                illisibles.put(LigneBrute.ENTIERE, Code.LIGNE_ILLISIBLE);
            }
        } catch (JacksonException e) {
            illisibles.put(LigneBrute.ENTIERE, Code.LIGNE_ILLISIBLE);
        }
        return new LigneBrute(numero, List.copyOf(cellules), Map.copyOf(illisibles));
    }

    private void champ(JsonParser json, List<String> cellules, Map<Integer, Code> illisibles) {
        Integer position = positions.get(json.currentName());
        JsonToken valeur = json.nextToken();
        String texte = texte(json, valeur);
        if (position == null) {
            illisibles.putIfAbsent(LigneBrute.ENTIERE, Code.CHAMP_INCONNU);
        } else if (texte == null) {
            illisibles.put(position, Code.VALEUR_ILLISIBLE);
        } else {
            cellules.set(position, texte);
        }
    }

    /** As a cell would hold it; null for what is neither a value nor a list of texts. */
    private static @Nullable String texte(JsonParser json, JsonToken valeur) {
        return switch (valeur) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
            case VALUE_TRUE -> "oui";
            case VALUE_FALSE -> "non";
            case VALUE_NULL -> "";
            case START_ARRAY -> liste(json);
            default -> {
                json.skipChildren();
                yield null;
            }
        };
    }

    private static @Nullable String liste(JsonParser json) {
        List<String> textes = new ArrayList<>();
        boolean seulement = true;
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
            if (t == JsonToken.VALUE_STRING) {
                textes.add(json.getString());
            } else {
                seulement = false;
                json.skipChildren();
            }
        }
        return seulement ? String.join(";", textes) : null;
    }
}
