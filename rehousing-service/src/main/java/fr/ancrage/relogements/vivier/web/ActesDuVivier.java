package fr.ancrage.relogements.vivier.web;

import fr.ancrage.relogements.habilitation.Acte;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.EtatEntree;
import fr.ancrage.relogements.vivier.model.Proposition;
import fr.ancrage.relogements.vivier.model.Sejour;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an entry of the pool admits now, and why not the rest. */
final class ActesDuVivier {

    /** The acts on one entry, in the order in which they come. */
    static final List<Acte> TOUS =
            List.of(
                    Acte.ENREGISTRER_RAPPORT,
                    Acte.PRECISER_BESOINS,
                    Acte.DESIGNER_CHEF_DE_FILE,
                    Acte.PROPOSER,
                    Acte.REPONDRE,
                    Acte.APPRECIER_REFUS,
                    Acte.NOTER_EVOLUTION,
                    Acte.NOTER_DALO,
                    Acte.SORTIR);

    private ActesDuVivier() {}

    static Optional<String> obstacle(Acte acte, EntreeVivier entree) {
        var sejour = entree.sejour();
        if (sejour == null || !entree.enCours()) {
            return Optional.of("Ce ménage a quitté le vivier.");
        }
        var complete = entree.etat() == EtatEntree.COMPLETE;
        return switch (acte) {
            case ENREGISTRER_RAPPORT -> si(complete, "Le rapport social est déjà complet.");
            case DESIGNER_CHEF_DE_FILE, PROPOSER, REPONDRE, APPRECIER_REFUS ->
                    complete
                            ? proposition(acte, sejour)
                            : Optional.of("Le rapport social doit d’abord être complet (R-266).");
            case PRECISER_BESOINS,
                    NOTER_EVOLUTION,
                    NOTER_DALO,
                    SORTIR,
                    DIRE_EXECUTION,
                    ANNONCER_EXPULSION,
                    NOTER_VEILLE,
                    NOTER_SITUATION,
                    PESER_DALO,
                    ENTRER_AU_VIVIER ->
                    Optional.empty();
        };
    }

    private static Optional<String> proposition(Acte acte, Sejour sejour) {
        return switch (acte) {
            case PROPOSER ->
                    si(
                            une(sejour, Proposition::enCours),
                            "Une proposition attend déjà sa réponse (R-300).");
            case REPONDRE ->
                    si(
                            !une(sejour, Proposition::enCours),
                            "Aucune proposition n’attend de réponse.");
            case APPRECIER_REFUS ->
                    si(
                            !une(sejour, p -> p.refusee() && p.appreciation() == null),
                            "Aucun refus n’attend d’appréciation.");
            case DESIGNER_CHEF_DE_FILE,
                    ENREGISTRER_RAPPORT,
                    PRECISER_BESOINS,
                    NOTER_EVOLUTION,
                    NOTER_DALO,
                    SORTIR,
                    DIRE_EXECUTION,
                    ANNONCER_EXPULSION,
                    NOTER_VEILLE,
                    NOTER_SITUATION,
                    PESER_DALO,
                    ENTRER_AU_VIVIER ->
                    Optional.empty();
        };
    }

    private static boolean une(Sejour sejour, Predicate<Proposition> laquelle) {
        return sejour.propositions().stream().anyMatch(laquelle);
    }

    private static Optional<String> si(boolean vrai, String raison) {
        return vrai ? Optional.of(raison) : Optional.empty();
    }
}
