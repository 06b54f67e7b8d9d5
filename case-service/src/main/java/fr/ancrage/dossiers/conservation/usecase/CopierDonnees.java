package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.CopieMenage;
import fr.ancrage.dossiers.conservation.model.CopieMenage.Part;
import fr.ancrage.dossiers.conservation.model.CopiesMenages;
import fr.ancrage.dossiers.conservation.model.DonneesDesServices;
import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Asks every service for all that it holds of a household, and keeps the copy sealed. */
@UseCase
public class CopierDonnees {

    public record Commande(Foyer foyer, String reference, LocalDate aujourdhui) {}

    private final DonneesDesServices services;
    private final CopiesMenages copies;
    private final ClesMenages cles;
    private final JsonMapper json;

    public CopierDonnees(
            DonneesDesServices services, CopiesMenages copies, ClesMenages cles, JsonMapper json) {
        this.services = services;
        this.copies = copies;
        this.cles = cles;
        this.json = json;
    }

    public CopieMenage executer(Commande commande) {
        Foyer foyer = commande.foyer();
        Map<String, Map<String, List<Map<String, Object>>>> donnees = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (String service : Effacement.SERVICES) {
            var recues = services.de(service, foyer.dossiers());
            recues.ifPresent(d -> donnees.put(service, d));
            parts.add(
                    new Part(
                            service,
                            recues.isPresent(),
                            recues.map(d -> d.values().stream().mapToInt(List::size).sum())
                                    .orElse(0)));
        }
        String id = UUID.randomUUID().toString();
        CopieMenage copie =
                new CopieMenage(
                        id,
                        foyer.departement(),
                        commande.reference(),
                        foyer.dossiers(),
                        commande.aujourdhui(),
                        parts,
                        Sealing.seal(
                                cle(foyer),
                                CopieMenage.contexte(id),
                                json.writeValueAsBytes(donnees)));
        copies.garder(copie);
        return copie;
    }

    private byte[] cle(Foyer foyer) {
        return Base64.getDecoder()
                .decode(
                        cles.pour(foyer.procedures().getFirst().menage(), foyer.departement())
                                .cle());
    }
}
