package fr.ancrage.notifications.envois.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.platform.policy.ActionRefusee;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An envoi as a screen reads it. For the one who runs the platform: without dossier and without
 * words of the charter about it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "departement",
            "canal",
            "etat",
            "etatLibelle",
            "essais",
            "prepareLe",
            "actions"
        })
record EnvoiReponse(
        String id,
        @Nullable String dossier,
        String departement,
        @Nullable String commune,
        @Nullable String parc,
        @Nullable String courrier,
        @Nullable String libelle,
        @Nullable String type,
        @Nullable String source,
        @Nullable String pourquoi,
        @Nullable String destinataire,
        @Nullable String organisation,
        @Nullable String destinataireLibelle,
        @Nullable Boolean aConfirmer,
        @Nullable String boite,
        String canal,
        String etat,
        String etatLibelle,
        @Nullable String motif,
        @Nullable String motifLibelle,
        @Nullable String explication,
        int essais,
        LocalDate prepareLe,
        @Nullable LocalDate ecritLe,
        @Nullable LocalDate remisLe,
        @Nullable LocalDate partiLe,
        @Nullable LocalDate aEnvoyerAvant,
        @Nullable LocalDate luLe,
        @Nullable String impression,
        @Nullable String remarque,
        @Nullable String lien,
        @Nullable Boolean reponseAttendue,
        @Nullable Boolean lettre,
        List<String> actions,
        @Schema(description = "Ce qui ne peut pas se faire maintenant, et pourquoi")
                @Nullable List<ActionRefusee> actionsRefusees) {

    /**
     * @param detail whether it is shown alone, with why each button is off
     */
    static EnvoiReponse entier(Envoi e, Textes textes, ActesSurEnvoi actes, boolean detail) {
        var c = e.contenu();
        var s = e.suivi();
        var d = e.destinataire();
        return new EnvoiReponse(
                e.id(),
                c.dossier(),
                c.departement(),
                c.commune(),
                c.parc(),
                c.courrier(),
                c.libelle(),
                c.type(),
                c.source(),
                textes.pourquoi(c.pourquoi()),
                d.genre().name(),
                d.organisation(),
                textes.destinataire(e),
                d.aConfirmer() ? true : null,
                d.boite(),
                e.canal().name(),
                s.etat().name(),
                textes.etat(e),
                s.motif() == null ? null : s.motif().name(),
                s.motif() == null ? null : textes.motif(s.motif()),
                s.explication(),
                s.essais(),
                s.prepareLe(),
                s.ecritLe(),
                s.remisLe(),
                s.partiLe(),
                c.aEnvoyerAvant(),
                s.luLe(),
                s.impression(),
                s.remarque() == null ? null : textes.motif(s.remarque()),
                c.lien(),
                c.reponseAttendue() ? true : null,
                e.postal() && s.ecritLe() != null && s.etat() != EtatEnvoi.SANS_DESTINATAIRE
                        ? true
                        : null,
                actes.permis(),
                detail ? actes.refuses() : null);
    }

    static EnvoiReponse nu(Envoi e, Textes textes, ActesSurEnvoi actes, boolean detail) {
        var s = e.suivi();
        return new EnvoiReponse(
                e.id(),
                null,
                e.contenu().departement(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.destinataire().organisation(),
                null,
                null,
                e.destinataire().boite(),
                e.canal().name(),
                s.etat().name(),
                textes.etat(e),
                s.motif() == null ? null : s.motif().name(),
                s.motif() == null ? null : textes.motif(s.motif()),
                s.explication(),
                s.essais(),
                s.prepareLe(),
                null,
                s.remisLe(),
                s.partiLe(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                actes.permis(),
                detail ? actes.refuses() : null);
    }
}
