package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.vivier.model.Dalo;
import fr.ancrage.relogements.vivier.model.DelaiDalo;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The delay that runs for a household's recourse, by the law of its département. */
@Component
public class DelaisDalo {

    private static final String RAPPEL = "DALO_RAPPEL";

    private final ChartesRelogement chartes;
    private final ReglesRelogement regles;

    public DelaisDalo(ChartesRelogement chartes, ReglesRelogement regles) {
        this.chartes = chartes;
        this.regles = regles;
    }

    public Optional<DelaiDalo> de(EntreeVivier entree) {
        var dalo = entree.sejour() == null ? null : entree.sejour().dalo();
        return dalo == null || !entree.enCours()
                ? Optional.empty()
                : dalo.attendu().flatMap(a -> delai(entree.departement(), a));
    }

    private Optional<DelaiDalo> delai(String departement, Dalo.Attendu attendu) {
        return chartes.pour(departement, attendu.depuis())
                .flatMap(charte ->
                        regles.regle(code(attendu.quoi()), attendu.depuis(), charte)
                                .map(regle -> {
                                    var le =
                                            regle.delai()
                                                    .depuis(attendu.depuis(), regles.calendrier());
                                    return new DelaiDalo(
                                            attendu.quoi(),
                                            le,
                                            charte.delai(RAPPEL)
                                                    .map(d -> d.depuis(le, regles.calendrier()))
                                                    .orElse(null),
                                            regle.delai().source(),
                                            regle.suite());
                                }));
    }

    private static String code(DelaiDalo.Attente quoi) {
        return switch (quoi) {
            case DECISION -> "DALO_DECISION";
            case RELOGEMENT -> "DALO_RELOGEMENT";
        };
    }
}
