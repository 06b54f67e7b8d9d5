package fr.ancrage.dossiers.notes.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.acces.OuvertureDossier.Vu;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.LecteursDesNotes;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.notes.model.GesteNote;
import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.notes.model.RefusNote;
import fr.ancrage.dossiers.notes.usecase.ChangerNote;
import fr.ancrage.dossiers.notes.usecase.EcrireNote;
import fr.ancrage.dossiers.notes.usecase.LireNotes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Notes on a case, for whoever reads its procedure: one's own, and those that were shared with
 * one's organisation.
 */
@RestController
@RequestMapping("/api/dossiers/{id}/notes")
class NotesController {

    private static final String SORTE = "note";
    private static final int TEXTE_AU_PLUS = 4000;
    private static final int MOTIF_AU_PLUS = 500;

    @DonneePersonnelle
    @Schema(requiredProperties = {"sujet", "texte"})
    record NoteRequete(@Nullable String sujet, @Nullable String texte) {
        @Override
        public String toString() {
            return "NoteRequete[***]";
        }
    }

    @DonneePersonnelle
    @Schema(requiredProperties = {"texte", "motif"})
    record CorrectionRequete(@Nullable String texte, @Nullable String motif) {
        @Override
        public String toString() {
            return "CorrectionRequete[***]";
        }
    }

    @DonneePersonnelle
    @Schema(name = "RetraitDeNoteRequete", requiredProperties = "motif")
    record RetraitRequete(@Nullable String motif) {
        @Override
        public String toString() {
            return "RetraitRequete[***]";
        }
    }

    @DonneePersonnelle
    @Schema(requiredProperties = {"organisation", "motif"})
    record PartageRequete(@Nullable String organisation, @Nullable String motif) {
        @Override
        public String toString() {
            return "PartageRequete[***]";
        }
    }

    @Schema(requiredProperties = "organisation")
    record RepriseRequete(@Nullable String organisation) {}

    private final OuvertureDossier ouverture;
    private final Habilitation habilitation;
    private final LireNotes lire;
    private final EcrireNote ecrire;
    private final ChangerNote changer;
    private final HorlogeMetier horloge;
    private final Piste piste;

