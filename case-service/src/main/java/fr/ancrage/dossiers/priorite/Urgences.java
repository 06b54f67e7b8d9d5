package fr.ancrage.dossiers.priorite;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.priorite.model.Priorite;
import fr.ancrage.dossiers.priorite.model.ReglesPriorite;
import java.time.LocalDate;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How urgent stored cases are, by rules that look at what a reader may know. */
@Component
public class Urgences {

    /** Where a case's row keeps its points. */
    public static final String CHAMP = "urgence";

    private final ReglesPriorite regles;

    Urgences(ReglesPriorite regles) {
        this.regles = regles;
    }

    public Priorite de(Document dossier, Set<ClasseDonnees> classes, LocalDate aujourdhui) {
        return regles.de(FaitsDuDossier.de(dossier, classes, aujourdhui));
    }

    /** Its points under each regard, as lists are ordered by. */
    public Document points(Document dossier, LocalDate aujourdhui) {
        Document points = new Document();
        for (Regard regard : Regard.values()) {
            points.append(regard.cle(), de(dossier, regard.classes(), aujourdhui).points());
        }
        return points;
    }
}
