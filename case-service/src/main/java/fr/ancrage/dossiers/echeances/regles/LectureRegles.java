package fr.ancrage.dossiers.echeances.regles;

import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.RegleDatee;
import fr.ancrage.dossiers.echeances.model.TreveHivernale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the rules. A file that does not hold together stops the service at start, with its name: a
 * wrong law must not run.
 */
public final class LectureRegles {
    /**
     * Where the law lies when nothing else is said. The register names the other files: a jar may
     * have no entry for its folders, so a folder cannot be asked what it holds.
     */
    public static final String EMPLACEMENT = "classpath:/regles/registre.yml";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private LectureRegles() {}

    /** The rules of all the files that these patterns match; a later pattern adds to the first. */
    public static JeuDeRegles lire(List<String> emplacements) {
        Set<String> jeux = new HashSet<>();
        List<RegleDatee> regles = new ArrayList<>();
        Set<String> droitLocal = new HashSet<>();
        TreveHivernale treve = null;
        for (Resource fichier : fichiers(emplacements)) {
            FichierRegles contenu = lire(fichier);
            sure(contenu.jeux()).forEach(jeu -> jeux.add(jeu.id()));
            for (FichierRegles.Regle regle : sure(contenu.regles())) {
                try {
                    regles.add(regle.toDomain());
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(
                            "rules of " + fichier.getDescription() + ": " + e.getMessage(), e);
                }
            }
            droitLocal.addAll(sure(contenu.droitLocal()));
            if (contenu.treve() != null) {
                treve = contenu.treve().toDomain();
            }
        }
        if (treve == null || regles.isEmpty()) {
            throw new IllegalStateException("no rules found at " + emplacements);
        }
        for (RegleDatee regle : regles) {
            if (!jeux.contains(regle.jeu())) {
                throw new IllegalStateException(
                        "rule "
                                + regle.cle().code()
                                + " names a rule set that is not in the register: "
                                + regle.jeu());
            }
        }
        return new JeuDeRegles(regles, treve, droitLocal);
    }

    private static FichierRegles lire(Resource fichier) {
        try (InputStream flux = fichier.getInputStream()) {
            return YAML.readValue(flux, FichierRegles.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "rules of " + fichier.getDescription() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static List<Resource> fichiers(List<String> emplacements) {
        PathMatchingResourcePatternResolver chemins = new PathMatchingResourcePatternResolver();
        List<Resource> fichiers = new ArrayList<>();
        for (String emplacement : emplacements) {
            try {
                for (Resource fichier : chemins.getResources(emplacement)) {
                    fichiers.add(fichier);
                    for (String autre : sure(lire(fichier).fichiers())) {
                        fichiers.add(fichier.createRelative(autre));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return fichiers;
    }

    private static <T> List<T> sure(@Nullable List<T> liste) {
        return liste == null ? List.of() : liste;
    }
}
