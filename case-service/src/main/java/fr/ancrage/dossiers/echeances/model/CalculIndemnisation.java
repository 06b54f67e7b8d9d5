package fr.ancrage.dossiers.echeances.model;

import java.util.Optional;

/**
 * What the State may owe a landlord to whom force was refused. It keeps nothing and reads
 * no clock.
 */
public final class CalculIndemnisation {
    private final LoiDuDepartement loi;
    private final JoursFeries feries;

    public CalculIndemnisation(LoiDuDepartement loi, JoursFeries feries) {
        this.loi = loi;
        this.feries = feries;
    }

    /** None when no rule of the day of the refusal engages the State. */
    public Optional<EstimationIndemnite> estimer(DemandeIndemnisation demande) {
        JeuDeRegles regles = loi.pour(demande.departement());
        JoursOuvres jours =
                new JoursOuvres(feries, regles.droitLocal().contains(demande.departement()));
        return DebutDeResponsabilite.apres(demande.refus(), regles, jours, demande.sursis())
                .map(debut -> new Estimation(demande, debut, regles, jours).ecrire());
    }
}
