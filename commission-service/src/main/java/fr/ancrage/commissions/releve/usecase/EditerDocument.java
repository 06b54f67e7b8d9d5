package fr.ancrage.commissions.releve.usecase;

import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.releve.model.Entete;
import fr.ancrage.commissions.releve.model.Identite;
import fr.ancrage.commissions.releve.model.Identites;
import fr.ancrage.commissions.releve.model.Identites.Finalite;
import fr.ancrage.commissions.releve.model.LigneReleve;
import fr.ancrage.commissions.releve.model.ReleveFige;
import fr.ancrage.commissions.releve.model.ReleveFige.Part;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.usecase.LireSeance;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document of a sitting for one reader: the cases that it may see, and no other. The relevé of a
 * closed sitting is the frozen one, and says what it said that day.
 */
@UseCase
public class EditerDocument {

    /** Which document. */
    public enum Piece {
        /** Initials and references. */
        ORDRE_DU_JOUR,
        /** Names and addresses: inside the platform only. */
        ORDRE_DU_JOUR_NOMINATIF,
        RELEVE
    }

    public record Commande(SeanceId id, Piece piece, AgentConnecte agent) {}

    public sealed interface Resultat {

        /**
         * @param projet whether it may still change
         * @param incomplet whether the case-service was away, so that names are missing
         */
        record Document(
                Entete entete,
                List<LigneReleve> lignes,
                boolean projet,
                String etabliLe,
                boolean incomplet)
                implements Resultat {
            public Document {
                lignes = List.copyOf(lignes);
            }
        }

        record Introuvable() implements Resultat {}

        /** Nobody can say who the households are, and nothing was frozen before. */
        record IdentitesIndisponibles() implements Resultat {}
    }

    private final LireSeance lire;
    private final FigerReleve figer;
    private final Identites identites;
    private final Redaction redaction;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    EditerDocument(
            LireSeance lire,
            FigerReleve figer,
            Identites identites,
            Redaction redaction,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.lire = lire;
        this.figer = figer;
        this.identites = identites;
        this.redaction = redaction;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var trouvee = lire.executer(commande.id(), commande.agent());
        if (trouvee.isEmpty()) {
            return new Resultat.Introuvable();
        }
        var seance = trouvee.get().seance();
        var portee = habilitation.portee(commande.agent());
        var visibles = seance.inscriptions().stream().filter(i -> portee.voit(seance, i)).toList();
        if (commande.piece() == Piece.RELEVE && seance.etat() == Seance.Etat.CLOSE) {
            return figer.executer(seance)
                    .map(fige -> rouvrir(seance, visibles, fige))
                    .orElseGet(Resultat.IdentitesIndisponibles::new);
        }
        var connues =
                identites.de(
                        visibles.stream().map(Inscription::dossier).toList(),
                        commande.piece() == Piece.RELEVE ? Finalite.RELEVE : Finalite.LISTE);
        if (connues.isEmpty()) {
            return new Resultat.IdentitesIndisponibles();
        }
        var complete = commande.piece() != Piece.ORDRE_DU_JOUR;
        return new Resultat.Document(
                redaction.entete(seance),
                visibles.stream()
                        .map(i ->
                                redaction.ligne(
                                        seance, i, connues.get().get(i.dossier()), complete))
                        .toList(),
                true,
                Redaction.jour(horloge.aujourdhui()),
                false);
    }

    /**
     * Parts stand in the order of the agenda, which a closed sitting keeps: a case that was merged
     * since has another id, and still the part of that day.
     */
    private Resultat rouvrir(Seance seance, List<Inscription> visibles, ReleveFige fige) {
        var parts = new HashMap<Inscription, Part>();
        for (var i = 0; i < fige.parts().size() && i < seance.inscriptions().size(); i++) {
            parts.put(seance.inscriptions().get(i), fige.parts().get(i));
        }
        var connues =
                identites.de(
                        visibles.stream()
                                .map(parts::get)
                                .filter(Objects::nonNull)
                                .map(Part::dossier)
                                .toList(),
                        Finalite.RELEVE);
        var lignes = new ArrayList<LigneReleve>();
        for (var inscription : visibles) {
            lignes.add(ligne(seance, inscription, parts.get(inscription), connues.orElse(null)));
        }
        return new Resultat.Document(
                fige.entete(), lignes, false, Redaction.jour(fige.le()), connues.isEmpty());
    }

    private LigneReleve ligne(
            Seance seance,
            Inscription inscription,
            @Nullable Part part,
            @Nullable Map<String, Identite> connues) {
        var sansNom = redaction.ligne(seance, inscription, null, true);
        if (connues == null) {
            return sansNom.sansIdentite(Redaction.INDISPONIBLE);
        }
        var identite = part == null ? null : connues.get(part.dossier());
        if (identite == null || part == null || part.scelle().length == 0) {
            return sansNom;
        }
        return Sealing.openWithOneOf(
                        identite.cles(),
                        Part.contexte(seance.id().toString(), part.dossier()),
                        part.scelle())
                .map(FigerReleve::lire)
                .orElse(sansNom);
    }
}
