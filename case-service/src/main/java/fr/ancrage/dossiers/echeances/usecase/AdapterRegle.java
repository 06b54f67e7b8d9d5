package fr.ancrage.dossiers.echeances.usecase;

import fr.ancrage.dossiers.echeances.model.AdaptationRegle;
import fr.ancrage.dossiers.echeances.model.Adaptations;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.RegleDatee;
import fr.ancrage.dossiers.echeances.model.ReglesDuDepartement;
import fr.ancrage.platform.usecase.UseCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An administrator gives a doubtful rule its département's value, or takes it back. */
@UseCase
public class AdapterRegle {

    /**
     * @param regle id of the rule
     * @param valeur absent: the rule holds again as it is written
     */
    public record Commande(
            String departement,
            String regle,
            @Nullable BigDecimal valeur,
            boolean report642,
            String motif,
            String par,
            LocalDate aujourdhui) {}

    public sealed interface Resultat {

        record Faite() implements Resultat {}

        record RegleInconnue() implements Resultat {}

        /** The rule is sure: it is the same for everybody. */
        record RegleCertaine() implements Resultat {}

        record ValeurRefusee() implements Resultat {}

        record SansAdaptation() implements Resultat {}
    }

    private final JeuDeRegles regles;
    private final Adaptations adaptations;

    public AdapterRegle(JeuDeRegles regles, Adaptations adaptations) {
        this.regles = regles;
        this.adaptations = adaptations;
    }

    public Resultat executer(Commande commande) {
        Optional<RegleDatee> trouvee = regles.parId(commande.regle());
        if (trouvee.isEmpty()) {
            return new Resultat.RegleInconnue();
        }
        RegleDatee regle = trouvee.get();
        if (!ReglesDuDepartement.adaptable(regle)) {
            return new Resultat.RegleCertaine();
        }
        BigDecimal valeur = commande.valeur();
        if (valeur != null && !ReglesDuDepartement.acceptable(regle, valeur)) {
            return new Resultat.ValeurRefusee();
        }
        Adaptations.Lu lu = adaptations.du(commande.departement());
        if (valeur == null && lu.regles().de(regle).isEmpty()) {
            return new Resultat.SansAdaptation();
        }
        adaptations.enregistrer(
                lu,
                lu.regles()
                        .avec(
                                new AdaptationRegle(
                                        regle.id(),
                                        valeur,
                                        valeur == null ? regle.report642() : commande.report642(),
                                        commande.motif(),
                                        commande.par(),
                                        commande.aujourdhui())));
        return new Resultat.Faite();
    }
}
