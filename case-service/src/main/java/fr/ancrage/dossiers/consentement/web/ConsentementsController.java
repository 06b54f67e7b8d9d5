package fr.ancrage.dossiers.consentement.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.acces.OuvertureDossier.Ouvert;
import fr.ancrage.dossiers.consentement.model.Consentement;
import fr.ancrage.dossiers.consentement.usecase.EnregistrerConsentement;
import fr.ancrage.dossiers.consentement.usecase.RetirerConsentement;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
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
 * What the household agreed to, refused or took back: for the secretariat and for the social
 * services and operators whom the case involves, and for nobody else.
 */
@RestController
@RequestMapping("/api/dossiers/{id}/consentements")
class ConsentementsController {

    /** What the household said: when, how, and to whom. */
    private interface Parole {

        @Nullable String le();

        @Nullable String moyen();

        /** Code of the organisation that collected it; the caller's when absent. */
        @Nullable String recueilliPar();
    }

    @DonneePersonnelle
    @Schema(requiredProperties = {"objet", "sens", "le", "moyen"})
    record ConsentementRequete(
            @Nullable String objet,
            @Nullable String sens,
            @Nullable String le,
            @Nullable String moyen,
            @Nullable String recueilliPar)
            implements Parole {
        @Override
        public String toString() {
            return "ConsentementRequete[***]";
        }
    }

    @DonneePersonnelle
    @Schema(requiredProperties = {"le", "moyen"})
    record RetraitRequete(
            @Nullable String le, @Nullable String moyen, @Nullable String recueilliPar)
            implements Parole {
        @Override
        public String toString() {
            return "RetraitRequete[***]";
        }
    }

    private final OuvertureDossier ouverture;
    private final EnregistrerConsentement enregistrer;
    private final RetirerConsentement retirer;
    private final HorlogeMetier horloge;
    private final Piste piste;

    ConsentementsController(
            OuvertureDossier ouverture,
            EnregistrerConsentement enregistrer,
            RetirerConsentement retirer,
            HorlogeMetier horloge,
            Piste piste) {
        this.ouverture = ouverture;
        this.enregistrer = enregistrer;
        this.retirer = retirer;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping
    ConsentementsReponse lire(AgentConnecte agent, @PathVariable String id) {
        Ouvert ouvert = ouvrir(agent, id);
        piste.lu(agent, "consentement", ouvert.dossier().id());
        return reponse(ouvert, ouvert.dossier());
    }

    @PostMapping
    ResponseEntity<ConsentementsReponse> enregistrer(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestBody ConsentementRequete requete) {
        Ouvert ouvert = ouvrir(agent, id);
        if (!ouvert.ecrit()) {
            throw ProblemeException.interdit();
        }
        Input input = new Input();
        Consentement.Objet objet =
                input.choice(
                        "objet", requete.objet(), Consentement.Objet.class, "OBJET_CONSENTEMENT");
        Consentement.Sens sens =
                input.choice("sens", requete.sens(), Consentement.Sens.class, "SENS_CONSENTEMENT");
        Consentement.Recueil donne = recueil(input, agent, ouvert, requete);
        if (donne.le().isBefore(ouvert.dossier().ouvertLe())) {
            input.refuse("le", "DATE_AVANT_DOSSIER");
        }
        input.check();
        EnregistrerConsentement.Resultat resultat =
                enregistrer.executer(
                        new EnregistrerConsentement.Commande(
                                ouvert.dossier().id(), objet, sens, donne));
        return switch (resultat) {
            case EnregistrerConsentement.Resultat.Enregistre(Dossier dossier) -> {
                piste.change(agent, "consentement", dossier.id());
                yield ResponseEntity.created(
                                URI.create("/api/dossiers/" + dossier.id() + "/consentements"))
                        .body(reponse(ouvert, dossier));
            }
            case EnregistrerConsentement.Resultat.DejaEnregistre _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "CONSENTEMENT_DEJA_ENREGISTRE");
            case EnregistrerConsentement.Resultat.Inconnu _ ->
                    throw ProblemeException.introuvable();
        };
    }

    /**
     * By whoever reads it, archived or opened by exception as the case may be: an answer is as easy
     * to take back as to give, at any time (RGPD, art. 7.3).
     */
    @PostMapping("/{consentement}/retrait")
    ConsentementsReponse retirer(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String consentement,
            @RequestBody RetraitRequete requete) {
        Ouvert ouvert = ouvrir(agent, id);
        Consentement connu =
                ouvert.dossier()
                        .consentements()
                        .trouver(consentement)
                        .orElseThrow(ProblemeException::introuvable);
        Input input = new Input();
        Consentement.Recueil parole = recueil(input, agent, ouvert, requete);
        if (parole.le().isBefore(connu.donne().le())) {
            input.refuse("le", "RETRAIT_AVANT_REPONSE");
        }
        input.check();
        RetirerConsentement.Resultat resultat =
                retirer.executer(
                        new RetirerConsentement.Commande(
                                ouvert.dossier().id(), consentement, parole));
        return switch (resultat) {
            case RetirerConsentement.Resultat.Retire(Dossier dossier) -> {
                piste.change(agent, "consentement", dossier.id());
                yield reponse(ouvert, dossier);
            }
            case RetirerConsentement.Resultat.SansEffet _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "CONSENTEMENT_SANS_EFFET");
            case RetirerConsentement.Resultat.Inconnu _ -> throw ProblemeException.introuvable();
        };
    }

    /** What is wrong with it is noted in the input. */
    private Consentement.Recueil recueil(
            Input input, AgentConnecte agent, Ouvert ouvert, Parole parole) {
        LocalDate aujourdhui = horloge.aujourdhui();
        LocalDate jour = input.pastDay("le", parole.le(), aujourdhui);
        Consentement.Moyen comment =
                input.choice(
                        "moyen", parole.moyen(), Consentement.Moyen.class, "MOYEN_CONSENTEMENT");
        String recueilliPar = parole.recueilliPar();
        String par = recueilliPar == null ? agent.organisation() : recueilliPar;
        if (ouvert.territoire().parCode(par).isEmpty()) {
            input.refuse("recueilliPar", "ORGANISATION_HORS_CHARTE");
        }
        return new Consentement.Recueil(
                jour.isAfter(aujourdhui) ? aujourdhui : jour,
                comment,
                par,
                agent.identifiant(),
                aujourdhui);
    }

    private Ouvert ouvrir(AgentConnecte agent, String id) {
        return ouverture.ouvrir(agent, id, Acces::recueillant);
    }

    private static ConsentementsReponse reponse(Ouvert ouvert, Dossier apres) {
        return ConsentementsReponse.de(apres, ouvert.territoire(), ouvert.ecrit());
    }
}
