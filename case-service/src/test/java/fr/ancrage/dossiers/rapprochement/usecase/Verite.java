package fr.ancrage.dossiers.rapprochement.usecase;

import fr.ancrage.dossiers.imports.lecture.LecteurFichier;
import fr.ancrage.dossiers.imports.lecture.LimitesFichier;
import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.NatureImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom each line of a folder of partners' files is about, as {@code verite.json} says. The
 * generator draws numbers at random: of two lines with one number, it remembers the last alone, and
 * nothing is known of either.
 */
final class Verite {

    /** The files in the order in which they come. */
    static final List<Fichier> FICHIERS =
            List.of(
                    new Fichier(NatureImport.ACTES, "actes-2026-S34.csv"),
                    new Fichier(NatureImport.SIGNALEMENTS_CAF, "signalements-caf-2026-10.xlsx"),
                    new Fichier(NatureImport.SAISINES_BAILLEURS, "saisines-bailleurs-2026-10.xlsx"),
                    new Fichier(NatureImport.ACTES, "actes-2026-S46.csv"),
                    new Fichier(NatureImport.DECISIONS_CFP, "decisions-cfp-2026-S46.csv"));

    record Fichier(NatureImport nature, String nom) {}

    private final Path dossier;
    private final JsonNode foyers;

    Verite(Path dossier) {
        this.dossier = dossier;
        try {
            this.foyers =
                    JsonMapper.shared().readTree(Files.readString(dossier.resolve("verite.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The household of each line, nothing for a number that two lines of the file have. */
    Map<Integer, Optional<Integer>> lignes(Fichier fichier) {
        List<LigneBrute> brutes = new ArrayList<>();
        Entetes entetes =
                new LecteurFichier(LimitesFichier.HABITUELLES)
                        .lire(dossier.resolve(fichier.nom()), fichier.nature(), brutes::add);
        Map<Integer, String> numeros = new TreeMap<>();
        for (LigneBrute ligne : brutes) {
            numeros.put(ligne.numero(), numero(fichier.nature(), entetes.valeurs(ligne)));
        }
        Set<String> vus = new HashSet<>();
        Set<String> doubles = new HashSet<>();
        numeros.values().stream().filter(n -> !vus.add(n)).forEach(doubles::add);
        Map<Integer, Optional<Integer>> lignes = new TreeMap<>();
        numeros.forEach((ligne, numero) ->
                lignes.put(
                        ligne,
                        doubles.contains(numero)
                                ? Optional.empty()
                                : Optional.of(
                                        foyers.path(cle(fichier.nature())).path(numero).asInt())));
        return lignes;
    }

    private static String numero(NatureImport nature, Map<Colonne, String> valeurs) {
        String numero =
                valeurs.get(
                        switch (nature) {
                            case ACTES -> Colonne.NUMERO;
                            case SIGNALEMENTS_CAF -> Colonne.ALLOCATAIRE;
                            case SAISINES_BAILLEURS -> Colonne.REFERENCE_LOCATAIRE;
                            case DECISIONS_CFP -> Colonne.NUMERO_RFP;
                        });
        return java.util.Objects.requireNonNull(numero).strip();
    }

    private static String cle(NatureImport nature) {
        return switch (nature) {
            case ACTES, DECISIONS_CFP -> "actes";
            case SIGNALEMENTS_CAF -> "signalementsCaf";
            case SAISINES_BAILLEURS -> "saisinesBailleurs";
        };
    }
}
