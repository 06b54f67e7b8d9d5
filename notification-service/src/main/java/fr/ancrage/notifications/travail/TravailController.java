package fr.ancrage.notifications.travail;

import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.ListeEnvois;
import fr.ancrage.notifications.envois.model.ListeEnvois.Filtre;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.notifications.transmissions.model.EtatTransmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures only, so no trail; nothing waits: an empty list, whoever asks. */
@RestController
@RequestMapping("/api/notifications/travail")
@Tag(name = "Travail", description = "Ce qui attend la personne connectée")
class TravailController {

    @Schema(requiredProperties = {"code", "libelle", "total", "lien"})
    record Element(String code, String libelle, long total, String lien) {}

    @Schema(requiredProperties = {"elements"})
    record TravailReponse(List<Element> elements) {}

    private final ListeEnvois envois;
    private final Transmissions transmissions;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final TrailAlerts alertes;

    TravailController(
            ListeEnvois envois,
            Transmissions transmissions,
            Habilitation habilitation,
            HorlogeMetier horloge,
            TrailAlerts alertes) {
        this.envois = envois;
        this.transmissions = transmissions;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.alertes = alertes;
    }

    @GetMapping
    @Operation(operationId = "travailNotifications", summary = "Ce qui attend aujourd'hui")
    TravailReponse travail(@Parameter(hidden = true) AgentConnecte agent) {
        var elements = new ArrayList<Element>();
        if (habilitation.tientLeRegistre(agent)) {
            registre(elements, agent, EtatEnvoi.A_IMPRIMER, "Lettres à imprimer");
            registre(elements, agent, EtatEnvoi.REMIS, "Lettres imprimées, à poster");
            registre(elements, agent, EtatEnvoi.SANS_DESTINATAIRE, "Envois sans destinataire");
            registre(elements, agent, EtatEnvoi.BLOQUE, "Messages bloqués");
        } else if (habilitation.exploite(agent)) {
            ajouter(
                    elements,
                    "ENVOIS_BLOQUE",
                    "Messages bloqués",
                    envois.nombreBloques(),
                    "/courriers?etat=BLOQUE");
        }
        if (habilitation.aUneBoite(agent)) {
            ajouter(
                    elements,
                    "MESSAGES_NON_LUS",
                    "Messages non lus",
                    envois.nombreBoite(
                            agent.organisation(),
                            habilitation.dossiersLisibles(agent),
                            new Filtre(null, null, null, null, null, true, null)),
                    "/courriers/messages");
            transmissions(elements, agent, EtatTransmission.EN_RETARD, "Transmissions en retard");
            transmissions(elements, agent, EtatTransmission.A_FAIRE, "Transmissions à faire");
        }
        ajouter(
                elements,
                "ALERTES_PISTE",
                "Volumes inhabituels à examiner : courriers",
                alertes.waiting(agent),
                "/piste/alertes");
        return new TravailReponse(elements);
    }

    private void registre(
            List<Element> elements, AgentConnecte agent, EtatEnvoi etat, String libelle) {
        ajouter(
                elements,
                "ENVOIS_" + etat,
                libelle,
                envois.nombre(habilitation.cles(agent), Filtre.etat(etat)),
                "/courriers?etat=" + etat);
    }

    private void transmissions(
            List<Element> elements, AgentConnecte agent, EtatTransmission etat, String libelle) {
        ajouter(
                elements,
                "TRANSMISSIONS_" + etat,
                libelle,
                transmissions.nombre(
                        habilitation.clesDeTransmission(agent),
                        habilitation.dossiersLisibles(agent),
                        new Transmissions.Filtre(
                                etat, null, null, deLaSienne(agent), horloge.aujourdhui())),
                "/transmissions?etat=" + etat);
    }

    /** The secretariat sees that anybody is late; the others see what they owe themselves. */
    private @Nullable String deLaSienne(AgentConnecte agent) {
        return habilitation.suitLesTransmissions(agent) ? null : agent.organisation();
    }

    private static void ajouter(
            List<Element> elements, String code, String libelle, long total, String lien) {
        if (total > 0) {
            elements.add(new Element(code, libelle, total, lien));
        }
    }
}
