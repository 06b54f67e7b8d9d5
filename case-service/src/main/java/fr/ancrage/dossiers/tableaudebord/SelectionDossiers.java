package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Page;
import fr.ancrage.dossiers.tableaudebord.RequetesDossiers.Total;
import fr.ancrage.platform.errors.ProblemeException;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The cases that answer filters and words: a page of them, or all, in the same order. */
@Component
class SelectionDossiers {

    private final RequetesDossiers requetes;
    private final RechercheDossiers recherche;
    private final LectureDossiers lecture;

    SelectionDossiers(
            RequetesDossiers requetes, RechercheDossiers recherche, LectureDossiers lecture) {
        this.requetes = requetes;
        this.recherche = recherche;
        this.lecture = lecture;
    }

    Page page(Acces acces, Filtres filtres, String tri, int page, int taille) {
        Set<String> jetons = filtres.lisibles(acces).jetons();
        String ordre = ordre(acces, tri);
        if (!ordre.equals(RequetesDossiers.PAR_PRIORITE)) {
            return requetes.page(jetons, filtres, index(ordre), page, taille);
        }
        List<String> ids = parPriorite(acces, jetons, filtres);
        return new Page(requetes.lignes(jetons, morceau(ids, page, taille)), Total.de(ids.size()));
    }

    Page page(Acces acces, Filtres filtres, TexteCherche texte, int page, int taille) {
        if (texte.tout().isEmpty()) {
            return page(acces, filtres, RequetesDossiers.PAR_ACTIVITE, page, taille);
        }
        List<Document> trouves = recherche.trouver(acces, filtres, texte);
        return new Page(morceau(trouves, page, taille), Total.de(trouves.size()));
    }

    /** All of them, by id. */
    List<String> ids(Acces acces, Filtres filtres, TexteCherche texte, String tri) {
        if (!texte.tout().isEmpty()) {
            return recherche.trouver(acces, filtres, texte).stream()
                    .map(d -> d.getString("_id"))
                    .toList();
        }
        Set<String> jetons = filtres.lisibles(acces).jetons();
        String ordre = ordre(acces, tri);
        return ordre.equals(RequetesDossiers.PAR_PRIORITE)
                ? parPriorite(acces, jetons, filtres)
                : requetes.ids(jetons, filtres, index(ordre));
    }

    private List<String> parPriorite(Acces acces, Set<String> jetons, Filtres filtres) {
        return requetes.ids(jetons, filtres, d -> lecture.priorite(acces, d).points());
    }

    private static String ordre(Acces acces, String tri) {
        if (!tri.equals(RequetesDossiers.PAR_PRIORITE) && !RequetesDossiers.TRIS.containsKey(tri)) {
            throw ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "TRI_INCONNU");
        }
        return RequetesDossiers.tri(acces, tri);
    }

    private static Bson index(String ordre) {
        Bson index = RequetesDossiers.TRIS.get(ordre);
        if (index == null) {
            throw new IllegalStateException("no order " + ordre);
        }
        return index;
    }

    private static <T> List<T> morceau(List<T> tous, int page, int taille) {
        return tous.stream().skip((long) page * taille).limit(taille).toList();
    }
}
