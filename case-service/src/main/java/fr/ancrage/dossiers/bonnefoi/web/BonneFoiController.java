package fr.ancrage.dossiers.bonnefoi.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.acces.OuvertureDossier.Ouvert;
import fr.ancrage.dossiers.bonnefoi.model.Appreciation;
import fr.ancrage.dossiers.bonnefoi.usecase.ApprecierBonneFoi;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * Assessments of good faith: for the secretariat, the managers of procedures and the social
 * services whom the case involves; neither for the landlord nor for anybody else.
 */
@RestController
@RequestMapping("/api/dossiers/{id}/bonne-foi")
class BonneFoiController {

    @DonneePersonnelle
    @Schema(requiredProperties = {"sens", "le", "motifs"})
    record AppreciationRequete(
            @Nullable String sens, @Nullable String le, @Nullable List<String> motifs) {
        @Override
        public String toString() {
            return "AppreciationRequete[***]";
        }
    }

    private final OuvertureDossier ouverture;
    private final ApprecierBonneFoi apprecier;
    private final HorlogeMetier horloge;
    private final Piste piste;

    BonneFoiController(
            OuvertureDossier ouverture,
            ApprecierBonneFoi apprecier,
            HorlogeMetier horloge,
            Piste piste) {
        this.ouverture = ouverture;
        this.apprecier = apprecier;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping
    BonneFoiReponse lire(AgentConnecte agent, @PathVariable String id) {
        Ouvert ouvert = ouvrir(agent, id);
        piste.lu(agent, "bonne-foi", ouvert.dossier().id());
        return reponse(ouvert, ouvert.dossier());
    }

    @PostMapping
    ResponseEntity<BonneFoiReponse> apprecier(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestBody AppreciationRequete requete) {
        Ouvert ouvert = ouvrir(agent, id);
        if (!ouvert.ecrit()) {
            throw ProblemeException.interdit();
        }
        Appreciation appreciation = appreciation(agent, requete);
        return switch (apprecier.executer(
                new ApprecierBonneFoi.Commande(ouvert.dossier().id(), appreciation))) {
            case ApprecierBonneFoi.Resultat.Enregistree(Dossier dossier) -> {
                piste.change(agent, "bonne-foi", dossier.id());
                yield ResponseEntity.created(
                                URI.create("/api/dossiers/" + dossier.id() + "/bonne-foi"))
                        .body(reponse(ouvert, dossier));
            }
            case ApprecierBonneFoi.Resultat.DejaEnregistree _ ->
                    throw ProblemeException.of(
                            HttpStatus.CONFLICT, "APPRECIATION_DEJA_ENREGISTREE");
            case ApprecierBonneFoi.Resultat.Inconnu _ -> throw ProblemeException.introuvable();
        };
    }

    private Appreciation appreciation(AgentConnecte agent, AppreciationRequete requete) {
        LocalDate aujourdhui = horloge.aujourdhui();
        Input input = new Input();
        Appreciation.Sens sens =
                input.choice("sens", requete.sens(), Appreciation.Sens.class, "SENS_BONNE_FOI");
        LocalDate le = input.pastDay("le", requete.le(), aujourdhui);
        Set<Appreciation.Motif> motifs = EnumSet.noneOf(Appreciation.Motif.class);
        List<String> dits = requete.motifs();
        if (dits == null || dits.isEmpty()) {
            input.refuse("motifs", "OBLIGATOIRE");
        } else {
            dits.forEach(m ->
                    motifs.add(
                            input.choice(
                                    "motifs", m, Appreciation.Motif.class, "MOTIF_BONNE_FOI")));
        }
        input.check();
        return Appreciation.nouvelle(
                sens, le, motifs, agent.organisation(), agent.identifiant(), aujourdhui);
    }

    private Ouvert ouvrir(AgentConnecte agent, String id) {
        return ouverture.ouvrir(agent, id, Acces::appreciant);
    }

    private static BonneFoiReponse reponse(Ouvert ouvert, Dossier apres) {
        return BonneFoiReponse.de(apres, ouvert.territoire(), ouvert.ecrit());
    }
}
