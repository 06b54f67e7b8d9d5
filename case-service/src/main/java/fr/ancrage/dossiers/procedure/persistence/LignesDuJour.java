package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Rows as they are on the day of their département, by the rules of that day. */
@Component
class LignesDuJour {

    private final HorlogeLegale horlogeLegale;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    LignesDuJour(HorlogeLegale horlogeLegale, Territoires territoires, HorlogeMetier horloge) {
        this.horlogeLegale = horlogeLegale;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    /** What the day makes of a case, beside what its row said before. */
    LigneDossier de(Dossier dossier, Document avant) {
        LocalDate aujourdhui = horloge.aujourdhui(dossier.departement());
        TerritoireDossiers territoire =
                territoires
                        .pour(dossier.departement(), aujourdhui)
                        .orElseGet(() ->
                                new TerritoireDossiers(
                                        dossier.departement(), List.of(), List.of()));
        HorlogeLegale.Lecture lecture =
                dossier.sansActe()
                        ? HorlogeLegale.Lecture.VIDE
                        : horlogeLegale.lire(dossier, DossierDocument.echeances(avant), aujourdhui);
        return LigneDossier.de(
                dossier, lecture, DossierDocument.suspensions(avant), territoire, aujourdhui);
    }
}
