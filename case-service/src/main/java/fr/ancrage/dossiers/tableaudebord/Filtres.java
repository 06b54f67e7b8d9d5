package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.platform.errors.ProblemeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Filters of product §5; absent ones do not restrict. */
record Filtres(
        @Nullable String reference,
        @Nullable String stade,
        @Nullable String parc,
        @Nullable String commune,
        @Nullable String arrondissement,
        @Nullable String organisation,
        @Nullable LocalDate echeanceAvant,
        @Nullable LocalDate sansActiviteDepuis,
        @Nullable Selection selection) {

    static final Filtres AUCUN = new Filtres(null, null, null, null, null, null, null, null, null);

    Filtres avec(@Nullable Selection choisie) {
        return new Filtres(
                reference,
                stade,
                parc,
                commune,
                arrondissement,
                organisation,
                echeanceAvant,
                sansActiviteDepuis,
                choisie);
    }

    /**
     * What a filter is about is told by the cases that it leaves: it looks only where that may be
     * read, and is refused to who may read it nowhere.
     */
    Acces lisibles(Acces acces) {
        Acces lisibles = restreint(acces);
        if (lisibles.sansDossier()) {
            throw ProblemeException.interdit();
        }
        return lisibles;
    }

    /** The same; what comes out may open no case. */
    Acces restreint(Acces acces) {
        Acces lisibles = acces;
        if (stade != null || parc != null || echeanceAvant != null || sansActiviteDepuis != null) {
            lisibles = lisibles.avec(ClasseDonnees.P);
        }
        if (selection != null && selection.classe() != null) {
            lisibles = lisibles.avec(selection.classe());
        }
        if (organisation != null && !organisation.isBlank()) {
            // who works with a household is social content
            lisibles = lisibles.avec(ClasseDonnees.S, ClasseDonnees.R);
        }
        return lisibles;
    }

    /**
     * Whether one index holds all that they ask, so that counting reads no case. Who works on a
     * case stands in no index beside who sees it; a worklist tells it of itself.
     */
    boolean unIndexLesCompte() {
        long champs =
                Stream.of(reference, stade, parc, commune, arrondissement, echeanceAvant)
                        .filter(Objects::nonNull)
                        .count();
        return organisation == null
                && champs + (sansActiviteDepuis == null ? 0 : 1) <= 1
                && (selection == null || champs == 0 && selection.unIndexLaCompte());
    }

    /**
     * What a worklist means today.
     *
     * @param classe of what it is about; none when that is the organisation's own notes
     * @param unIndexLaCompte no case is read to know how many there are
     */
    record Selection(Bson critere, @Nullable ClasseDonnees classe, boolean unIndexLaCompte) {}
}
