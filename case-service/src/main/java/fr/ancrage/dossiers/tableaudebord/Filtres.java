package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.platform.errors.ProblemeException;
import java.time.LocalDate;
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
        if (stade != null
                || parc != null
                || echeanceAvant != null
                || sansActiviteDepuis != null) {
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
     * What a worklist means today.
     *
     * @param classe of what it is about; none when that is the organisation's own notes
     */
    record Selection(Bson critere, @Nullable ClasseDonnees classe) {}
}
