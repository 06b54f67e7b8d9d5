package fr.ancrage.dossiers.imports.lecture;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse.Motif;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.NatureImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens a partner's file and hands out its lines one by one, on a thread of its own with a wall
 * clock: what the file holds is decided by its first bytes, never by its name.
 */
public final class LecteurFichier {

    private static final int LIGNES_AVANT_LES_INTITULES = 10;

    private final LimitesFichier limites;

    public LecteurFichier(LimitesFichier limites) {
        this.limites = limites;
    }

    /**
     * @param ligne called for each line that is not blank, in the order of the file
     * @return the headings
     * @throws FichierRefuse when the file cannot or must not be read to its end
     */
    public Entetes lire(Path fichier, NatureImport nature, Consumer<LigneBrute> ligne) {
        return lire(fichier, nature, _ -> {}, ligne);
    }

    /** As above; {@code intitules} is called once, before the first line. */
    public Entetes lire(
            Path fichier,
            NatureImport nature,
            Consumer<Entetes> intitules,
            Consumer<LigneBrute> ligne) {
        try (ExecutorService fil =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().name("lecture").factory())) {
            Future<Entetes> lecture =
                    fil.submit(() -> lireSansMontre(fichier, nature, intitules, ligne));
            try {
                return lecture.get(limites.duree().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                lecture.cancel(true);
                throw new FichierRefuse(Motif.FICHIER_TROP_LONG_A_LIRE);
            } catch (InterruptedException e) {
                lecture.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error erreur) {
                    throw erreur;
                }
                throw new FichierRefuse(Motif.FICHIER_ILLISIBLE);
            }
        }
    }

    private Entetes lireSansMontre(
            Path fichier,
            NatureImport nature,
            Consumer<Entetes> intitules,
            Consumer<LigneBrute> ligne)
            throws IOException {
        long taille = Files.size(fichier);
        if (taille == 0) {
            throw new FichierRefuse(Motif.FICHIER_VIDE);
        }
        if (taille > limites.octets()) {
            throw new FichierRefuse(Motif.FICHIER_TROP_GRAND);
        }
        byte[] debut = debut(fichier);
        Tri tri = new Tri(limites, nature, intitules, ligne);
        try {
            if (debut.length >= 4
                    && debut[0] == 'P'
                    && debut[1] == 'K'
                    && debut[2] == 3
                    && debut[3] == 4) {
                LectureXlsx.lire(fichier, limites, tri::recevoir);
            } else if (LectureJson.ressembleADuJson(debut)) {
                LectureJson.lire(fichier, nature, limites, tri::recevoir);
            } else if (LectureCsv.ressembleADuTexte(debut)) {
                LectureCsv.lire(fichier, limites, tri::recevoir);
            } else {
                throw new FichierRefuse(Motif.FICHIER_FORMAT_INCONNU);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new FichierRefuse(Motif.FICHIER_ILLISIBLE);
        }
        return tri.fin();
    }

    private static byte[] debut(Path fichier) throws IOException {
        try (var flux = Files.newInputStream(fichier)) {
            return flux.readNBytes(4096);
        }
    }

    /**
     * Tells the headings from a title above them, counts, and stops what goes beyond the limits.
     */
    private static final class Tri {

        private final LimitesFichier limites;
        private final NatureImport nature;
        private final Consumer<Entetes> intitules;
        private final Consumer<LigneBrute> suite;
        private final List<LigneBrute> avant = new ArrayList<>();
        private @Nullable Entetes entetes;
        private int lignes;
        private int vides;

        Tri(
                LimitesFichier limites,
                NatureImport nature,
                Consumer<Entetes> intitules,
                Consumer<LigneBrute> suite) {
            this.limites = limites;
            this.nature = nature;
            this.intitules = intitules;
            this.suite = suite;
        }

        void recevoir(LigneBrute ligne) {
            if (Thread.currentThread().isInterrupted()) {
                throw new FichierRefuse(Motif.FICHIER_TROP_LONG_A_LIRE);
            }
            if (ligne.cellules().size() > limites.cellulesParLigne()) {
                throw new FichierRefuse(Motif.FICHIER_SUSPECT);
            }
            if (ligne.vide()) {
                if (++vides > limites.lignesVides()) {
                    throw new FichierRefuse(Motif.FICHIER_SUSPECT);
                }
                return;
            }
            for (String cellule : ligne.cellules()) {
                if (cellule.length() > limites.caracteresParCellule()) {
                    throw new FichierRefuse(Motif.FICHIER_SUSPECT);
                }
            }
            if (entetes == null) {
                if (avant.size() >= LIGNES_AVANT_LES_INTITULES) {
                    return;
                }
                Entetes lues = Entetes.de(nature, ligne.cellules());
                avant.add(ligne);
                if (lues.manquantes().isEmpty()) {
                    entetes = lues;
                    intitules.accept(lues);
                }
                return;
            }
            if (++lignes > limites.lignes()) {
                throw new FichierRefuse(Motif.FICHIER_TROP_DE_LIGNES);
            }
            suite.accept(ligne);
        }

        Entetes fin() {
            if (entetes == null) {
                if (avant.isEmpty()) {
                    throw new FichierRefuse(Motif.FICHIER_VIDE);
                }
                // the line that looks most like headings is the one whose missing columns are worth
                // telling
                Entetes meilleures = Entetes.de(nature, avant.getFirst().cellules());
                for (LigneBrute ligne : avant) {
                    Entetes lues = Entetes.de(nature, ligne.cellules());
                    if (lues.positions().size() > meilleures.positions().size()) {
                        meilleures = lues;
                    }
                }
                return meilleures;
            }
            return entetes;
        }
    }
}
