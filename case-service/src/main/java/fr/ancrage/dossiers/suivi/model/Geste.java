package fr.ancrage.dossiers.suivi.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.time.LocalDate;

/** What an agent does to the follow-up of a case. */
public sealed interface Geste {

    /** Makes an agent of the organisation the one who answers for the case. */
    @DonneePersonnelle
    record Confier(String agent) implements Geste {
        @Override
        public String toString() {
            return "Confier[***]";
        }
    }

    /** Nobody answers for it any more. */
    record Liberer() implements Geste {}

    /** Sets the day on which the case is looked at again (F-25). */
    record Revoir(LocalDate le) implements Geste {}

    /** It was looked at, or need not be. */
    record NePlusRevoir() implements Geste {}

    /** The acting agent wants to know what happens (F-28). */
    record Suivre() implements Geste {}

    record NePlusSuivre() implements Geste {}

    /** The acting agent has read the history up to here. */
    record Voir() implements Geste {}
}
