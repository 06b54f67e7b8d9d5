package fr.ancrage.gateway.moi;

import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.usecase.LireNom;
import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first call of the portal: who is signed in, for whom, and where. */
@Tag(name = "Moi", description = "L’agent connecté.")
@RestController
class MoiController {

    private final Annuaire annuaire;
    private final LireNom noms;
    private final HorlogeMetier horloge;

    MoiController(Annuaire annuaire, LireNom noms, HorlogeMetier horloge) {
        this.annuaire = annuaire;
        this.noms = noms;
        this.horloge = horloge;
    }

    @Operation(
            summary = "Qui suis-je : mon organisation, mes rôles, mon territoire",
            description =
                    "Par la session du portail, ou par un jeton dont l’audience comprend « gateway ».")
    @GetMapping("/api/moi")
    MoiReponse moi(@Parameter(hidden = true) JwtAuthenticationToken agent) {
        var token = agent.getToken();
        var organisation = token.getClaimAsString("organisation");
        if (organisation == null) {
            throw ProblemeException.of(HttpStatus.FORBIDDEN, ErrorCodes.ORGANISATION_ABSENTE);
        }
        return MoiReponse.from(
                token,
                noms.executer(new CompteId(String.valueOf(token.getSubject()))).orElse(null),
                annuaire.fiche(organisation, token),
                horloge.aujourdhui());
    }
}
