package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport.Tranche;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of batches: as the file held them, and what became of them. */
public interface LignesImport {

    /** A page of lines. */
    record PageLignes(List<LigneTraitee> lignes, long total) {}

    /** Those that are there stay as they are. */
    void ajouter(String lot, Tranche tranche);

    /** The lines that wait, in any order. */
    void enAttente(String lot, Consumer<LigneBrute> ligne);

    /** Those of these lines that wait, in the order of the file. */
    List<LigneBrute> lignes(String lot, List<Integer> numeros);

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
}
