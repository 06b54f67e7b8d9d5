package fr.ancrage.dossiers.procedure.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.usecase.AnnulerCloture;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The secretariat takes back a closing that was recorded by mistake. */
@RestController
@RequestMapping("/api/dossiers/{id}/cloture")
class ClotureController {

    private final AnnulerCloture annuler;
    private final OuvertureDossier ouverture;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Piste piste;

    ClotureController(
            AnnulerCloture annuler,
            OuvertureDossier ouverture,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Piste piste) {
        this.annuler = annuler;
        this.ouverture = ouverture;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.piste = piste;
    }

    @PostMapping("/annulation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void annulerCloture(AgentConnecte agent, @PathVariable String id) {
        Acces acces = habilitation.de(agent);
        if (!acces.tientLeSecretariat()) {
            throw ProblemeException.interdit();
        }
        OuvertureDossier.Vu vu =
                ouverture.voir(acces, id).orElseThrow(ProblemeException::introuvable);
        if (!acces.tient(vu.visiblePour())) {
            throw ProblemeException.interdit();
        }
        Dossier dossier = vu.dossier();
        boolean annulee =
                annuler.executer(
                        new AnnulerCloture.Commande(
                                dossier.id(),
                                agent.identifiant(),
                                horloge.aujourdhui(dossier.departement())));
        if (!annulee) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "DOSSIER_NON_CLOS");
        }
        piste.change(agent, "dossier", dossier.id());
    }
}
