package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.habilitation.Actes;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.platform.policy.ActionRefusee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be done to a sitting now by its reader, and why not the rest. */
record ActesDeSeance(List<String> permis, List<ActionRefusee> refuses) {

    private enum Acte {
        COCHER,
        INSCRIRE,
        ORDONNER,
        RETIRER,
        ANNULER,
        NOTER_PRESENCES,
        RENDRE_AVIS,
        CLORE
    }

    /**
     * @param secretariat whether the reader keeps the secretariat of the sitting's département
     */
    static ActesDeSeance de(Seance seance, boolean secretariat, LocalDate jour) {
        var permis = new ArrayList<String>();
        var refuses = new ArrayList<ActionRefusee>();
        for (var acte : Acte.values()) {
            obstacle(acte, seance, secretariat, jour)
                    .ifPresentOrElse(
                            raison -> refuses.add(new ActionRefusee(acte.name(), raison)),
                            () -> permis.add(acte.name()));
        }
        return new ActesDeSeance(permis, refuses);
    }

    private static Optional<String> obstacle(
            Acte acte, Seance seance, boolean secretariat, LocalDate jour) {
        if (!secretariat) {
            return Optional.of(Actes.SECRETARIAT);
        }
        return acte == Acte.COCHER
                ? Optional.empty()
                : fin(seance).or(() -> obstacle(acte, seance, jour));
    }

    private static Optional<String> fin(Seance seance) {
        return switch (seance.etat()) {
            case PROGRAMMEE -> Optional.empty();
            case CLOSE -> Optional.of("La séance est close : son relevé de décisions est figé.");
            case ANNULEE -> Optional.of("La séance est annulée.");
        };
    }

    private static Optional<String> obstacle(Acte acte, Seance seance, LocalDate jour) {
        var tenue = !jour.isBefore(seance.programme().date());
        var avis = seance.inscriptions().stream().filter(i -> i.avis() != null).count();
        return switch (acte) {
            case COCHER, INSCRIRE, ORDONNER, RETIRER -> Optional.empty();
            case ANNULER ->
                    si(avis > 0, "Un avis a déjà été rendu : cette séance ne s’annule plus.");
            case NOTER_PRESENCES, RENDRE_AVIS ->
                    si(!tenue, "Possible le jour de la séance, ou après.");
            case CLORE ->
                    si(!tenue, "Possible le jour de la séance, ou après.")
                            .or(() ->
                                    si(
                                            avis < seance.inscriptions().size(),
                                            "Des dossiers de l’ordre du jour n’ont pas encore"
                                                    + " d’avis."));
        };
    }

    private static Optional<String> si(boolean vrai, String raison) {
        return vrai ? Optional.of(raison) : Optional.empty();
    }
}
