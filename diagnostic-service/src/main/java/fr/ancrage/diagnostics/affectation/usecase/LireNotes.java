package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.NotesInternes;
import fr.ancrage.diagnostics.affectation.model.PartageNotes;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.habilitation.Lecteur;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/** The authors' notes, for themselves and for those to whom they gave them. */
@UseCase
public class LireNotes {

    public sealed interface Lecture {

        Affectation affectation();

        NotesInternes notes();

        /** What may be seen of whom they were given to. */
        List<PartageNotes> partages();

        /**
         * By the authors.
         *
         * @param possibles to whom they may be given
         */
        record ParLAuteur(Affectation affectation, NotesInternes notes, List<Lecteur> possibles)
                implements Lecture {

            public ParLAuteur {
                possibles = List.copyOf(possibles);
            }

            @Override
            public List<PartageNotes> partages() {
                return notes.partages();
            }
        }

        /** By one to whom they were given, who sees nothing of the others. */
        record ParUnLecteur(
                Affectation affectation, NotesInternes notes, List<PartageNotes> partages)
                implements Lecture {

            public ParUnLecteur {
                partages = List.copyOf(partages);
            }
        }
    }

    private final Affectations affectations;
    private final Habilitation habilitation;

    public LireNotes(Affectations affectations, Habilitation habilitation) {
        this.affectations = affectations;
        this.habilitation = habilitation;
    }

    /** Nothing when there are none, or not for this agent: the two are told apart by nobody. */
    public Optional<Lecture> executer(AffectationId id, AgentConnecte agent) {
        return affectations
                .trouver(id)
                .map(Versionnee::affectation)
                .flatMap(a -> a.notes().flatMap(notes -> lues(a, notes, agent)));
    }

    private Optional<Lecture> lues(
            Affectation affectation, NotesInternes notes, AgentConnecte agent) {
        var implication = Implications.de(affectation);
        if (!habilitation.litLesNotes(agent, implication, Implications.lecteurs(notes))) {
            return Optional.empty();
        }
        if (habilitation.permet(
                agent, habilitation.portee(agent), ActeAffectation.PARTAGER_NOTES, implication)) {
            return Optional.of(
                    new Lecture.ParLAuteur(
                            affectation, notes, habilitation.lecteursPossibles(implication)));
        }
        return Optional.of(
                new Lecture.ParUnLecteur(
                        affectation,
                        notes,
                        notes.enCours().stream()
                                .filter(p ->
                                        p.organisation().equals(agent.organisation())
                                                && agent.a(p.role()))
                                .toList()));
    }
}
