package fr.ancrage.dossiers.suivi.model;

import java.util.Optional;

/**
 * What decides whether a gesture makes sense on a case.
 *
 * @param clos its procedure is over
 * @param lectureSeule the caller reads it and no more
 * @param sequence of the last line of its history
 */
public record EtatDuDossier(String dossier, boolean clos, boolean lectureSeule, long sequence) {

    /** Why this gesture is refused here, whoever makes it. */
    public Optional<RefusGeste> refuse(Geste geste) {
        if (lectureSeule) {
            return Optional.of(RefusGeste.LECTURE_SEULE);
        }
        return switch (geste) {
            case Geste.Confier _, Geste.Revoir _ ->
                    clos ? Optional.of(RefusGeste.DOSSIER_CLOS) : Optional.empty();
            case Geste.Liberer _,
                    Geste.NePlusRevoir _,
                    Geste.Suivre _,
                    Geste.NePlusSuivre _,
                    Geste.Voir _ ->
                    Optional.empty();
        };
    }
}
