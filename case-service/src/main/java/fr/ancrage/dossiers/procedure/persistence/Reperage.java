package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.habilitation.Lecteurs;
import fr.ancrage.dossiers.priorite.Urgences;
import fr.ancrage.dossiers.procedure.model.Referents;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * By what lists find and order a case, beside its row: derived from the whole of it and from who
 * answers for it.
 */
@Component
class Reperage {

    private final Urgences urgences;
    private final Referents referents;
    private final Lecteurs lecteurs;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    Reperage(
            Urgences urgences,
            Referents referents,
            Lecteurs lecteurs,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.urgences = urgences;
        this.referents = referents;
        this.lecteurs = lecteurs;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    Map<String, Set<String>> referents(Collection<String> dossiers) {
        return referents.parDossier(dossiers);
    }

    /**
     * @param etat the whole case
     * @param avecReferent organisations where somebody answers for it
     */
    Document de(Document etat, Set<String> avecReferent) {
        return new Document(Urgences.CHAMP, urgences.points(etat, horloge.aujourdhui()))
                .append("sansReferent", sansReferent(etat, avecReferent));
    }

    /** Organisations that see it and where nobody answers for it, while its procedure goes on. */
    private List<String> sansReferent(Document etat, Set<String> avecReferent) {
        Stade stade = Stade.valueOf(etat.getString("stade"));
        if (stade == Stade.CLOS || stade == Stade.EXPULSION) {
            return List.of();
        }
        return territoires
                .pour(etat.getString("departement"), horloge.aujourdhui())
                .map(t -> lecteurs.de(etat.getList("visiblePour", String.class), t))
                .orElse(Set.of())
                .stream()
                .filter(o -> !avecReferent.contains(o))
                .toList();
    }
}
