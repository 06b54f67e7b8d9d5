package fr.ancrage.gateway.comptes.usecase;

import com.mongodb.MongoException;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Comptes.AnnuaireAbsent;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Habilitations.Versionnee;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the directory follow what was decided: at once after each decision, and again until it
 * succeeds when the directory was away. Meanwhile the door already refuses who was shut out.
 */
@Component
public class AppliquerDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(AppliquerDecisions.class);

    private final Comptes comptes;
    private final Habilitations habilitations;

    public AppliquerDecisions(Comptes comptes, Habilitations habilitations) {
        this.comptes = comptes;
        this.habilitations = habilitations;
    }

    /** What is left from a time when the directory was away. */
    @Scheduled(
            fixedDelayString = "${ancrage.gateway.comptes.reprise:PT10S}",
            initialDelayString = "PT10S")
    public void reprendre() {
        try {
            habilitations.aAppliquer().forEach(this::appliquer);
        } catch (AnnuaireAbsent | DataAccessException | MongoException e) {
            LOG.debug(
                    "décisions sur les comptes appliquées plus tard : {}", e.getClass().getName());
        }
    }

    /** Now, when the directory answers. */
    void sur(CompteId compte) {
        try {
            habilitations.trouver(compte).ifPresent(this::appliquer);
        } catch (AnnuaireAbsent e) {
            LOG.warn("annuaire absent : une décision sur un compte sera appliquée plus tard");
        }
    }

    private void appliquer(Versionnee versionnee) {
        var habilitation = versionnee.habilitation();
        comptes.appliquer(habilitation.compte(), habilitation.roles(), habilitation.ouverte());
        habilitations.appliquee(versionnee);
    }
}
