package fr.ancrage.dossiers.dette.web;

import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.SituationDette;
import fr.ancrage.dossiers.dette.usecase.AnnulerSaisie;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was written down by mistake is cancelled by who wrote it, or by the secretariat. */
@RestController
@RequestMapping("/api/dossiers/{id}/dette/annulations")
class AnnulationController {

    private static final int RAISON_AU_PLUS = 500;

    /**
     * @param element id of what was written down
     */
    @DonneePersonnelle
    @Schema(requiredProperties = {"element", "raison"})
    record AnnulationRequete(@Nullable String element, @Nullable String raison) {
        @Override
        public String toString() {
            return "AnnulationRequete[***]";
        }
    }

    private final LectureDette lecture;
    private final AnnulerSaisie annuler;
    private final Piste piste;

    AnnulationController(LectureDette lecture, AnnulerSaisie annuler, Piste piste) {
        this.lecture = lecture;
        this.annuler = annuler;
        this.piste = piste;
    }

    @PostMapping
    DetteReponse annulerSaisie(
            AgentConnecte agent, @PathVariable String id, @RequestBody AnnulationRequete requete) {
        Ouverte ouverte = lecture.ouvrir(agent, id);
        if (!ouverte.ecrit()) {
            throw ProblemeException.interdit();
        }
        Input input = new Input();
        String element = input.required("element", requete.element());
        String raison = input.text("raison", requete.raison(), RAISON_AU_PLUS);
        input.check();
        SituationDette situation = lecture.situation(ouverte);
        DetteDuDossier.Element vise =
                Stream.concat(
                                situation.enVigueur().stream(),
                                situation.annulees().stream().map(SituationDette.Annulee::element))
                        .filter(e -> e.id().equals(element) && ouverte.lit(e))
                        .findFirst()
                        .orElseThrow(ProblemeException::introuvable);
        if (!ouverte.annule(vise)) {
            throw ProblemeException.interdit();
        }
        boolean annule =
                annuler.executer(
                        new AnnulerSaisie.Commande(
                                ouverte.dossier().id(),
                                ouverte.dossier().departement(),
                                new DetteDuDossier.Annulation(
                                        element,
                                        raison,
                                        DetteController.par(agent, lecture.aujourdhui(ouverte)))));
        if (!annule) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "DETTE_DEJA_ANNULEE");
        }
        piste.change(agent, "dette", ouverte.dossier().id());
        return lecture.reponse(ouverte, null);
    }
}
