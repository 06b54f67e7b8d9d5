package fr.ancrage.gateway.moi;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AccountCheck;
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

    private static final String OWN_AUDIENCE = "gateway";

    private final Annuaire annuaire;
    private final HorlogeMetier horloge;
    private final AccountCheck accounts;

    MoiController(Annuaire annuaire, HorlogeMetier horloge, AccountCheck accounts) {
        this.annuaire = annuaire;
        this.horloge = horloge;
        this.accounts = accounts;
    }

    @Operation(
            summary = "Qui suis-je : mon organisation, mes rôles, mon territoire",
            description =
                    "Par la session du portail, ou par un jeton dont l’audience comprend « gateway ».")
    @GetMapping("/api/moi")
    MoiReponse moi(@Parameter(hidden = true) JwtAuthenticationToken agent) {
        var token = agent.getToken();
        var audience = token.getAudience();
        if (audience == null || !audience.contains(OWN_AUDIENCE)) {
            // A token of another API: here it proves nothing.
            throw ProblemeException.of(HttpStatus.UNAUTHORIZED, "JETON_REFUSE");
        }
        if (!active(token.getTokenValue())) {
            throw ProblemeException.of(HttpStatus.UNAUTHORIZED, ErrorCodes.COMPTE_SUSPENDU);
        }
        var organisation = token.getClaimAsString("organisation");
        if (organisation == null) {
            throw ProblemeException.of(HttpStatus.FORBIDDEN, ErrorCodes.ORGANISATION_ABSENTE);
        }
        return MoiReponse.from(token, annuaire.fiche(organisation, token), horloge.aujourdhui());
    }

    /** Every API looks up the accounts that call it; routes leave it to their service. */
    private boolean active(String token) {
        try {
            return accounts.active(token);
        } catch (AccountCheck.DirectoryAway e) {
            throw ProblemeException.of(
                    HttpStatus.SERVICE_UNAVAILABLE, ErrorCodes.ANNUAIRE_INDISPONIBLE);
        }
    }
}
