package fr.ancrage.gateway.referentiels;

import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A département that joins by writing its charter has its lists at the next start. */
@Tag(name = "Référentiels", description = "Les listes de la charte en vigueur.")
@RestController
class ReferentielController {

    /** In the agent's own browser; afterwards the tag says whether anything has changed. */
    private static final CacheControl GARDEE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final Chartes chartes;
    private final HorlogeMetier horloge;
    private final Map<Charte, ReferentielReponse> lus = new ConcurrentHashMap<>();

    ReferentielController(Chartes chartes, HorlogeMetier horloge) {
        this.chartes = chartes;
        this.horloge = horloge;
    }

    @Operation(
            operationId = "lireReferentiel",
            summary = "Les arrondissements, communes et organisations d’un département")
    @GetMapping("/api/referentiels/{departement}")
    ResponseEntity<ReferentielReponse> lire(@PathVariable String departement) {
        var referentiel =
                chartes.pour(departement, horloge.aujourdhui())
                        .map(charte -> lus.computeIfAbsent(charte, ReferentielReponse::from))
                        .orElseThrow(ProblemeException::introuvable);
        return ResponseEntity.ok()
                .cacheControl(GARDEE)
                .eTag("\"" + Integer.toHexString(referentiel.hashCode()) + "\"")
                .body(referentiel);
    }
}
