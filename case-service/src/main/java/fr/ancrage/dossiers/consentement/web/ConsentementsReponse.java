package fr.ancrage.dossiers.consentement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.consentement.model.Consentement;
import fr.ancrage.dossiers.consentement.model.Consentement.Etat;
import fr.ancrage.dossiers.consentement.model.Consentement.Objet;
import fr.ancrage.dossiers.consentement.model.Consentement.Sens;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The household's answers in one case, the latest recorded first, and what may be done. */
record ConsentementsReponse(
        String dossier, List<ConsentementReponse> elements, GesteConsentement enregistrer) {

    private static final String LECTURE_SEULE =
            "Un accès par exception, ou un dossier archivé, ne donne qu’à lire et à retirer.";

    /** Whether it may be done now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GesteConsentement(boolean permis, @Nullable String raison) {

        static GesteConsentement de(boolean permis, String sinon) {
            return new GesteConsentement(permis, permis ? null : sinon);
        }
    }

    /**
     * What the household said on a day.
     *
     * @param nom of the organisation that collected it
     * @param agent login of who recorded it
     */
    record RecueilReponse(
            LocalDate le,
            Consentement.Moyen moyen,
            String recueilliPar,
            String nom,
            String agent,
            LocalDate enregistreLe) {

        static RecueilReponse de(Consentement.Recueil r, TerritoireDossiers territoire) {
            return new RecueilReponse(
                    r.le(),
                    r.moyen(),
                    r.par(),
                    territoire.parCode(r.par()).map(Organisation::nom).orElse(r.par()),
                    r.agent(),
                    r.enregistreLe());
        }
    }

    /**
     * @param effet what it does, and does not do, in plain French
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentementReponse(
            String id,
            Objet objet,
            String libelle,
            Sens sens,
            Etat etat,
            String effet,
            RecueilReponse donne,
            @Nullable RecueilReponse retrait,
            GesteConsentement retirer) {
        @Override
        public String toString() {
            return "ConsentementReponse[***]";
        }
    }

    static ConsentementsReponse de(Dossier dossier, TerritoireDossiers territoire, boolean ecrit) {
        return new ConsentementsReponse(
                dossier.id(),
                dossier.consentements().tous().reversed().stream()
                        .map(c -> element(c, dossier.consentements().etat(c), territoire))
                        .toList(),
                GesteConsentement.de(ecrit, LECTURE_SEULE));
    }

    private static ConsentementReponse element(
            Consentement c, Etat etat, TerritoireDossiers territoire) {
        Consentement.Recueil retrait = c.retrait();
        return new ConsentementReponse(
                c.id(),
                c.objet(),
                c.objet().libelle(),
                c.sens(),
                etat,
                effet(c, etat),
                RecueilReponse.de(c.donne(), territoire),
                retrait == null ? null : RecueilReponse.de(retrait, territoire),
                GesteConsentement.de(etat == Etat.EN_VIGUEUR, effet(c, etat)));
    }

    /** A refusal of the CLPIL is about its list alone: the law's procedure goes on. */
    private static String effet(Consentement c, Etat etat) {
        return switch (etat) {
            case RETIRE -> "Le ménage est revenu sur cette réponse : elle est sans effet.";
            case REMPLACE -> "Le ménage a répondu depuis : cette réponse est sans effet.";
            case EN_VIGUEUR ->
                    switch (c.sens()) {
                        case ACCORD -> "Le ménage est d’accord.";
                        case REFUS ->
                                c.objet() == Objet.CLPIL
                                        ? "Le dossier sort de la liste de la CLPIL, pas de la"
                                                + " procédure, qui suit son cours. Ancrage ne tient"
                                                + " pas encore cette liste : le secrétariat la met"
                                                + " à jour lui-même."
                                        : "Le ménage refuse : cette démarche ne se fait pas sans"
                                                + " lui.";
                    };
        };
    }
}
