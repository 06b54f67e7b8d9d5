package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The batches and their lines, cut in slices of {@link #TRANCHE} so that progress is one small
 * document.
 */
public interface LotsImport {

    int TRANCHE = 200;

    /** A slice of the lines with what the file holds. */
    record Tranche(int rang, List<LigneBrute> lignes) {}

    /** A page of lines. */
    record PageLignes(List<LigneTraitee> lignes, long total) {}

    void creer(LotImport lot);

    void ajouter(String lot, Tranche tranche);

    /** The file is read to its end: processing may begin. */
    void pret(String lot, int lignes, int tranches);

    void abandonner(String lot);

    Optional<LotImport> trouver(String id);

    /** The next slice to process; empty when all are done. */
    Optional<Tranche> prochaine(String lot);

    /** The lines that wait, in any order. */
    void enAttente(String lot, Consumer<LigneBrute> ligne);

    /** Those of these lines that wait, in the order of the file. */
    List<LigneBrute> lignes(String lot, List<Integer> numeros);

    /** How many slices are done. */
    int tranchesFaites(String lot);

    /** Keeps a slice's verdicts and counts, and moves on; the second time changes nothing. */
    void tranchesFaites(String lot, int rang, List<LigneTraitee> lignes, Comptes comptes);

    boolean passer(String lot, Etat de, Etat vers);

    /** Keeps what the undoing made of accepted lines; the second time changes nothing. */
    void defaites(String lot, List<LigneDefaite> lignes);

    /**
     * A line of an undone import.
     *
     * @param retenue why it stays; none when it was undone
     */
    record LigneDefaite(int ligne, @Nullable Probleme retenue) {}

    /** How far the undoing of a batch is. */
    record Annulation(long annulees, long retenues) {}

    Annulation annulation(String lot);

    /** Takes a batch to work on, for a while; nobody else works on it meanwhile. */
    boolean louer(String lot, String par, Duration duree);

    void rendre(String lot, String par);

    /** Batches that were begun and that nobody works on. */
    List<String> enSouffrance();

    PageLignes lignes(String lot, @Nullable EtatLigne etat, int page, int taille);

    /** The first lines in the order of the file. */
    List<LigneTraitee> premieres(String lot, int maximum);

    /** The same problem said once for a whole batch, the most frequent first. */
    List<ProblemeDuLot> problemes(String lot);

    /**
     * @param probleme as one of the lines that have it says it
     * @param premiere the first of them
     */
    record ProblemeDuLot(Probleme probleme, long lignes, int premiere) {}

    /** Refused lines as the file held them, with the reasons, one after the other. */
    void refusees(String lot, Consumer<LigneRefusee> ligne);

    record LigneRefusee(LigneBrute brute, List<Probleme> problemes) {}

    /** Whose batches: those of a département, or those alone that one agent brought in. */
    record Filtre(List<String> departements, @Nullable String deposePar) {}

    List<LotImport> liste(Filtre filtre, int page, int taille);

    long total(Filtre filtre);

    /** Finished imports since a day, some lines of which were refused. */
    long avecRefus(Filtre filtre, LocalDate depuis);

    Optional<String> fichierRefuse(String empreinte);

    void retenirRefus(String empreinte, String motif);
}
