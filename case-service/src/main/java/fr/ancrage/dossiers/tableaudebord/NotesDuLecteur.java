package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.LecteursDesNotes;
import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.notes.usecase.LireNotes;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Notes in a case's history and on its print: that one exists is told to who may read it. */
@Component
class NotesDuLecteur {

    private final LireNotes lire;
    private final RequetesDossiers requetes;
    private final LectureDossiers lecture;

    NotesDuLecteur(LireNotes lire, RequetesDossiers requetes, LectureDossiers lecture) {
        this.lire = lire;
        this.requetes = requetes;
        this.lecture = lecture;
    }

    List<Note> de(AgentConnecte agent, Acces acces, Document d) {
        return lire.executer(d.getString("_id"), lecteur(agent, acces, d));
    }

    private Note.Lecteur lecteur(AgentConnecte agent, Acces acces, Document d) {
        return LecteursDesNotes.lecteur(agent, acces, requetes.visiblePour(d));
    }

    /** The lines of a history, the latest first, with those that tell of notes. */
    List<HistoriqueReponse> dans(
            List<HistoriqueReponse> historique, AgentConnecte agent, Acces acces, Document d) {
        Note.Lecteur lecteur = lecteur(agent, acces, d);
        List<HistoriqueReponse> faits = new ArrayList<>();
        for (Note note : lire.executer(d.getString("_id"), lecteur)) {
            faits.addAll(new FaitsDeLaNote(note, lecteur, lecture.phrases(d)).tous());
        }
        if (faits.isEmpty()) {
            return historique;
        }
        faits.addAll(0, historique);
        faits.sort(Comparator.comparing(HistoriqueReponse::le).reversed());
        return faits;
    }

    /** What happened to one note, as far as its reader learns of it. */
    private record FaitsDeLaNote(Note note, Note.Lecteur lecteur, Phrases phrases) {

        List<HistoriqueReponse> tous() {
            List<HistoriqueReponse> faits = new ArrayList<>();
            if (note.estDe(lecteur)) {
                faits.add(fait("ecrite", note.ecriteLe(), "Note sur %s écrite."));
                note.partages().forEach(p -> partage(faits, p));
                corrections(faits, note.ecriteLe());
            } else {
                note.partageAvec(lecteur.organisation())
                        .ifPresent(p -> {
                            partage(faits, p);
                            corrections(faits, p.le());
                        });
            }
            Note.Retrait retrait = note.retrait();
            if (retrait != null) {
                faits.add(fait("retiree", retrait.le(), "Note sur %s retirée."));
            }
            return faits;
        }

        private void corrections(List<HistoriqueReponse> faits, Instant depuis) {
            note.versions().stream()
                    .map(Note.Version::le)
                    .filter(le -> le.isAfter(depuis))
                    .forEach(le -> faits.add(fait("corrigee", le, "Note sur %s corrigée.")));
        }

        private void partage(List<HistoriqueReponse> faits, Note.Partage p) {
            String avec = phrases.organisation(p.organisation());
            faits.add(fait("partagee", p.le(), "Note sur %s partagée avec " + avec + "."));
            Instant reprise = p.reprisLe();
            if (reprise != null) {
                faits.add(fait("reprise", reprise, "Note sur %s reprise à " + avec + "."));
            }
        }

        private HistoriqueReponse fait(String quoi, Instant le, String phrase) {
            return HistoriqueReponse.deLaNote(
                    "note." + quoi,
                    le,
                    note.redacteur().agent(),
                    phrase.replace("%s", note.sujet().libelle()));
        }
    }
}