    NotesController(
            OuvertureDossier ouverture,
            Habilitation habilitation,
            LireNotes lire,
            EcrireNote ecrire,
            ChangerNote changer,
            HorlogeMetier horloge,
            Piste piste) {
        this.ouverture = ouverture;
        this.habilitation = habilitation;
        this.lire = lire;
        this.ecrire = ecrire;
        this.changer = changer;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping
    NotesReponse lire(AgentConnecte agent, @PathVariable String id) {
        Ouvert ouvert = ouvrir(agent, id);
        List<Note> lues = lire.executer(ouvert.vu().dossier().id(), ouvert.lecteur());
        if (lues.isEmpty()) {
            piste.lus(agent, List.of(ouvert.vu().dossier().id()));
        }
        for (Note note : lues) {
            piste.lu(agent, SORTE, note.id(), List.of(ouvert.vu().dossier().id()));
        }
        return NotesReponse.de(ouvert, lues);
    }

    @PostMapping
    ResponseEntity<NotesReponse> ecrire(
            AgentConnecte agent, @PathVariable String id, @RequestBody NoteRequete requete) {
        Ouvert ouvert = pourEcrire(agent, id);
        Input input = new Input();
        Note.Sujet sujet =
                input.choice("sujet", requete.sujet(), Note.Sujet.class, "SUJET_DE_NOTE");
        String texte = input.text("texte", requete.texte(), TEXTE_AU_PLUS);
        if (!input.hasProblems() && !ouvert.lecteur().sujets().contains(sujet)) {
            input.refuse("sujet", "SUJET_DE_NOTE");
        }
        input.check();
        Note note =
                Note.ecrite(
                        ouvert.vu().dossier().id(),
                        sujet,
                        ouvert.lecteur().redacteur(),
                        texte,
                        horloge.maintenant());
        ecrire.executer(ouvert.vu().dossier().departement(), note);
        return ResponseEntity.created(URI.create("/api/dossiers/" + note.dossier() + "/notes"))
                .body(changee(agent, ouvert, note.id()));
    }

    @PostMapping("/{note}/correction")
    NotesReponse corriger(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String note,
            @RequestBody CorrectionRequete requete) {
        Ouvert ouvert = pourEcrire(agent, id);
        Input input = new Input();
        GesteNote geste =
                new GesteNote.Corriger(
                        input.text("texte", requete.texte(), TEXTE_AU_PLUS),
                        input.text("motif", requete.motif(), MOTIF_AU_PLUS));
        input.check();
        return changer(agent, ouvert, note, geste);
    }

    /** Of an archived case, or of one that is open by exception, too: it only takes words away. */
    @PostMapping("/{note}/retrait")
    NotesReponse retirer(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String note,
            @RequestBody RetraitRequete requete) {
        Ouvert ouvert = ouvrir(agent, id);
        Input input = new Input();
        GesteNote geste =
                new GesteNote.Retirer(input.text("motif", requete.motif(), MOTIF_AU_PLUS));
        input.check();
        return changer(agent, ouvert, note, geste);
    }

    @PostMapping("/{note}/partage")
    NotesReponse partager(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String note,
            @RequestBody PartageRequete requete) {
        Ouvert ouvert = pourEcrire(agent, id);
        Input input = new Input();
        GesteNote geste =
                new GesteNote.Partager(
                        input.required("organisation", requete.organisation()),
                        input.text("motif", requete.motif(), MOTIF_AU_PLUS));
        input.check();
        return changer(agent, ouvert, note, geste);
    }

    /** As a withdrawal: what was given may always be taken back. */
    @PostMapping("/{note}/reprise")
    NotesReponse reprendre(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String note,
            @RequestBody RepriseRequete requete) {
        Ouvert ouvert = ouvrir(agent, id);
        Input input = new Input();
        GesteNote geste =
                new GesteNote.Reprendre(input.required("organisation", requete.organisation()));
        input.check();
        return changer(agent, ouvert, note, geste);
    }

    private NotesReponse changer(AgentConnecte agent, Ouvert ouvert, String note, GesteNote geste) {
        ChangerNote.Resultat resultat =
                changer.executer(
                        new ChangerNote.Commande(
                                ouvert.vu().dossier().id(),
                                ouvert.vu().dossier().departement(),
                                note,
                                ouvert.lecteur(),
                                ouvert.possibles(),
                                geste,
                                horloge.maintenant()));
        return switch (resultat) {
            case ChangerNote.Resultat.Changee _ -> changee(agent, ouvert, note);
            case ChangerNote.Resultat.Refusee(RefusNote motif) ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, motif.name());
            case ChangerNote.Resultat.DUnAutre _ -> throw ProblemeException.interdit();
            case ChangerNote.Resultat.Inconnue _ -> throw ProblemeException.introuvable();
        };
    }

    private NotesReponse changee(AgentConnecte agent, Ouvert ouvert, String note) {
        String dossier = ouvert.vu().dossier().id();
        piste.change(agent, SORTE, note, List.of(dossier));
        return NotesReponse.de(ouvert, lire.executer(dossier, ouvert.lecteur()));
    }

    private Ouvert pourEcrire(AgentConnecte agent, String id) {
        Ouvert ouvert = ouvrir(agent, id);
        if (!ouvert.ecrit()) {
            throw ProblemeException.interdit();
        }
        return ouvert;
    }

    private Ouvert ouvrir(AgentConnecte agent, String id) {
        Acces acces = habilitation.de(agent);
        if (acces.sansDossier()) {
            throw ProblemeException.interdit();
        }
        Vu vu = ouverture.voir(acces, id).orElseThrow(ProblemeException::introuvable);
        if (!vu.classes().contains(ClasseDonnees.P)) {
            throw ProblemeException.interdit();
        }
        return new Ouvert(vu, LecteursDesNotes.lecteur(agent, acces, vu.visiblePour()));
    }
}
