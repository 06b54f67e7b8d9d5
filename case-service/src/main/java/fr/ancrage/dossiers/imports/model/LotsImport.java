package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The batches, cut in slices of {@link #TRANCHE} lines so that progress is one small document. */
public interface LotsImport {

    int TRANCHE = 500;

    /** A slice of the lines with what the file holds. */
    record Tranche(int rang, List<LigneBrute> lignes) {}

    /** Nothing happens when it is there. */
    void creer(LotImport lot);

    /** The file is read to its end: processing may begin; of one that is received alone. */
    void pret(String lot, int lignes, int tranches);

    void abandonner(String lot);

    Optional<LotImport> trouver(String id);

    /** The next slice to process; empty when all are done. */
    Optional<Tranche> prochaine(String lot);

    /** How many slices are done. */
    int tranchesFaites(String lot);

    /** Keeps a slice's verdicts and counts, and moves on; the second time changes nothing. */
    void tranchesFaites(String lot, int rang, List<LigneTraitee> lignes, Comptes comptes);

    boolean passer(String lot, Etat de, Etat vers);

    /** Takes a batch to work on, for a while; nobody else works on it meanwhile. */
    boolean louer(String lot, String par, Duration duree);

    void rendre(String lot, String par);

    /** Batches that were begun and that nobody works on. */
    List<String> enSouffrance();

    /** Whose batches: those of a département, or those alone that one agent brought in. */
    record Filtre(List<String> departements, @Nullable String deposePar) {}

    List<LotImport> liste(Filtre filtre, int page, int taille);

    long total(Filtre filtre);

    /** Finished imports since a day, some lines of which were refused. */
    long avecRefus(Filtre filtre, LocalDate depuis);
}
