package fr.ancrage.commissions.releve.usecase;

import fr.ancrage.commissions.releve.model.Identites;
import fr.ancrage.commissions.releve.model.Identites.Finalite;
import fr.ancrage.commissions.releve.model.LigneReleve;
import fr.ancrage.commissions.releve.model.ReleveFige;
import fr.ancrage.commissions.releve.model.ReleveFige.Part;
import fr.ancrage.commissions.releve.model.RelevesFiges;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.usecase.UseCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Freezes the relevé of a closed sitting, once: each household's part is sealed with its own key,
 * so that erasing the household destroys it.
 */
@UseCase
public class FigerReleve {

    private final RelevesFiges releves;
    private final Identites identites;
    private final Redaction redaction;
    private final HorlogeMetier horloge;

    FigerReleve(
            RelevesFiges releves, Identites identites, Redaction redaction, HorlogeMetier horloge) {
        this.releves = releves;
        this.identites = identites;
        this.redaction = redaction;
        this.horloge = horloge;
    }

    /**
     * @return empty when the case-service is away and nothing was frozen before
     */
    public Optional<ReleveFige> executer(Seance seance) {
        var id = seance.id().toString();
        var deja = releves.trouver(id);
        if (deja.isPresent()) {
            return deja;
        }
        if (seance.etat() != Seance.Etat.CLOSE) {
            throw new IllegalStateException("only a closed sitting is frozen");
        }
        var connues =
                identites.de(
                        seance.inscriptions().stream().map(Inscription::dossier).toList(),
                        Finalite.RELEVE);
        if (connues.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<Part>();
        for (var inscription : seance.inscriptions()) {
            var identite = connues.get().get(inscription.dossier());
            parts.add(
                    new Part(
                            inscription.dossier(),
                            identite == null
                                    ? new byte[0]
                                    : Sealing.seal(
                                            identite.cle(),
                                            Part.contexte(id, inscription.dossier()),
                                            ecrire(
                                                    redaction.ligne(
                                                            seance,
                                                            inscription,
                                                            identite,
                                                            true)))));
        }
        releves.figer(new ReleveFige(id, horloge.aujourdhui(), redaction.entete(seance), parts));
        return releves.trouver(id);
    }

    private static byte[] ecrire(LigneReleve ligne) {
        return JsonMapper.shared().writeValueAsString(ligne).getBytes(StandardCharsets.UTF_8);
    }

    static LigneReleve lire(byte[] ouverte) {
        return JsonMapper.shared()
                .readValue(new String(ouverte, StandardCharsets.UTF_8), LigneReleve.class);
    }
}
