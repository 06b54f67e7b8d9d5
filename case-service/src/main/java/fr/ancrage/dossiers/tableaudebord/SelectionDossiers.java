package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.tableaudebord.RechercheDossiers.Trouves;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Page;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Total;
import fr.ancrage.platform.errors.ProblemeException;
import java.util.List;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The cases that answer filters and words: a page of them, or all, in the same order. */
@Component
class SelectionDossiers {

    private final RequetesDossiers requetes;
    private final RechercheDossiers recherche;

    SelectionDossiers(RequetesDossiers requetes, RechercheDossiers recherche) {
        this.requetes = requetes;
        this.recherche = recherche;
    }

    Page page(Acces acces, Filtres filtres, String tri, int page, int taille) {
        Acces lisibles = filtres.lisibles(acces);
        return requetes.page(lisibles.jetons(), filtres, ordre(lisibles, tri), page, taille);
    }

    Page page(Acces acces, Filtres filtres, TexteCherche texte, int page, int taille) {
        if (texte.tout().isEmpty()) {
            return page(acces, filtres, Tris.PAR_ACTIVITE, page, taille);
        }
        Trouves trouves = recherche.trouver(acces, filtres, texte);
        List<Document> documents = trouves.documents();
        return new Page(
                documents.stream().skip((long) page * taille).limit(taille).toList(),
                new Total(documents.size(), trouves.auMoins()));
    }

    /**
     * All of them, by id.
     *
     * @param auPlus beyond, one more is given, and no further one
     */
    List<String> ids(Acces acces, Filtres filtres, TexteCherche texte, String tri, int auPlus) {
        if (!texte.tout().isEmpty()) {
            Trouves trouves = recherche.trouver(acces, filtres, texte);
            if (trouves.auMoins()) {
                throw ProblemeException.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "RECHERCHE_TROP_LARGE");
            }
            return trouves.documents().stream().map(d -> d.getString("_id")).toList();
        }
        Acces lisibles = filtres.lisibles(acces);
        return requetes.ids(lisibles.jetons(), filtres, ordre(lisibles, tri), auPlus);
    }

    private static Ordre ordre(Acces acces, String tri) {
        return Tris.ordre(acces, tri)
                .orElseThrow(() ->
                        ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "TRI_INCONNU"));
    }
}
