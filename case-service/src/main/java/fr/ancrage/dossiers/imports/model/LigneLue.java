package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.DecisionRecue;
import java.util.List;

/**
 * The verdict on one line before anything is known of the cases: an act, or the reasons why it is
 * none.
 */
public sealed interface LigneLue {

    List<Probleme> problemes();

    record Valide(ActeRecu acte, List<Probleme> problemes) implements LigneLue {}

    /** A decision, which finds its case by the réquisition that it answers. */
    record Decision(DecisionRecue decision, List<Probleme> problemes) implements LigneLue {}

    record Refusee(List<Probleme> problemes) implements LigneLue {}
}
