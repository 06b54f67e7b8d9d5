package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.vivier.model.Sejour.Alerte;
import fr.ancrage.relogements.vivier.model.Sejour.Alertes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The alerts of a stay, by the charter in force on the day of the entry. */
@Component
public class Delais {

    private static final String RAPPEL = "VIVIER_ALERTE";
    private static final String LIMITE = "VIVIER_LIMITE";

    private final ChartesRelogement chartes;
    private final ReglesRelogement regles;

    public Delais(ChartesRelogement chartes, ReglesRelogement regles) {
        this.chartes = chartes;
        this.regles = regles;
    }

    Alertes alertes(String departement, LocalDate entree) {
        var charte = chartes.pour(departement, entree).orElse(null);
        return new Alertes(alerte(charte, RAPPEL, entree), alerte(charte, LIMITE, entree));
    }

    /** Whether a commission is one whose recommendations enter on trial. */
    boolean essai(String departement, String formation, LocalDate le) {
        return chartes.pour(departement, le)
                .filter(c -> c.formationsTechniques().contains(formation))
                .isPresent();
    }

    private @Nullable Alerte alerte(
            @Nullable CharteRelogement charte, String code, LocalDate entree) {
        return charte == null
                ? null
                : charte.delai(code)
                        .map(d -> new Alerte(d.depuis(entree, regles.calendrier()), d.source()))
                        .orElse(null);
    }
}
