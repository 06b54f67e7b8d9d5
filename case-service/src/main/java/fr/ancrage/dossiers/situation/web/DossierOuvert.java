package fr.ancrage.dossiers.situation.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.ClassesDesRubriques;
import fr.ancrage.dossiers.habilitation.Implications;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.situation.model.CadreSituation;
import fr.ancrage.dossiers.situation.model.CadreSituation.Part;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * A case as one agent has it before them: what they read of it, and for which organisations they
 * may speak.
 */
record DossierOuvert(
        Dossier dossier,
        TerritoireDossiers territoire,
        CadreSituation cadre,
        List<Part> parts,
        Acces acces,
        Set<String> visiblePour,
        String organisation) {

    static DossierOuvert de(OuvertureDossier.Vu vu, CadreSituation cadre, String organisation) {
        return new DossierOuvert(
                vu.dossier(),
                vu.territoire(),
                cadre,
                cadre.parts(vu.dossier(), Implications.de(vu.dossier(), vu.territoire())),
                vu.acces(),
                vu.visiblePour(),
                organisation);
    }

    boolean lit(ClasseDonnees classe) {
        return acces.classes(visiblePour).contains(classe);
    }

    /** Something may be written here by this agent, of whatever it is. */
    boolean ecrit() {
        return acces.renseignant().ecrit(visiblePour);
    }

    /**
     * An agent speaks for its own organisation; the secretariat writes what any partner tells it.
     */
    boolean peutDire(Part part, Rubrique rubrique) {
        return acces.renseignant().avec(ClassesDesRubriques.de(rubrique)).ecrit(visiblePour)
                && (part.organisation().code().equals(organisation) || acces.tientLeSecretariat());
    }

    /**
     * The agent may say this for this organisation.
     *
     * @throws ProblemeException 400 when the charter does not ask it of that organisation here, 403
     *     when the agent does not speak for it
     */
    void exigerParole(String code, Rubrique rubrique) {
        Part part =
                part(code, rubrique)
                        .orElseThrow(() ->
                                ProblemeException.of(
                                        HttpStatus.BAD_REQUEST,
                                        ErrorCodes.CHAMPS_INVALIDES,
                                        List.of(
                                                ProblemeChamp.of(
                                                        "organisation", "NE_RENSEIGNE_PAS"))));
        if (!peutDire(part, rubrique)) {
            throw ProblemeException.interdit();
        }
    }

    Optional<Part> part(String code, Rubrique rubrique) {
        return parts.stream()
                .filter(p -> p.organisation().code().equals(code) && p.donne(rubrique))
                .findFirst();
    }
}
